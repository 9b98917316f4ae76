import { expect, test } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { climb } from '../../src/domain/ladder.ts';
import { usualNudges } from '../../src/domain/nudge.ts';

const calendar = createCalendar('Asia/Ho_Chi_Minh');
const at = (text: string) => new Date(`${text}:00+07:00`);

function rungs(name: 'rsvp' | 'task' | 'paper', deadline: string, end: string) {
  const climbed = climb(usualNudges[name], at(deadline), at(end), usualNudges.quiet, calendar);
  return climbed.map(({ rung, at: moment, escalates }) => [
    rung,
    `${calendar.formatTimeOf(moment)} ${calendar.dayOf(moment).slice(5)}`,
    ...(escalates ? ['escalates'] : []),
  ]);
}

test('a paper is asked for 72, 48, 24, 6 and 1 hours before, at the deadline, and every 12 hours after', () => {
  expect(rungs('paper', '2026-05-29T11:00', '2026-05-31T08:00')).toEqual([
    ['72', '11h00 05-26'],
    ['48', '11h00 05-27'],
    ['24', '11h00 05-28', 'escalates'],
    ['6', '06h30 05-29'],
    ['1', '10h00 05-29'],
    ['0', '11h00 05-29'],
    ['+12', '06h30 05-30'],
    ['+24', '11h00 05-30'],
    ['+36', '06h30 05-31'],
  ]);
});

test('a deadline within the quiet hours is told of before them, once', () => {
  expect(rungs('paper', '2026-05-29T06:00', '2026-05-29T12:00')).toEqual([
    ['72', '06h30 05-26'],
    ['48', '06h30 05-27'],
    ['24', '06h30 05-28', 'escalates'],
    ['1', '20h30 05-28'],
    ['0', '06h30 05-29'],
  ]);
});

test('whoever has not answered is asked 7 days, 3 days, 1 day and 6 hours before answers close', () => {
  expect(rungs('rsvp', '2026-06-02T08:00', '2026-06-02T08:00')).toEqual([
    ['168', '08h00 05-26'],
    ['72', '08h00 05-30'],
    ['24', '08h00 06-01', 'escalates'],
    ['6', '20h30 06-01'],
  ]);
});
