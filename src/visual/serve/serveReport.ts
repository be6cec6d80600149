import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the served report asks for. */
export interface Ask {
  readonly file: string;
  /** Row id, or `all`. */
  readonly page: string;
  readonly because: string;
}
export type Answer = { readonly approved: readonly string[] } | { readonly problem: string };
/** What the server asks of whoever started it: the report as a page, and to approve. */
export interface Answers {
  page(): string;
  approve(ask: Ask): Promise<Answer>;
}
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Only this machine can ask. */
const HOST = '127.0.0.1';
const LONGEST_BODY = 65_536;
const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

/**
 * Serves the report on this machine alone, at a free port. Whoever asks must know the token, and must have come by the
 * address itself, so that no other page in the browser can approve anything.
 */
export async function serveReport(answers: Answers, token: string): Promise<Served> {
  const server = createServer((request, response) => {
    respond(request, response).catch((error: Error) => send(response, 500, { problem: error.message }));
  });
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { port } = server.address() as AddressInfo;
    const url = new URL(request.url ?? '/', `http://${HOST}:${port}`);
    if (request.headers.host !== `${HOST}:${port}`) return send(response, 403, { problem: 'not this machine' });
    if (request.method === 'GET' && url.pathname === '/') {
      if (!isToken(url.searchParams.get('token'), token)) return send(response, 403, { problem: 'no token' });
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/html; charset=utf-8' });
      response.end(answers.page());
      return;
    }
    if (request.method !== 'POST' || url.pathname !== '/approve') return send(response, 404, { problem: 'not here' });
    if (!isToken(request.headers['x-press-token'], token)) return send(response, 403, { problem: 'no token' });
    const ask = readAsk(await readBody(request));
    if (!ask) return send(response, 400, { problem: 'Say why: it is kept with the approval.' });
    const answer = await answers.approve(ask);
    send(response, 'problem' in answer ? 409 : 200, answer);
  };
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${port}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, answer: object): void {
  response.writeHead(status, { ...HEADERS, 'content-type': 'application/json' });
  response.end(JSON.stringify(answer));
}

function isToken(given: unknown, token: string): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_BODY) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readAsk(body: string): Ask | undefined {
  try {
    const { file, page, because } = JSON.parse(body) as { [key: string]: unknown };
    const isWhole = typeof file === 'string' && typeof page === 'string' && typeof because === 'string';
    return isWhole && because.trim() !== '' ? { file, page, because: because.trim() } : undefined;
  } catch {
    return undefined;
  }
}
