// Loaded into a build (`node --require`): kills it, as a power cut does, at the operation on the file system that
// PRESS_KILL_AT names (from 1): before it, in the middle of what it writes, or after it, by PRESS_KILL_HOW.
const fs = require('node:fs');
const promises = require('node:fs/promises');

const at = Number(process.env.PRESS_KILL_AT);
const how = process.env.PRESS_KILL_HOW;
let count = 0;
const die = () => process.kill(process.pid, 'SIGKILL');

for (const name of ['writeFile', 'mkdir', 'rename', 'link', 'symlink', 'rm', 'rmdir', 'copyFile', 'utimes']) {
  const real = promises[name];
  promises[name] = async (...args) => {
    count++;
    if (count !== at) return await real(...args);
    if (how === 'before') die();
    if (how === 'within' && name === 'writeFile') {
      const bytes = Buffer.from(args[1]);
      fs.writeFileSync(args[0], bytes.subarray(0, bytes.length >> 1), args[2]);
      die();
    }
    await real(...args);
    die();
    return undefined;
  };
}
process.on('exit', () => {
  if (process.env.PRESS_KILL_COUNT) fs.writeFileSync(process.env.PRESS_KILL_COUNT, String(count));
});
