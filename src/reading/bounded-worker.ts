import { Worker } from 'node:worker_threads';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { type DocumentRefusal, DocumentRefused } from './document.ts';

export type Limits = { heapMb: number; buffersBytes: number; ms: number };

const watchEveryMs = 50;

/**
 * Lets a script do one job in a thread of its own, which ends when it needs too much. A thread's `resourceLimits` hold
 * its objects but not its buffers, into which a hostile file would inflate, so those are watched from outside.
 */
export function runBounded<Value>(
  script: URL,
  { job, transfer = [] }: { job: unknown; transfer?: ArrayBuffer[] },
  limits: Limits,
): Promise<Outcome<Value, DocumentRefusal>> {
  const worker = new Worker(script, {
    workerData: job,
    transferList: transfer,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
    env: {},
  });

  return new Promise((resolve) => {
    function answer(outcome: Outcome<Value, DocumentRefusal>) {
      clearTimeout(timer);
      clearInterval(watch);
      void worker.terminate();
      resolve(outcome);
    }

    const timer = setTimeout(() => answer(refuse('file-too-complex')), limits.ms);
    const watch = setInterval(async () => {
      const use = await worker.getHeapStatistics().catch(() => null);
      if (use && use.external_memory > limits.buffersBytes) answer(refuse('file-too-complex'));
    }, watchEveryMs);

    worker.once('message', answer);
    worker.once('error', (error) => answer(refuse(isOutOfMemory(error) ? 'file-too-complex' : 'file-corrupt')));
    worker.once('exit', () => answer(refuse('file-corrupt')));
  });
}

/** What a thread answers where its job threw. */
export function refusalOf(error: unknown): DocumentRefusal {
  // Engines throw this where a list or the nesting of calls grows beyond what they hold.
  if (error instanceof RangeError) return 'file-too-complex';
  // Whatever else a parser throws says only that the file is not what it claims to be.
  return error instanceof DocumentRefused ? error.refusal : 'file-corrupt';
}

function isOutOfMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}
