import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BuildReport } from '../../build/order.ts';
import { PREVIEW_PAGE } from './previewPage.ts';

export interface Preview {
  readonly url: string;
  /** Shows what came of a build; `said` is what the editor is told of it. */
  show(report: BuildReport, said: string): void;
  close(): Promise<void>;
}

/** Only this machine can look. */
const HOST = '127.0.0.1';
const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

/** Serves the screen files in the output folder `out` (absolute) at a free port, to be looked at while they are edited. */
export async function servePreview(out: string): Promise<Preview> {
  const listeners = new Set<ServerResponse>();
  let files: readonly string[] = [];
  let news = '';
  let build = 0;
  const server = createServer((request, response) => {
    respond(request, response).catch(() => send(response, 404, 'text/plain', 'There is no such file.'));
  });
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { port } = server.address() as AddressInfo;
    const { pathname } = new URL(request.url ?? '/', `http://${HOST}:${port}`);
    // Another name for this machine is another page in the browser, asking for what is not its own.
    if (request.headers.host !== `${HOST}:${port}`) return send(response, 403, 'text/plain', 'Not from here.');
    if (pathname === '/') return send(response, 200, 'text/html; charset=utf-8', PREVIEW_PAGE);
    if (pathname === '/events') return listen(response);
    const name = decodeURIComponent(pathname.replace(/^\/files\//, ''));
    if (!files.includes(name)) return send(response, 404, 'text/plain', 'There is no such file.');
    send(response, 200, 'application/pdf', await readFile(join(out, name)));
  };
  const listen = (response: ServerResponse): void => {
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
    if (news !== '') response.write(news);
  };
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}/`,
    show(report, said) {
      build++;
      if (report.manifest) files = screenFiles(report);
      news = `data: ${JSON.stringify({ build, files, said, changed: firstChanges(report) })}\n\n`;
      for (const listener of listeners) listener.write(news);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { ...HEADERS, 'content-type': type });
  response.end(body);
}

const screenFiles = ({ manifest }: BuildReport): readonly string[] =>
  (manifest?.artefacts ?? [])
    .filter(({ purpose, format }) => purpose === 'screen' && format === 'pdf')
    .map(({ path }) => path);

/** The first page that looks different, by file. */
function firstChanges({ editions }: BuildReport): { readonly [file: string]: number } {
  const changes = editions.flatMap(({ kept, artefacts, changedPages }) => {
    const file = artefacts.find(({ purpose }) => purpose === 'screen')?.path;
    const page = Number(changedPages?.[0] ?? 1);
    return kept || file === undefined || changedPages?.length === 0 ? [] : [[file, page] as const];
  });
  return Object.fromEntries(changes);
}
