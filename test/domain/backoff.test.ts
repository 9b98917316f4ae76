import { expect, test } from 'vitest';
import { backoffMs } from '../../src/domain/backoff.ts';

test('waits double from a second to the longest', () => {
  const waits = [0, 1, 2, 3, 6, 7, 50, 2_000].map((failures) => backoffMs(failures, 60_000));
  expect(waits).toEqual([1_000, 1_000, 2_000, 4_000, 32_000, 60_000, 60_000, 60_000]);
});
