import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';

test.each([
  ['Asia/Ho_Chi_Minh', '2026-06-02', '08:00', '2026-06-02T01:00:00.000Z'],
  ['Asia/Ho_Chi_Minh', '2026-06-02', '00:30', '2026-06-01T17:30:00.000Z'],
  ['Europe/Paris', '2026-03-28', '12:00', '2026-03-28T11:00:00.000Z'],
  ['Europe/Paris', '2026-03-29', '12:00', '2026-03-29T10:00:00.000Z'],
  ['Asia/Kathmandu', '2026-01-01', '05:45', '2026-01-01T00:00:00.000Z'],
])('in %s, %s %s is %s', (zone, day, time, instant) => {
  const calendar = createCalendar(zone);
  expect(calendar.instantOf(day, time).toISOString()).toBe(instant);
  expect(calendar.dayOf(new Date(instant))).toBe(day);
  expect(calendar.formatTimeOf(new Date(instant))).toBe(time.replace(':', 'h'));
});

test('a moment is the same in every zone that shows it', () => {
  const zones = ['Asia/Ho_Chi_Minh', 'Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'UTC'];
  const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...zones), moment, (zone, instant) => {
      const calendar = createCalendar(zone);
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
      const time = calendar.formatTimeOf(instant).replace('h', ':');
      expect(`${calendar.dayOf(instant)} ${time}`).toBe(shown.format(instant));
    }),
  );
});
