import { expect, test } from 'vitest';
import { createCalendar } from '../../../src/domain/calendar.ts';
import { newDoubts } from '../../../src/domain/programme/doubts.ts';
import { noticeLeavesAt } from '../../../src/domain/programme/notice.ts';
import { changesCalendar, opensAnswers } from '../../../src/domain/programme/programme.ts';
import { rebaseProgramme } from '../../../src/domain/programme/rebase.ts';
import { defaultQuietHours } from '../../../src/domain/quiet-hours.ts';
import { replaceLines } from '../../../src/domain/replace-lines.ts';
import { items, programmeWith } from '../../support/programme.ts';

const calendar = createCalendar('Asia/Ho_Chi_Minh');
const standing = programmeWith(items('14:00-14:15 Khai mạc', '14:15-15:00 Báo cáo'));

test.each([
  ['2026-03-01T09:00:00+07:00', false, '2026-03-01T09:00:00+07:00'],
  ['2026-03-01T22:00:00+07:00', false, '2026-03-02T06:30:00+07:00'],
  ['2026-03-01T22:00:00+07:00', true, '2026-03-01T22:00:00+07:00'],
  // Within a day of the conference nobody should sleep over it.
  ['2026-03-09T22:00:00+07:00', false, '2026-03-09T22:00:00+07:00'],
])('a notice that is ready at %s, urgent: %s, leaves at %s', (readyAt, isUrgent, expected) => {
  const at = noticeLeavesAt({ from: standing, to: standing, isUrgent }, defaultQuietHours, new Date(readyAt), calendar);
  expect(at).toEqual(new Date(expected));
});

test('a conference that is moved away from tomorrow counts as near, too', () => {
  const to = { ...standing, date: '2026-04-10' };
  const ready = new Date('2026-03-09T23:00:00+07:00');
  expect(noticeLeavesAt({ from: standing, to, isUrgent: false }, defaultQuietHours, ready, calendar)).toEqual(ready);
});

test.each([
  [{ startTime: '13:30' }, true, false],
  [{ date: '2026-03-12' }, true, true],
  [{ venue: 'Nhà văn hóa' }, true, true],
  [{ agenda: items('14:00 Khai mạc') }, false, false],
])('%j: another calendar entry %s, answers in doubt %s', (change, calendarChanges, opens) => {
  const to = { ...standing, ...change };
  expect([changesCalendar(standing, to), opensAnswers(standing, to)]).toEqual([calendarChanges, opens]);
});

test('what looks wrong is said, and only what the change brought', () => {
  const to = programmeWith(items('13:30 Đón tiếp', '14:15-15:00 Báo cáo', '14:30-14:20 Tham luận', 'Trao thưởng'));
  expect(newDoubts(standing, to).map(({ kind, item }) => [kind, item.order])).toEqual([
    ['early', 1],
    ['overlap', 3],
    ['backwards', 3],
    ['timeless', 4],
  ]);
  expect(newDoubts(to, to)).toEqual([]);
});

test('a draft goes on from what was published meanwhile and keeps what it changed itself', () => {
  const draft = { ...standing, venue: 'Nhà văn hóa' };
  const published = { ...standing, startTime: '13:30' };
  expect(rebaseProgramme(standing, published, draft)).toEqual({
    ...standing,
    venue: 'Nhà văn hóa',
    startTime: '13:30',
  });
});

test.each([
  ['A\nB\nC', 'B', 'X', 'A\nX\nC'],
  ['A\nB\nC', 'A\nB\nC', 'A\nB2\nC2', 'A\nB2\nC2'],
  ['A\nC', 'A\nC', 'A\nB\nC', 'A\nB\nC'],
  ['A\nB\nC', 'A\nB\nC', 'A\nC', 'A\nC'],
  ['Q\nA\nB\nZ', 'A\nB\nC', 'A\nB2\nC', 'Q\nA\nB2\nZ'],
])('in %j what becomes of %j is %j', (text, before, after, expected) => {
  expect(replaceLines(text, before, after)).toBe(expected);
});
