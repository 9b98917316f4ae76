import { expect, test } from 'vitest';
import { compareProgrammes } from '../../../src/domain/programme/compare.ts';
import type { Programme } from '../../../src/domain/programme/programme.ts';
import { type Touchable, type TouchablePaper, whoIsTouched } from '../../../src/domain/programme/touched.ts';
import { items, programmeWith } from '../../support/programme.ts';

const somebody = { title: null, unit: null, groups: [], isContact: false, hearsAll: true };
const people: Touchable[] = [
  { ...somebody, personId: 1, name: 'Nguyễn Thị Lan', title: 'Bí thư Đảng ủy', groups: ['Khối Đảng'] },
  { ...somebody, personId: 2, name: 'Trần Văn Bình', title: 'Bí thư', unit: 'Chi bộ 2', groups: ['Khối Đảng'] },
  { ...somebody, personId: 3, name: 'Lê Văn Cường', title: 'Bí thư', unit: 'Chi bộ 3', groups: ['Khối chính quyền'] },
  { ...somebody, personId: 4, name: 'đầu mối Văn phòng', unit: 'Văn phòng', isContact: true },
  { ...somebody, personId: 5, name: 'Phạm Văn Dũng', unit: 'Văn phòng' },
  { ...somebody, personId: 6, name: 'Chị Hòa', hearsAll: false },
  // Comes instead of Bình.
  { ...somebody, personId: 7, name: 'Trần Văn Bình', title: 'Bí thư', unit: 'Chi bộ 2', groups: ['Khối Đảng'] },
];
const all = [1, 2, 3, 4, 5, 7];
const papers: TouchablePaper[] = [
  { topic: 'Chuyển đổi số ở tổ dân phố', unit: 'Tổ dân phố 5', people: [21, 22] },
  { topic: 'Xây dựng nếp sống văn minh', unit: 'Tổ dân phố 6', people: [23] },
];

const agenda = items(
  '14:00-14:15 Khai mạc | Bí thư Đảng ủy',
  '14:15-15:00 Báo cáo tổng kết | đồng chí Trần Văn Bình, Bí thư Đảng ủy',
  '15:00-15:30 Tham luận | Các đơn vị',
  '15:30-15:45 Tham luận của Tổ dân phố 6',
  '15:45-16:00 Phát biểu | Bí thư Chi bộ 3',
  '16:00-16:10 Công tác hậu cần | Văn phòng',
  '16:10-16:20 Họp riêng Khối chính quyền',
  '16:20-16:30 Bế mạc',
);
const standing = programmeWith(agenda);

function touched(to: Programme, from = standing): Record<string, number[]> {
  const parts = whoIsTouched(compareProgrammes(from, to), people, papers);
  return Object.fromEntries(
    parts.map(({ changes, people }) => [
      changes.map((one) => ('part' in one ? `${one.kind} ${one.part}` : one.kind)).join(', '),
      people.toSorted((one, other) => one - other),
    ]),
  );
}

function later(order: number, to = '17:00'): Programme {
  return {
    ...standing,
    agenda: agenda.map((item) => (item.order === order ? { ...item, start: to, end: null } : item)),
  };
}

test.each<[string, Partial<Programme>, string]>([
  ['the day', { date: '2026-03-12' }, 'whole date'],
  ['the place', { venue: 'Hội trường tầng 3' }, 'whole venue'],
  ['the opening', { startTime: '13:30' }, 'whole start'],
  ['the closing', { endTime: '16:30' }, 'whole end'],
  ['the name', { title: 'Tổ chức Hội nghị sơ kết' }, 'whole title'],
  ['whether it is settled', { tentative: true }, 'whole firmness'],
])('%s touches everybody who comes, speaks or receives people, and no organizer', (_what, change, name) => {
  expect(touched({ ...standing, ...change })).toEqual({ [name]: all });
});

test.each<[string, number, Record<string, number[]>]>([
  ['the item that the conference begins with touches everybody', 1, { 'item time': all }],
  ['a person who is named is meant, and nobody by the post beside the name', 2, { 'item time': [2, 7] }],
  ['papers without a name mean all of them', 3, { 'item time': [21, 22, 23] }],
  ['papers of one unit mean those of that unit', 4, { 'item time': [23] }],
  ['a post with its unit means its holder', 5, { 'item time': [3] }],
  ['a unit means its contact', 6, { 'item time': [4] }],
  ['a group that is named means its members', 7, { 'item time': [3] }],
  ['an item that names nobody touches nobody', 8, {}],
])('%s', (_title, order, expected) => {
  expect(touched(later(order))).toEqual(expected);
});

test('a paper is known by its topic, whether its item is added or dropped', () => {
  const added = { ...agenda[3], order: 9, title: 'Chuyển đổi số ở tổ dân phố', start: null, end: null } as never;
  expect(touched({ ...standing, agenda: [...agenda, added] })).toEqual({ added: [21, 22] });
  expect(touched(standing, { ...standing, agenda: [...agenda, added] })).toEqual({ dropped: [21, 22] });
});

test('whoever is responsible from now on and whoever was are both told', () => {
  const to = {
    ...standing,
    agenda: agenda.map((item) => (item.order === 5 ? { ...item, responsible: 'Văn phòng' } : item)),
  };
  expect(touched(to)).toEqual({ 'item responsible': [3, 4] });
});

test('with the opening everybody hears of it once, and whoever has an item that moves hears of that too', () => {
  const to = { ...later(6), startTime: '13:30' };
  expect(touched(to)).toEqual({ 'whole start': [1, 2, 3, 5, 7], 'whole start, item time': [4] });
});

test('a session that begins otherwise touches everybody, unless its name says whose it is', () => {
  const day = items(
    '08:00 Khai mạc |  | Buổi sáng',
    '14:00 Thảo luận |  | Buổi chiều',
    '16:00 Họp |  | Phiên Khối Đảng',
  );
  const from = programmeWith(day, { startTime: '08:00' });
  const moved = (place: number, start: string) => ({
    ...from,
    agenda: day.map((item, at) => (at === place ? { ...item, start } : item)),
  });
  expect(touched(moved(1, '14:30'), from)).toEqual({ session: all });
  expect(touched(moved(2, '16:30'), from)).toEqual({ 'session, item time': [1, 2, 7] });
});

test('an item that only has another number because others moved touches nobody', () => {
  const rest = agenda.slice(1, 2).concat(agenda.slice(3));
  const from = { ...standing, agenda: rest.map((item, at) => ({ ...item, order: at + 1 })) };
  const to = {
    ...standing,
    agenda: [items('Chào cờ')[0] as never, ...from.agenda].map((item, at) => ({
      ...(item as (typeof agenda)[0]),
      order: at + 1,
    })),
  };
  expect(touched(to, from)).toEqual({});
});

test('nothing that cancels out is a change', () => {
  expect(whoIsTouched(compareProgrammes(standing, structuredClone(standing)), people, papers)).toEqual([]);
});
