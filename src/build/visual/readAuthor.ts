import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who works in a folder, from git's configuration: `Name <mail>`; undefined when git does not say. */
export async function readAuthor(folder: string): Promise<string | undefined> {
  const read = async (key: string): Promise<string> => {
    const { stdout } = await run('git', ['config', '--get', key], { cwd: folder }).catch(() => ({ stdout: '' }));
    return stdout.trim();
  };
  const [name, mail] = [await read('user.name'), await read('user.email')];
  if (!name) return undefined;
  return mail ? `${name} <${mail}>` : name;
}
