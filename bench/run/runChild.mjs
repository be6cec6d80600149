import { spawn } from 'node:child_process';

/**
 * Runs a contender in a process of its own. Gives wall time (ms, with the start of the process) and what the child's last
 * line of JSON says of itself: processor time (ms), peak memory (bytes) and more. Rejects where it fails, with its words.
 */
export function runChild(command, args, environment = {}) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let error = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      error += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const wall = performance.now() - started;
      const last = out.trim().split('\n').at(-1) ?? '';
      if (code !== 0)
        reject(new Error(`${command} ended with ${code}: ${error.trim().split('\n').slice(-3).join(' ')}`));
      else resolve({ wall, ...(last.startsWith('{') ? JSON.parse(last) : {}) });
    });
  });
}
