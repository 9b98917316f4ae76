import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { erasedName, erasesAt, judgeRetention, tracesOf } from '../../src/domain/erasure.ts';

const calendar = createCalendar('Asia/Ho_Chi_Minh');
const at = (text: string) => new Date(`${text}+07:00`);
const x = erasedName;

test.each([
  ['2026-03-10', null, '2027-03-10T03:00:00'],
  ['2026-03-10', 6, '2026-09-10T03:00:00'],
  ['2025-11-30', 3, '2026-02-28T03:00:00'],
  ['2024-02-29', 12, '2025-02-28T03:00:00'],
  ['2026-01-31', 36, '2029-01-31T03:00:00'],
])('data of a conference on %s that is kept %s months goes on %s', (date, retentionMonths, expected) => {
  expect(erasesAt({ date, retentionMonths }, calendar)).toEqual(at(expected));
});

test('what has no day is never erased by the clock', () => {
  expect(erasesAt({ date: null, retentionMonths: 3 }, calendar)).toBeNull();
});

test.each([
  ['2027-03-02T00:00:00', null, null],
  ['2027-03-03T03:00:00', null, 'announce'],
  ['2027-03-03T03:00:01', '2027-03-03T03:00:00', null],
  ['2027-03-10T02:59:59', '2027-03-03T03:00:00', null],
  ['2027-03-10T03:00:00', '2027-03-03T03:00:00', 'erase'],
  // The program had been off: nothing goes before the owners have had their week.
  ['2028-01-01T00:00:00', null, 'announce'],
  ['2028-01-05T00:00:00', '2028-01-01T00:00:00', null],
  ['2028-01-08T00:00:00', '2028-01-01T00:00:00', 'erase'],
])('at %s, told at %s, the step is %s', (now, toldAt, step) => {
  const conference = { date: '2026-03-10', startTime: '14:00', retentionMonths: null, erasedAt: null };
  const kept = { ...conference, erasureToldAt: toldAt ? at(toldAt) : null } as Parameters<typeof judgeRetention>[0];
  expect(judgeRetention(kept, at(now), calendar)).toBe(step);
});

test.each([
  ['Trần Văn Bình', `Đồng chí ${x} dự họp`, 'Đồng chí Trần Văn Bình dự họp'],
  ['Trần Văn Bình', `TÊN: ${x}`, 'TÊN: TRẦN VĂN BÌNH'],
  ['Trần Văn Bình', `tìm ${x}`, 'tìm tran van binh'],
  ['Trần Văn Bình', `{"name":"${x}"}`, `{"name":"${'Trần Văn Bình'.normalize('NFD')}"}`],
  ['Trần Văn An', 'Trần Văn Anh', 'Trần Văn Anh'],
  ['Hòa', 'Hòa bình', 'Hòa bình'],
])('of %s there is left: %s', (name, left, text) => {
  expect(tracesOf({ name, phone: null, email: null }).blank(text)).toBe(left);
});

test.each(['0912345678', '0912 345 678', '0912.345.678', '+84912345678', '84 912 345 678', '(0912) 345-678'])(
  'the telephone number is known as %s',
  (written) => {
    const { blank } = tracesOf({ name: 'An', phone: '0912345678', email: null });
    expect(blank(`gọi ${written} nhé`)).toBe(`gọi ${x} nhé`);
  },
);

test('nothing but the traces is touched, whatever the text', () => {
  const { blank } = tracesOf({ name: 'Trần Văn Bình', phone: '0912345678', email: 'binh@vd.vn' });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/9.*1.*2.*3.*4.*5.*6.*7.*8/s.test(text) && !/trần|tran/i.test(text));
      expect(blank(text)).toBe(text);
    }),
  );
});
