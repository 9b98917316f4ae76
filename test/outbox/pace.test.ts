import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPace, type Pace } from '../../src/outbox/pace.ts';

/** When they leave, asked for as often as possible from `fromMs` to `untilMs`. */
function leave(pace: Pace, fromMs: number, untilMs: number, stepMs: number, isAnswer = false): number[] {
  const times: number[] = [];
  for (let nowMs = fromMs; nowMs < untilMs; nowMs += stepMs) {
    times.push(...Array(pace.take(100, isAnswer, nowMs)).fill(nowMs));
  }
  return times;
}

function fullestSecond(times: number[]): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + 1_000).length));
}

test('ten seconds at 25 a second let 250 through, evenly', () => {
  const times = leave(createPace(25), 0, 10_000, 7);
  expect(times.length).toBeGreaterThanOrEqual(249);
  expect(times.length).toBeLessThanOrEqual(254);
});

test('no second ever holds more than the pace, however late or often one asks', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 700 }), fc.boolean()), { maxLength: 300 }), (asked) => {
      const pace = createPace(25);
      pace.take(1, false, 0);
      let nowMs = 0;
      const times = [0];
      for (const [passMs, isAnswer] of asked) {
        nowMs += passMs;
        // What is paced goes on all the while, so that answers have to fit in.
        for (const answers of [isAnswer, false]) times.push(...Array(pace.take(2, answers, nowMs)).fill(nowMs));
      }
      expect(fullestSecond(times)).toBeLessThanOrEqual(25);
    }),
  );
});

test('it rises by one after each clean second that was made use of, to its bound and no further', () => {
  const pace = createPace(25, () => 29);
  const rates = [1, 2, 3, 4, 5, 6].map((second) => {
    leave(pace, (second - 1) * 1_000 + 5, second * 1_000 + 5, 5);
    return pace.perSecond();
  });
  expect(rates).toEqual([26, 27, 28, 29, 29, 29]);
});

test('a pace of hardly more than one a second rises as well, and its bound may move', () => {
  let most = 4 / 3;
  const pace = createPace(4 / 3, () => most);
  leave(pace, 0, 5_000, 5);
  expect(pace.perSecond()).toBe(4 / 3);
  most = 26;
  leave(pace, 5_000, 15_000, 5);
  expect(pace.perSecond()).toBeGreaterThan(8);
});

test('a pace that nobody makes use of does not rise', () => {
  const pace = createPace(25, () => 29);
  for (let nowMs = 0; nowMs < 60_000; nowMs += 500) pace.take(1, false, nowMs);
  expect(pace.perSecond()).toBe(25);
});

test('after a refusal nothing leaves until the longest pause is over, and then less, and it rises slowly', () => {
  const pace = createPace(25, () => 29);
  leave(pace, 0, 10_000, 5);
  pace.flooded(5_000, 10_000);
  pace.flooded(7_000, 10_050);
  pace.flooded(3_000, 10_090);
  expect(leave(pace, 10_100, 17_050, 5)).toEqual([]);
  expect(leave(pace, 10_100, 17_050, 5, true)).toEqual([]);
  expect(pace.perSecond()).toBeCloseTo(29 * 0.85);
  leave(pace, 17_050, 26_000, 5);
  expect(pace.perSecond()).toBeCloseTo(29 * 0.85);
  leave(pace, 26_000, 28_000, 5);
  expect(pace.perSecond()).toBeCloseTo(29 * 0.85 + 1);
});

test('answers go at once while nothing else does', () => {
  expect(createPace(25, () => 29).take(500, true, 0)).toBe(500);
});

test('beside what goes to many an answer takes the next place, and the others make room', () => {
  const pace = createPace(25);
  leave(pace, 0, 5_000, 5);
  expect(pace.nextAtMs(true, 5_000)).toBeLessThanOrEqual(5_040);
  const taken = { answers: 0, others: 0 };
  for (let nowMs = 5_000; nowMs < 6_000; nowMs += 5) {
    taken.answers += pace.take(100, true, nowMs);
    taken.others += pace.take(100, false, nowMs);
  }
  expect(taken).toEqual({ answers: 25, others: 0 });
});

test('after a refusal answers keep to the pace for a minute', () => {
  const pace = createPace(25);
  pace.flooded(1_000, 0);
  expect(pace.take(500, true, 2_000)).toBe(21);
  expect(pace.take(500, true, 70_000)).toBe(500);
});

test('a long silence saves nothing up', () => {
  const pace = createPace(25);
  pace.take(1, false, 0);
  expect(pace.take(100, false, 60_000)).toBeLessThanOrEqual(4);
});

test('it says when the next may leave', () => {
  const pace = createPace(25);
  const taken = pace.take(100, false, 1_000_000);
  expect(pace.nextAtMs(false, 1_000_000)).toBeGreaterThan(1_000_000);
  expect(pace.nextAtMs(false, 1_000_000)).toBeLessThanOrEqual(1_000_040);
  expect(taken).toBeGreaterThan(0);
});
