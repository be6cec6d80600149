import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { MANIFEST, readManifest } from '../manifest.ts';
import { share } from './gatherCandidates.ts';
import type { VisualOrder } from './visualOrder.ts';

/** Files as they were approved, built anew from the commits that approved them. */
export interface Archive {
  /** The file with this hash, approved by the last commit that touched its reference; undefined when git has none. */
  find(reference: string, sha256: string): Promise<Uint8Array | undefined>;
  /** Removes what was built. */
  close(): Promise<void>;
}

const run = promisify(execFile);

/**
 * Opens the archive of a repository that holds the press, the publication and the references. A commit is checked out
 * beside the repository (`git worktree`), with today's packages, and builds itself; a file counts only with the very bytes
 * that were approved. Whatever does not work gives no file, and so no picture.
 */
export function createArchive({ build, references }: VisualOrder): Archive {
  const builds = new Map<string, Promise<string | undefined>>();
  const worktrees: string[] = [];
  const git = async (...args: readonly string[]) => (await run('git', args, { cwd: references })).stdout.trim();

  const buildCommit = async (commit: string): Promise<string | undefined> => {
    const root = await git('rev-parse', '--show-toplevel');
    const folder = await mkdtemp(join(tmpdir(), 'press-approved-'));
    const tree = join(folder, 'tree');
    worktrees.push(folder);
    await git('worktree', 'add', '--detach', tree, commit);
    const press = join(tree, 'bin/press.mjs');
    if (!existsSync(press)) return undefined;
    await symlink(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
    const out = join(folder, 'dist');
    const publication = join(tree, relative(root, build.publication));
    await run(process.execPath, [press, 'build', '--quiet', '--publication', publication, '--out', out], { cwd: tree });
    return out;
  };
  return {
    async find(reference, sha256) {
      try {
        const commit = await git('log', '-1', '--format=%H', '--', join(references, basename(reference)));
        if (!commit) return undefined;
        const built = builds.get(commit) ?? buildCommit(commit);
        builds.set(commit, built);
        const out = await built;
        if (out === undefined) return undefined;
        const manifest = readManifest(await readFile(join(out, MANIFEST), 'utf8'));
        const artefact = manifest?.artefacts.find((one) => one.sha256 === sha256);
        return artefact && share(await readFile(join(out, artefact.path)));
      } catch {
        return undefined;
      }
    },
    async close() {
      for (const folder of worktrees) {
        await git('worktree', 'remove', '--force', join(folder, 'tree')).catch(() => {});
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
