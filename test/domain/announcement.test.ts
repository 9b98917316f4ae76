import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkAnnouncementText,
  drawProgress,
  excerptOf,
  hasSalutation,
  longestAnnouncement,
  rateOf,
  sendingSeconds,
} from '../../src/domain/announcement.ts';

test.each([
  ['TỐI MẬT\nHọp lúc 14h00', 'announce-secret'],
  ['🎉🎉🎉', 'announce-no-words'],
  [' \n\u200e', 'announce-no-words'],
  ['a'.repeat(longestAnnouncement + 1), 'announce-too-long'],
])('%j is not announced', (text, refusal) => {
  expect(checkAnnouncementText(text)).toEqual({ ok: false, refusal });
});

test.each([
  ['Hội nghị bắt đầu lúc 13h30.', 'Hội nghị bắt đầu lúc 13h30.'],
  ['  một \r\n\r\n\r\n\r\nhai \uE000\uE001 ', 'một\n\nhai'],
  ['1 < 2 && *đậm* _nghiêng_ <b>x</b>', '1 < 2 && *đậm* _nghiêng_ <b>x</b>'],
  ['a'.repeat(longestAnnouncement), 'a'.repeat(longestAnnouncement)],
])('%j is announced as it was meant', (text, value) => {
  expect(checkAnnouncementText(text)).toEqual({ ok: true, value });
});

test('whatever is accepted is accepted again unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = checkAnnouncementText(text);
      if (once.ok) expect(checkAnnouncementText(once.value)).toEqual(once);
    }),
  );
});

test.each([
  ['Kính gửi các đồng chí', true],
  ['THÔNG BÁO\nKính gửi các đồng chí đại biểu', true],
  ['Hội nghị kính mời', false],
  ['14h00 chuyển thành 13h30', false],
])('%j addresses its reader: %s', (text, expected) => {
  expect(hasSalutation(text)).toBe(expected);
});

test('a long text is named by how it begins', () => {
  expect(excerptOf('Hội nghị\nbắt đầu lúc 13h30')).toBe('Hội nghị bắt đầu lúc 13h30');
  expect(excerptOf('Hội nghị bắt đầu lúc 13h30', 15)).toBe('Hội nghị bắt…');
});

test('the bar is full only when everything is settled', () => {
  expect(drawProgress({ waiting: 1, sent: 998, unknown: 0, failed: 1 })).toEqual({
    bar: '███████████████████░',
    percent: 99,
  });
  expect(drawProgress({ waiting: 0, sent: 3, unknown: 1, failed: 1 }).percent).toBe(100);
  expect(drawProgress({ waiting: 4, sent: 0, unknown: 0, failed: 0 }).bar).toBe('░'.repeat(20));
});

test('the rate counts what is settled since the beginning', () => {
  const startedAt = new Date('2026-03-01T08:00:00Z');
  const progress = { waiting: 10, sent: 28, unknown: 1, failed: 1 };
  expect(rateOf(progress, startedAt, new Date('2026-03-01T08:00:30Z'))).toBe(60);
  expect(rateOf(progress, startedAt, startedAt)).toBe(null);
});

test('channels send side by side, so that the slowest one counts', () => {
  expect(
    sendingSeconds([
      { count: 1086, perSecond: 28 },
      { count: 20, perSecond: 1 },
    ]),
  ).toBe(39);
  expect(sendingSeconds([])).toBe(1);
});
