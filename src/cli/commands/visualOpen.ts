import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Comparison, Pool, VisualOrder } from '../../build/visual/index.ts';
import { createPrinter } from '../output/printer.ts';
import type { Surroundings } from '../surroundings.ts';

const TOKEN_BYTES = 24;
/** What opens an address in the browser, by platform. */
const OPENERS: { readonly [platform: string]: readonly string[] } = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Serves the report on this machine with a button that approves, opens it, and waits until it is stopped. */
export async function openReport(
  { references }: VisualOrder,
  comparison: Comparison,
  pool: Pool,
  surroundings: Surroundings,
): Promise<void> {
  const { createApprover, fileId, pageId, readAuthor, rowId, serveReport, toHtml } = await import(
    '../../build/visual/index.ts'
  );
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const approve = createApprover(references, comparison, pool);
  const by = await readAuthor(surroundings.folder);
  const { report } = comparison;
  const served = await serveReport(
    {
      page: () => toHtml(report, { token }),
      async approve({ file, page, because }) {
        if (!by) return { problem: 'Git does not know who you are: git config user.name "Your Name".' };
        const result = await approve(file, page === 'all' ? 'all' : new Set([page]), { by, because });
        if (result.kind === 'refused') return { problem: result.problem };
        const outcome = report.files.find(({ name }) => name === file);
        if (!outcome) return { approved: [] };
        const approved = outcome.pages.filter(
          (row) => page === 'all' || rowId(row) === page || String(row.exchangedWith) === page,
        );
        const ids = approved.map((row) => pageId(outcome, row));
        return { approved: page === 'all' ? [fileId(outcome), ...ids] : ids };
      },
    },
    token,
  );
  const printer = createPrinter(surroundings.out, surroundings.environment);
  printer.line(`\n${served.url}\nCtrl+C ends it.`);
  if (!surroundings.stop) openBrowser(served.url);
  await stopped(surroundings.stop);
  await served.close();
}

function openBrowser(url: string): void {
  const [command = 'xdg-open', ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  // Without a browser the printed address serves.
  child.on('error', () => {});
  child.unref();
}

async function stopped(stop: AbortSignal | undefined): Promise<void> {
  if (stop?.aborted) return;
  await (stop ? once(stop, 'abort') : once(process, 'SIGINT'));
}
