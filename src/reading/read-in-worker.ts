import { Worker } from 'node:worker_threads';
import { accept, type Outcome, refuse } from '../domain/outcome.ts';
import type { Block } from './block.ts';
import type { Document, DocumentRefusal } from './document.ts';

export type DocumentJob = { bytes: Uint8Array; format: 'docx' | 'pdf' };
export type DocumentAnswer = Outcome<Block[], DocumentRefusal>;

const timeLimitMs = 10_000;
const maxHeapMb = 384;
const maxBuffersBytes = 256 * 1024 * 1024;
const watchEveryMs = 50;

/**
 * Takes a document apart in a thread of its own, which ends when it needs too much. A thread's `resourceLimits` hold
 * its objects but not its buffers, into which a hostile PDF would inflate, so those are watched from outside.
 */
export function readInWorker(
  bytes: Uint8Array,
  format: DocumentJob['format'],
): Promise<Outcome<Document, DocumentRefusal>> {
  const job: DocumentJob = { bytes: new Uint8Array(bytes), format };
  const worker = new Worker(new URL('./document-worker.ts', import.meta.url), {
    workerData: job,
    transferList: [job.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
    env: {},
  });

  return new Promise((resolve) => {
    function answer(outcome: DocumentAnswer) {
      clearTimeout(timer);
      clearInterval(watch);
      void worker.terminate();
      if (!outcome.ok) resolve(outcome);
      else resolve(outcome.value.length > 0 ? accept({ kind: 'blocks', blocks: outcome.value }) : refuse('file-empty'));
    }

    const timer = setTimeout(() => answer(refuse('file-too-complex')), timeLimitMs);
    const watch = setInterval(async () => {
      const use = await worker.getHeapStatistics().catch(() => null);
      if (use && use.external_memory > maxBuffersBytes) answer(refuse('file-too-complex'));
    }, watchEveryMs);

    worker.once('message', answer);
    worker.once('error', (error) => answer(refuse(isOutOfMemory(error) ? 'file-too-complex' : 'file-corrupt')));
    worker.once('exit', () => answer(refuse('file-corrupt')));
  });
}

function isOutOfMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}
