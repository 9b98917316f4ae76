import { expect, test } from 'vitest';
import { createPace } from '../../src/outbox/pace.ts';

/** How many leave in a span when one asks as often as possible. */
function countOver(perSecond: number, spanMs: number, stepMs: number): number {
  const pace = createPace(perSecond);
  let left = 0;
  for (let nowMs = 0; nowMs < spanMs; nowMs += stepMs) left += pace.take(100, nowMs);
  return left;
}

test('ten seconds at 25 a second let 250 through, and no window of one second more than 27', () => {
  expect(countOver(25, 10_000, 7)).toBeGreaterThanOrEqual(249);
  expect(countOver(25, 10_000, 7)).toBeLessThanOrEqual(252);
  const pace = createPace(25);
  const times: number[] = [];
  for (let nowMs = 0; nowMs < 5_000; nowMs += 5) for (let n = pace.take(100, nowMs); n > 0; n -= 1) times.push(nowMs);
  const fullest = Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1_000).length));
  expect(fullest).toBeLessThanOrEqual(27);
});

test('a long silence saves nothing up', () => {
  const pace = createPace(25);
  pace.take(1, 0);
  expect(pace.take(100, 60_000)).toBe(2);
});

test('it says when the next may leave', () => {
  const pace = createPace(25);
  pace.take(100, 0);
  expect(pace.nextAtMs(0)).toBe(40);
});
