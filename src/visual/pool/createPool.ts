import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { loadEngine } from '../engine/loadEngine.ts';
import type { Answer } from '../worker.ts';
import { type Bench, closeBench, createBench } from './bench.ts';
import type { Job, Results } from './job.ts';
import { runJob } from './runJob.ts';
import { workerScript } from './workerScript.ts';

/** Does jobs, on several cores where there are several. Results do not hang on their number. */
export interface Pool {
  run<J extends Job>(job: J): Promise<Results[J['kind']]>;
  /** Ends the workers. Jobs that wait are lost. */
  close(): Promise<void>;
}

interface Waiting {
  readonly job: Job;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Makes a pool of `workers` threads (default: one a core); with 0 all is done in this thread, which for a page or two
 * is the quickest. Threads start with the first job and as many as there are jobs.
 */
export function createPool(workers: number = availableParallelism()): Pool {
  return workers > 0 ? createThreads(workers) : createAlone();
}

function createAlone(): Pool {
  let bench: Promise<Bench> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return {
    // One job after another, as in a thread: a job may close the file that another has open.
    run(job) {
      bench ??= loadEngine().then(createBench);
      const own = bench;
      const next = last.then(async () => runJob(await own, job));
      last = next.catch(() => {});
      return next as never;
    },
    async close() {
      if (!bench) return;
      await last;
      await closeBench(await bench);
      bench = undefined;
    },
  };
}

function createThreads(most: number): Pool {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  let starting = 0;

  const next = () => {
    while (queue.length > 0) {
      const worker = idle.pop();
      const waiting = worker && queue.shift();
      if (!worker || !waiting) break;
      busy.set(worker, waiting);
      worker.postMessage(waiting.job);
    }
    const threads = idle.length + busy.size + starting;
    if (queue.length > starting && threads < most) void start();
  };
  const start = async () => {
    starting++;
    try {
      const worker = await openWorker();
      worker.on('message', (answer: Answer) => {
        const waiting = busy.get(worker);
        busy.delete(worker);
        idle.push(worker);
        if (answer.error === undefined) waiting?.resolve(answer.result as never);
        else waiting?.reject(new Error(answer.error));
        next();
      });
      worker.on('error', (error) => {
        busy.get(worker)?.reject(error as Error);
        busy.delete(worker);
        next();
      });
      idle.push(worker);
    } catch (error) {
      for (const waiting of queue.splice(0)) waiting.reject(error as Error);
    }
    starting--;
    next();
  };
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        next();
      }),
    async close() {
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()));
      idle.length = 0;
      busy.clear();
    },
  };
}

async function openWorker(): Promise<Worker> {
  const worker = new Worker(await workerScript());
  // A pool that was not closed must not keep the process.
  worker.unref();
  return worker;
}
