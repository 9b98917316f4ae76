import { expect, test } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import {
  fitBefore,
  isQuiet,
  nextAllowed,
  nextMorning,
  defaultQuietHours as night,
  type QuietHours,
} from '../../src/domain/quiet-hours.ts';

const calendar = createCalendar('Asia/Ho_Chi_Minh');
const noon: QuietHours = { from: '11:30', to: '13:30' };
const never: QuietHours = { from: '00:00', to: '00:00' };
const at = (text: string) => new Date(`${text}:00+07:00`);

test.each([
  [night, '2026-03-10T20:59', false],
  [night, '2026-03-10T21:00', true],
  [night, '2026-03-11T00:00', true],
  [night, '2026-03-11T06:29', true],
  [night, '2026-03-11T06:30', false],
  [noon, '2026-03-10T12:00', true],
  [noon, '2026-03-10T13:30', false],
  [never, '2026-03-10T00:00', false],
])('within %o it is at %s quiet: %s', (hours, moment, quiet) => {
  expect(isQuiet(hours, at(moment), calendar)).toBe(quiet);
});

test.each([
  ['2026-03-10T20:59', '2026-03-10T20:59'],
  ['2026-03-10T21:00', '2026-03-11T06:30'],
  ['2026-03-11T02:00', '2026-03-11T06:30'],
])('what is owed at %s leaves at %s', (owed, leaves) => {
  expect(nextAllowed(night, at(owed), calendar)).toEqual(at(leaves));
});

test.each([
  // Out of the quiet hours nothing moves.
  ['2026-03-10T15:00', '2026-03-10T16:00', '2026-03-10T15:00'],
  // Six hours before 11h00: the morning leaves four and a half.
  ['2026-03-11T05:00', '2026-03-11T11:00', '2026-03-11T06:30'],
  // Six hours before 08h00: the morning would leave less than half of them.
  ['2026-03-11T02:00', '2026-03-11T08:00', '2026-03-10T20:30'],
  // The deadline is within the quiet hours.
  ['2026-03-10T22:00', '2026-03-10T23:00', '2026-03-10T20:30'],
  ['2026-03-11T00:30', '2026-03-11T06:30', '2026-03-10T20:30'],
])('what was meant for %s, with a deadline at %s, leaves at %s', (meant, deadline, leaves) => {
  expect(fitBefore(night, at(meant), at(deadline), calendar)).toEqual(at(leaves));
});

test('the next morning is that of the day after, early or late', () => {
  expect(nextMorning(night, at('2026-03-10T07:00'), calendar)).toEqual(at('2026-03-11T06:30'));
  expect(nextMorning(night, at('2026-03-10T23:30'), calendar)).toEqual(at('2026-03-11T06:30'));
});
