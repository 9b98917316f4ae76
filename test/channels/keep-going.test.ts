import { expect, test } from 'vitest';
import { keepGoing, pauseAfter } from '../../src/channels/keep-going.ts';

test('pauses double from a second to a minute', () => {
  expect([1, 2, 3, 6, 7, 50].map(pauseAfter)).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000]);
});

test('a pause ends at the signal', async () => {
  const stopping = new AbortController();
  let failures = 0;
  const going = keepGoing(
    () => Promise.reject(new Error('no')),
    () => {
      failures += 1;
      setTimeout(() => stopping.abort(), 5);
      return { atLeastMs: 600_000 };
    },
    stopping.signal,
  );
  await going;
  expect(failures).toBe(1);
});
