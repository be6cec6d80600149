import { parentPort } from 'node:worker_threads';
import { loadEngine } from './engine/loadEngine.ts';
import { createBench } from './pool/bench.ts';
import type { Job, Results } from './pool/job.ts';
import { runJob } from './pool/runJob.ts';

// A thread of the pool: an entry point of its own (bin/bundle.mjs), because a thread starts from a file.

/** What a thread sends back: a result, or what went wrong. */
export interface Answer {
  readonly result?: Results[keyof Results];
  readonly error?: string;
}

// The pool sends the next job when it has the answer to the last.
const bench = loadEngine().then(createBench);

parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage(await answer(job));
});

async function answer(job: Job): Promise<Answer> {
  try {
    return { result: await runJob(await bench, job) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
