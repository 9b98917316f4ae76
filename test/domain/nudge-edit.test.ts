import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNudgeSettings } from '../../src/domain/nudge.ts';
import { readLadder, readQuietHours, readTime, readTimesOfDay } from '../../src/domain/nudge-edit.ts';

const unreadable = null;
const understood = (read: { ok: boolean; value?: unknown }) => (read.ok ? read.value : unreadable);

test.each([
  ['21h đến 6h30', { from: '21:00', to: '06:30' }],
  ['22:00-06:00', { from: '22:00', to: '06:00' }],
  ['từ 20 giờ 30 tới 7 giờ', { from: '20:30', to: '07:00' }],
  ['không', { from: '00:00', to: '00:00' }],
  ['25h đến 6h', unreadable],
  ['21h', unreadable],
  ['21h đến 21h', unreadable],
  ['buổi tối', unreadable],
])('quiet hours: %s', (text, read) => {
  expect(understood(readQuietHours(text))).toEqual(read);
});

test.each([
  ['72, 48, 24, 6, 1, 0; sau đó 12 giờ một lần', { before: [72, 48, 24, 6, 1, 0], every: 12 }],
  ['3 ngày, 1 ngày, 6 giờ', { before: [72, 24, 6], every: null }],
  ['6, 24 và 0', { before: [24, 6, 0], every: null }],
  ['24 giờ; sau hạn cứ 24h', { before: [24], every: 24 }],
  ['24, rồi thôi', unreadable],
  ['', unreadable],
  ['100 ngày', unreadable],
])('a ladder: %s', (text, read) => {
  expect(understood(readLadder(text))).toEqual(read);
});

test('hours of the day', () => {
  expect(understood(readTime('16h'))).toBe('16:00');
  expect(understood(readTime('6h5'))).toBe('06:05');
  expect(understood(readTime('sáng mai'))).toBe(unreadable);
  expect(understood(readTimesOfDay('17h, 7h'))).toEqual(['07:00', '17:00']);
  expect(understood(readTimesOfDay('không'))).toEqual([]);
});

test('whatever is read can be kept', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 hg:,;ngàyiờsauđótừkhông') }), (text) => {
      const [quiet, ladder, times] = [readQuietHours(text), readLadder(text), readTimesOfDay(text)];
      if (quiet.ok) expect(readNudgeSettings(JSON.stringify({ quiet: quiet.value })).quiet).toEqual(quiet.value);
      if (ladder.ok) expect(readNudgeSettings(JSON.stringify({ task: ladder.value })).task).toEqual(ladder.value);
      if (times.ok)
        expect(readNudgeSettings(JSON.stringify({ summaries: times.value })).summaries).toEqual(times.value);
    }),
  );
});
