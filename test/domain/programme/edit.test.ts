import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editProgramme } from '../../../src/domain/programme/edit.ts';
import { items, programmeWith, timesOf } from '../../support/programme.ts';

const agenda = items(
  '14:00-14:15 Khai mạc',
  '14:15-15:00 Báo cáo',
  '15:00-15:15 Nghỉ giải lao',
  '15:15-16:00 Hội nghị thảo luận',
  '16:00-16:30 Bế mạc',
);
const standing = programmeWith(agenda, { endTime: '16:30' });

function edited(text: string, from = standing) {
  const outcome = editProgramme(from, text);
  if (!outcome.ok) return outcome.refusal;
  return [...timesOf(outcome.value), `${outcome.value.startTime}-${outcome.value.endTime}`];
}

test('a delay from an item on moves everything behind it and the end of the conference', () => {
  expect(edited('lùi 15 phút từ mục 2')).toEqual([
    '14:00-14:15 Khai mạc',
    '14:30-15:15 Báo cáo',
    '15:15-15:30 Nghỉ giải lao',
    '15:30-16:15 Hội nghị thảo luận',
    '16:15-16:45 Bế mạc',
    '14:00-16:45',
  ]);
});

test('a delay may keep the breaks, or the end, or both: what runs into them is cut short', () => {
  expect(edited('lùi 15 phút từ mục 2, giữ giờ nghỉ')).toEqual([
    '14:00-14:15 Khai mạc',
    '14:30-15:00 Báo cáo',
    '15:00-15:15 Nghỉ giải lao',
    '15:15-16:00 Hội nghị thảo luận',
    '16:00-16:30 Bế mạc',
    '14:00-16:30',
  ]);
  expect(edited('lui 10 phut tu muc 4 giu gio ket thuc')).toEqual([
    '14:00-14:15 Khai mạc',
    '14:15-15:00 Báo cáo',
    '15:00-15:15 Nghỉ giải lao',
    '15:25-16:10 Hội nghị thảo luận',
    '16:10-16:30 Bế mạc',
    '14:00-16:30',
  ]);
});

test.each([
  ['lùi toàn bộ 30 phút', '14:30-14:45 Khai mạc', '14:30-17:00'],
  ['sớm hơn 30 phút từ mục 1', '13:30-13:45 Khai mạc', '13:30-16:00'],
  ['từ mục 1 trở đi lùi 1 giờ', '15:00-15:15 Khai mạc', '15:00-17:30'],
])('%s moves the opening with its item', (text, first, hours) => {
  expect([edited(text)[0], edited(text).at(-1)]).toEqual([first, hours]);
});

test('one item alone is delayed without the others', () => {
  expect(edited('lùi mục 5 10 phút')).toEqual([...timesOf(standing).slice(0, 4), '16:10-16:40 Bế mạc', '14:00-16:30']);
});

test.each([
  ['lùi 15 phút từ mục 9', 'no-such-item'],
  ['lùi 900 phút từ mục 4', 'no-such-moment'],
  ['lùi 15 phút từ mục 2, giữ nguyên cà phê', 'not-understood'],
  ['mục 2 lúc 14h15', 'nothing-changed'],
  ['hôm nay trời đẹp', 'not-understood'],
])('%s is refused as %s', (text, refusal) => {
  expect(edited(text)).toBe(refusal);
});

test.each([
  ['13h30', (one: typeof standing) => one.startTime, '13:30'],
  ['địa điểm: Hội trường tầng 3', (one: typeof standing) => one.venue, 'Hội trường tầng 3'],
  ['ngày 12/3/2026', (one: typeof standing) => one.date, '2026-03-12'],
  ['bỏ mục 4', (one: typeof standing) => one.agenda.length, 4],
  ['mục 2 do Văn phòng trình bày', (one: typeof standing) => one.agenda[1]?.responsible, 'Văn phòng'],
])('%s is understood', (text, read, value) => {
  const outcome = editProgramme(standing, text);
  expect(outcome.ok && read(outcome.value)).toBe(value);
});

test('whatever is typed, orders stay 1..n and nothing throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 0, max: 99 }), (text, number) => {
      for (const said of [text, `lùi ${number} phút từ mục ${text}`, `mục ${number} ${text}`]) {
        const outcome = editProgramme(standing, said);
        if (outcome.ok)
          expect(outcome.value.agenda.map(({ order }) => order)).toEqual(outcome.value.agenda.map((_, at) => at + 1));
      }
    }),
    { numRuns: 60 },
  );
});
