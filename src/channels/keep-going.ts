import { setTimeout as wait } from 'node:timers/promises';
import { backoffMs } from '../domain/backoff.ts';

const longestPauseMs = 60_000;

/**
 * Repeats `round` until the signal. A round that throws is followed by a pause, at least as long as `failed` asks for,
 * which is longer after every failure. Only two good rounds in a row end the row of failures: of two bots that poll with one
 * token each succeeds once before the other ends its turn, and they should not quarrel every second.
 */
export async function keepGoing(
  round: () => Promise<void>,
  failed: (error: unknown) => { atLeastMs: number },
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  let successes = 0;
  while (!signal.aborted) {
    try {
      await round();
      successes += 1;
      if (successes > 1) failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      successes = 0;
      await pause(Math.max(failed(error).atLeastMs, backoffMs(failures, longestPauseMs)), signal);
    }
  }
}

/** Resolves after the time, or at the signal. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => {});
}
