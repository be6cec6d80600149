// Builds a publication with the press, once or again after edits in one process (as `press watch` does); prints one line
// of JSON with what it took. The order is
// a file of JSON; `module` is the bundled press.ts, whose compiled code is kept where `keepsCode`.
import { readFileSync, writeFileSync } from 'node:fs';
import { loadScript } from '../../bin/loadScript.mjs';

const {
  module,
  publication,
  out,
  editions = [],
  verifies = true,
  tags = true,
  edits = [],
  disk,
  keepsCode = false,
} = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { exports, keep } = loadScript(module, 'bench');
const { buildPublication, createWorkshop } = exports;
const workshop = createWorkshop({
  verifies,
  tags,
  buildsOnce: edits.length === 0,
  ...(disk && { disk: { folder: disk, program: 'bench' } }),
});
const order = { publication, out, editions, program: 'bench' };

async function build() {
  const started = performance.now();
  const steps = {};
  let step = 'start';
  let since = started;
  const enter = (next) => {
    const now = performance.now();
    steps[step] = (steps[step] ?? 0) + now - since;
    step = next;
    since = now;
  };
  const report = await buildPublication(
    order,
    workshop,
    (progress) => progress.kind === 'step' && enter(progress.step),
  );
  enter('end');
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  if (!report.manifest || errors.length > 0) throw new Error(errors[0]?.message ?? 'nothing was built');
  return { milliseconds: performance.now() - started, artefacts: report.manifest.artefacts, steps };
}

let { artefacts, steps } = await build();
const times = [];
for (const { file, text } of edits) {
  writeFileSync(file, text);
  const again = await build();
  times.push(again.milliseconds);
  artefacts = again.artefacts;
  steps = again.steps;
}
await workshop.keep();
const used = process.resourceUsage();
const sum = (key) => artefacts.reduce((total, artefact) => total + artefact[key], 0);
console.log(
  JSON.stringify({
    cpu: (used.userCPUTime + used.systemCPUTime) / 1000,
    memory: used.maxRSS * 1024,
    pages: sum('pages'),
    bytes: sum('bytes'),
    times,
    steps,
  }),
);
if (keepsCode) keep();
