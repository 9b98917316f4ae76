import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePhone } from '../../src/domain/phone.ts';
import { readRosterHere } from '../../src/roster/open-file.ts';
import { buildWorkbook } from './workbook.ts';

const book = buildWorkbook({
  A: {
    rows: [
      ['Họ tên', 'Chức vụ', 'SĐT'],
      ['Lâm Thị Bưởi', 'Bí thư', '0900100001'],
    ],
  },
});
const anyText = fc.string({ unit: 'grapheme', maxLength: 200 });
const likelyText = fc.constantFrom(
  'I. Khối',
  '1',
  'Tổng cộng',
  'Họ và tên',
  'STT',
  '0900100001',
  '#N/A',
  'a) b',
  'Lan',
  '(',
  '',
);
const cell = fc.oneof(anyText, likelyText);

test('no bytes, under any name, make the reading throw', () => {
  const name = fc.constantFrom('a.xlsx', 'a.csv', 'a.xls', 'a');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), name, (bytes, called) => {
      expect(typeof readRosterHere(bytes, called).ok).toBe('boolean');
    }),
  );
});

test('no damage to a workbook makes the reading throw', () => {
  const damage = fc.array(fc.tuple(fc.nat(book.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(damage, fc.nat(book.length), (changes, kept) => {
      const bytes = book.slice(0, Math.max(kept, book.length / 2));
      for (const [at, byte] of changes) bytes[at] = byte;
      expect(typeof readRosterHere(bytes, 'a.xlsx').ok).toBe('boolean');
    }),
  );
});

test('no cell texts make the reading throw, and every row has at most one fate', () => {
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 12 });
  fc.assert(
    fc.property(rows, (body) => {
      const outcome = readRosterHere(
        buildWorkbook({ A: { rows: [['STT', 'Họ và tên', 'Chức vụ', 'Khối', 'SĐT'], ...body] } }),
        'a.xlsx',
      );
      if (!outcome.ok) throw new Error(outcome.refusal);
      const fates = [...outcome.value.people, ...outcome.value.rejected].map(({ row }) => row);
      expect(fates).toEqual([...new Set(fates)]);
    }),
  );
});

test('a cell that begins like a formula stays the text it is', () => {
  const formula = fc
    .tuple(fc.constantFrom('=', '+', '-', '@'), fc.stringMatching(/^[A-Za-z0-9()!"']{1,20}$/))
    .map(([sign, rest]) => sign + rest);
  fc.assert(
    fc.property(formula, (text) => {
      const rows = [
        ['Họ tên', 'Chức vụ', 'SĐT'],
        ['Lâm Thị Bưởi', text, '0900100001'],
      ];
      const csv = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';')).join('\n');
      for (const outcome of [
        readRosterHere(buildWorkbook({ A: { rows } }), 'a.xlsx'),
        readRosterHere(new TextEncoder().encode(csv), 'a.csv'),
      ]) {
        expect(outcome.ok && outcome.value.people.map(({ title }) => title)).toEqual([text]);
      }
    }),
  );
});

test('a telephone number is found whatever stands around its digits, and nothing else is made one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(parsePhone(text).phone ?? '0900100001').toMatch(/^0(?:[35789]\d{8}|2\d{9})$/);
    }),
  );
});
