import { expect, test } from 'vitest';
import { keepGoing } from '../../src/channels/keep-going.ts';

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
