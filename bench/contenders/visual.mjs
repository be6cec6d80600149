// Renders the pages of a PDF, holds them against others, or approves them; prints one line of JSON with what it took. The order
// is a file of JSON: `module` is the bundled visual.ts, `task` what is done, `status` what must come out; the rest is the task's.
import { readFileSync } from 'node:fs';
import { loadScript } from '../../bin/loadScript.mjs';

const { module, task, status, ...order } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { exports, keep } = loadScript(module, task);
const started = process.cpuUsage();
const done = await exports.TASKS[task](order);
const taken = process.cpuUsage(started);
if (status && done.status !== status) throw new Error(`the file came out as ${done.status}, not ${status}`);
keep();
const used = process.resourceUsage();
console.log(
  JSON.stringify({
    cpu: (used.userCPUTime + used.systemCPUTime) / 1000,
    // Without the start of Node and of the program: `press visual` has built before it compares.
    task: (taken.user + taken.system) / 1000,
    memory: used.maxRSS * 1024,
    ...done,
  }),
);
