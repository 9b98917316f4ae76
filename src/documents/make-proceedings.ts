import { Worker } from 'node:worker_threads';
import { type ProceedingsConference, type ProceedingsEntry, writeProceedings } from './proceedings.ts';

export type ProceedingsJob = { conference: ProceedingsConference; entries: ProceedingsEntry[] };

/** A hundred pages take about three seconds. */
const limits = { heapMb: 512, ms: 60_000 };

/**
 * Writes the proceedings in a thread of its own, because laying out their pages takes seconds. What is too long to be
 * laid out in time comes without the numbers of pages, which Word then asks to fill in.
 */
export async function makeProceedings(job: ProceedingsJob, { ms } = limits): Promise<Uint8Array> {
  const worker = new Worker(new URL('./proceedings-worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
    env: {},
  });
  const timer = setTimeout(() => worker.terminate(), ms);
  try {
    const numbered = await new Promise<Uint8Array | null>((resolve) => {
      worker.once('message', resolve);
      worker.once('error', () => resolve(null));
      worker.once('exit', () => resolve(null));
    });
    return numbered ?? (await writeProceedings(job.conference, job.entries, { numbered: false }));
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
