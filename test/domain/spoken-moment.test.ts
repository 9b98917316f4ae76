import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { readMoment } from '../../src/domain/spoken-moment.ts';

const calendar = createCalendar('Asia/Ho_Chi_Minh');
const now = new Date('2026-03-01T15:00:00+07:00');

test.each([
  ['16h30', '2026-03-01T16:30:00+07:00'],
  ['lúc 4 giờ 30 chiều', '2026-03-01T16:30:00+07:00'],
  ['7h00', '2026-03-02T07:00:00+07:00'],
  ['7h00 sáng mai', '2026-03-02T07:00:00+07:00'],
  ['7 giờ ngày kia', '2026-03-03T07:00:00+07:00'],
  ['14h00 ngày 25/6', '2026-06-25T14:00:00+07:00'],
  ['14:15, 05/3/2026', '2026-03-05T14:15:00+07:00'],
])('%j is a moment to come', (text, expected) => {
  expect(readMoment(text, now, calendar)?.toISOString()).toBe(new Date(expected).toISOString());
});

test.each(['', 'ngày mai', '25h', '14h00 hôm nay', '14h00 ngày 25/2', '8h00 ngày 31/4', '8h00 ngày 25/6/2030', 'sớm'])(
  '%j is none',
  (text) => {
    expect(readMoment(text, now, calendar)).toBe(null);
  },
);

test('whatever is typed, a moment lies ahead and within a year', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789h:/ maigờngàychiều') }), (text) => {
      const moment = readMoment(text, now, calendar);
      if (!moment) return;
      expect(moment > now).toBe(true);
      expect(moment.getTime() - now.getTime()).toBeLessThan(366 * 86_400_000);
    }),
  );
});
