import { Worker } from 'node:worker_threads';
import { type Outcome, refuse } from '../domain/outcome.ts';
import type { Roster } from '../domain/roster.ts';
import { recogniseFile } from './file-kind.ts';
import type { RosterRefusal } from './open-file.ts';

export type { RosterRefusal } from './open-file.ts';

/** A list of 100,000 people takes about a quarter of either. */
const limits = { heapMb: 600, ms: 60_000 };

/**
 * Reads a delegate list (.xlsx, .csv). The file is a stranger's: a thread of its own with a bounded heap and time reads
 * it, so that a file made to be costly is refused as `file-too-complex` and nobody else waits for it.
 */
export async function readRoster(bytes: Uint8Array, name: string): Promise<Outcome<Roster, RosterRefusal>> {
  const kind = recogniseFile(bytes, name);
  if (!kind.ok) return kind;

  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { bytes, name },
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
    env: {},
  });
  const timer = setTimeout(() => worker.terminate(), limits.ms);
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('exit', () => resolve(refuse('file-too-complex')));
      worker.once('error', (error) => (isOutOfMemory(error) ? resolve(refuse('file-too-complex')) : reject(error)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
