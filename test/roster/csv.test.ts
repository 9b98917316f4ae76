import { expect, test } from 'vitest';
import { accept } from '../../src/domain/outcome.ts';
import { readRosterHere } from '../../src/roster/open-file.ts';

const lines = (separator: string) =>
  [
    ['DANH SÁCH ĐẠI BIỂU, dự Hội nghị; sơ kết'],
    ['STT', 'Họ và tên', 'Chức vụ', 'SĐT', 'Ghi chú'],
    ['I. ĐẠI BIỂU XÃ', '', '', '', ''],
    ['1', 'LÂM THỊ BƯỞI', '"Giám đốc ""Mía"", Chủ nhiệm; Bí thư"', '="0900100001"', '=1+1'],
    ['2', 'Mạc Văn Quýt', 'Chủ tịch', '900100002', '@a'],
  ].map((line) => line.join(separator));

const expected = accept({
  people: [
    {
      sheet: 'khách mời',
      row: 4,
      name: 'Lâm Thị Bưởi',
      honorific: null,
      title: 'Giám đốc "Mía", Chủ nhiệm; Bí thư',
      unit: null,
      phone: '0900100001',
      group: 'Đại biểu xã',
      subgroup: null,
      alsoIn: null,
      seat: null,
      note: '=1+1',
      email: null,
    },
    {
      sheet: 'khách mời',
      row: 5,
      name: 'Mạc Văn Quýt',
      honorific: null,
      title: 'Chủ tịch',
      unit: null,
      phone: '0900100002',
      group: 'Đại biểu xã',
      subgroup: null,
      alsoIn: null,
      seat: null,
      note: '@a',
      email: null,
    },
  ],
  rejected: [],
  warnings: [],
});

test.each([';', ',', '\t'])('a list separated by %o is read, whatever stands in its title', (separator) => {
  const [title = '', ...rest] = lines(separator);
  const text = [`"${title}"`, ...rest].join('\r\n');
  expect(readRosterHere(new TextEncoder().encode(text), 'khách mời.csv')).toEqual(expected);
});

/** Windows-1258 writes the tones of some vowels as marks of their own. */
function toWindows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258');
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  const letters = [...text].flatMap((letter) => (bytes.has(letter) ? [letter] : splitTone(letter)));
  return Uint8Array.from(letters, (letter) => bytes.get(letter) ?? 63);
}

function splitTone(letter: string): string[] {
  const parts = [...letter.normalize('NFD')];
  const tone = parts.find((part) => '\u0300\u0301\u0303\u0309\u0323'.includes(part)) ?? '';
  return [
    parts
      .filter((part) => part !== tone)
      .join('')
      .normalize('NFC'),
    tone,
  ];
}

const encodings: [string, (text: string) => Uint8Array][] = [
  ['UTF-8 with a mark', (text) => new TextEncoder().encode(`\ufeff${text}`)],
  ['decomposed UTF-8', (text) => new TextEncoder().encode(text.normalize('NFD'))],
  ['UTF-16 little-endian with a mark', (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ['UTF-16 big-endian with a mark', (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())],
  ['UTF-16 without a mark', (text) => new Uint8Array(Buffer.from(text, 'utf16le'))],
  ['Windows-1258', toWindows1258],
];

test.each(encodings)('a list in %s is read', (_name, encode) => {
  expect(readRosterHere(encode(lines(';').join('\n')), 'khách mời.csv')).toEqual(expected);
});

test('the separator that Excel notes in a first line is taken, and the line counted', () => {
  const text = 'sep=|\nHọ tên|Điện thoại\nLâm Thị Bưởi|0900100001';
  const outcome = readRosterHere(new TextEncoder().encode(text), 'a.csv');
  expect(outcome.ok && outcome.value.people.map(({ row, name, phone }) => [row, name, phone])).toEqual([
    [3, 'Lâm Thị Bưởi', '0900100001'],
  ]);
});

test('a quote that is never closed swallows nobody', () => {
  const text = 'Họ tên;Chức vụ\n"Lâm Thị Bưởi;Bí thư\nMạc Văn Quýt;Chủ tịch';
  const outcome = readRosterHere(new TextEncoder().encode(text), 'a.csv');
  expect(outcome.ok && outcome.value.people.map(({ name, title }) => [name, title])).toEqual([
    ['"Lâm Thị Bưởi', 'Bí thư'],
    ['Mạc Văn Quýt', 'Chủ tịch'],
  ]);
});
