import { expect, test } from 'vitest';
import { writeCalendarEntry } from '../../src/documents/calendar.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import { conference } from '../support/documents.ts';

const at = { calendar: createCalendar('Asia/Ho_Chi_Minh'), revision: 0, now: new Date('2026-06-01T01:00:00Z') };

/** The lines of the entry, unfolded. */
function linesOf(changes: Partial<typeof conference>, revision = 0): string[] | undefined {
  const entry = writeCalendarEntry({ ...conference, ...changes }, { ...at, revision });
  return entry
    ?.replace(/\r\n /g, '')
    .split('\r\n')
    .filter((line) => line !== '');
}

test('an entry says what, where and when, in UTC', () => {
  expect(linesOf({ endTime: '17:00' })).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//thu-ky//thu-ky//VI',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:conference-7@thu-ky',
    'SEQUENCE:0',
    'DTSTAMP:20260601T010000Z',
    'DTSTART:20260624T070000Z',
    'DTEND:20260624T100000Z',
    'SUMMARY:Hội nghị sơ kết công tác 6 tháng đầu năm',
    'LOCATION:Hội trường tầng 3',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
});

test('a day without an hour is an entry for the whole day', () => {
  expect(linesOf({ startTime: null })).toContain('DTSTART;VALUE=DATE:20260624');
});

test('a changed conference keeps its entry and counts the change', () => {
  expect(linesOf({ startTime: '13:30' }, 3)).toEqual(
    expect.arrayContaining(['UID:conference-7@thu-ky', 'SEQUENCE:3', 'DTSTART:20260624T063000Z']),
  );
});

test('a cancelled conference is taken out of the calendar', () => {
  expect(linesOf({ state: 'cancelled' }, 1)).toContain('STATUS:CANCELLED');
});

test.each([
  ['tentative', { tentative: true }],
  ['missing', { date: null, dateText: 'trong tháng 12/2026' }],
])('a %s date makes no entry', (_what, changes) => {
  expect(linesOf(changes)).toBeUndefined();
});

test('a title cannot add lines of its own, and no line is longer than 75 bytes', () => {
  const entry = writeCalendarEntry({ ...conference, title: `A, b; c\r\nATTENDEE:x\n${'Hội nghị '.repeat(30)}` }, at);

  expect(entry).not.toMatch(/^ATTENDEE/m);
  expect(entry?.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
});
