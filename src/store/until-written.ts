import { setTimeout as wait } from 'node:timers/promises';
import { backoffMs } from '../domain/backoff.ts';
import { NotWrittenError } from './group.ts';

const longestWaitMs = 10_000;

/**
 * Writes until it is written: a full disk is emptied, and whoever holds the database lets it go. Rejects with what
 * the work itself threw, or, once the program stops, with NotWrittenError.
 */
export async function untilWritten<Result>(
  write: () => Promise<Result>,
  stopping: AbortSignal,
  onFault: (what: string, error: unknown) => void,
): Promise<Result> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof NotWrittenError) || stopping.aborted) throw error;
      onFault('the database could not be written and is tried again', error);
      await wait(backoffMs(failures, longestWaitMs), undefined, { signal: stopping }).catch(() => {});
    }
  }
}
