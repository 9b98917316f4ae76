import { expect, test } from 'vitest';
import { readUnitLines } from '../../src/domain/unit-lines.ts';

const five = { places: 5, posts: [] };
const read = (text: string, quota: Parameters<typeof readUnitLines>[1] = five) => {
  const outcome = readUnitLines(text, quota);
  return outcome.ok ? outcome.value : outcome.refusal;
};
const may = { unit: 'Phường Mây', post: null, places: 5, contact: null };
const hoa = { name: 'Lê Thị Hoa', phone: '0911000001' };

test.each([
  ['Phường Mây', may],
  ['1. Phường Mây', may],
  ['Phường Mây; 3', { ...may, places: 3 }],
  ['Phường Mây: 3 đại biểu', { ...may, places: 3 }],
  ['Phường Mây; 3; Lê Thị Hoa; 0911 000 001', { ...may, places: 3, contact: hoa }],
  ['- Phường Mây, đ/c Lê Thị Hoa, 0911.000.001, 3', { ...may, places: 3, contact: hoa }],
  ['Phường Mây\t3\tLê Thị Hoa\t0911000001', { ...may, places: 3, contact: hoa }],
  ['Tổ dân phố 5', { ...may, unit: 'Tổ dân phố 5' }],
  ['Phường Mây; Lê Thị Hoa', { ...may, contact: { ...hoa, phone: null } }],
  [
    'Chủ tịch UBND xã Mây; Lê Thị Hoa; 0911000001',
    { unit: 'Chủ tịch UBND xã Mây', post: 'Chủ tịch UBND xã Mây', places: 1, contact: hoa },
  ],
])('%s is understood', (line, planned) => {
  expect(read(line)).toEqual({ planned: [planned], problems: [] });
});

test('where the plan names posts, each unit has one place for each', () => {
  expect(read('Xã Mây; Lê Thị Hoa; 0911000001', { places: null, posts: ['Bí thư', 'Chủ tịch'] })).toEqual({
    planned: [
      { unit: 'Xã Mây', post: 'Bí thư', places: 1, contact: hoa },
      { unit: 'Xã Mây', post: 'Chủ tịch', places: 1, contact: hoa },
    ],
    problems: [],
  });
});

test('a unit that stands twice is one; with another contact both are its contacts', () => {
  expect(read('Phường Mây\nphuong may\nPhường Mây; Lê Thị Hoa')).toMatchObject({
    planned: [may, { ...may, contact: { name: 'Lê Thị Hoa' } }],
  });
});

test.each([
  ['Phường Mây', null, 'no-places'],
  ['Phường Mây; 0', five, 'too-many-places'],
  ['Phường Mây; 5000', five, 'too-many-places'],
  ['0911000001', five, 'no-unit'],
  [`Phường ${'Mây '.repeat(60)}`, five, 'no-unit'],
] as const)('%s with %o is left out: %s', (line, quota, code) => {
  expect(read(line, quota)).toMatchObject({ planned: [], problems: [{ line: 1, code }] });
});

test('ten thousand units in one message are not read', () => {
  expect(read('Phường Mây\n'.repeat(10_000))).toBe('too-many-lines');
});
