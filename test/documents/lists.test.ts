import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { writeInvitationList } from '../../src/documents/lists.ts';
import { writeSheet } from '../../src/documents/sheet.ts';
import { guest, partOf } from '../support/documents.ts';

function rowsOf(file: Uint8Array): unknown[][] {
  const book = read(file);
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, defval: null });
}

test('the list says of everybody who they are and how they get in', () => {
  expect(
    rowsOf(writeInvitationList([guest, { ...guest, name: 'Lê Thị Hoa', phone: null, telegramLink: null }])),
  ).toEqual([
    [
      'STT',
      'Họ và tên',
      'Chức vụ',
      'Đơn vị',
      'Khối',
      'Số điện thoại',
      'Số ghế',
      'Mã',
      'Liên kết web',
      'Liên kết Telegram',
      'Liên kết Zalo',
    ],
    [
      1,
      'Trần Văn Bình',
      'Bí thư Chi bộ 12',
      'Đảng bộ phường Sông Xanh',
      'Chi bộ trực thuộc',
      '0912000001',
      'A-12',
      'ABCD-EFGH',
      'https://thu-ky.example/c/AAAAAAAAAAAAAAAAAAAAAA',
      'https://t.me/thu_ky_bot?start=AAAAAAAAAAAAAAAAAAAAAA',
      null,
    ],
    [
      2,
      'Lê Thị Hoa',
      'Bí thư Chi bộ 12',
      'Đảng bộ phường Sông Xanh',
      'Chi bộ trực thuộc',
      null,
      'A-12',
      'ABCD-EFGH',
      'https://thu-ky.example/c/AAAAAAAAAAAAAAAAAAAAAA',
      null,
      null,
    ],
  ]);
});

test.each(['=1+1', '+84912000001', '-3', '@SUM(A1)', '0912000001', '=HYPERLINK("http://x")'])(
  'a cell of %s is text',
  (text) => {
    const file = writeSheet('Danh sách', ['Cột'], [[text]]);
    const cell = read(file, { cellNF: true, cellFormula: true }).Sheets['Danh sách']?.A2;

    expect({ type: cell.t, value: cell.v, formula: cell.f, format: cell.z }).toEqual({
      type: 's',
      value: text,
      formula: undefined,
      format: '@',
    });
  },
);

test('the header stays in sight, and columns are as wide as what is in them', () => {
  const xml = partOf(
    writeSheet('Danh sách', ['A', 'B'], [['x'.repeat(200), 'Trần Văn Bình']]),
    '/xl/worksheets/sheet1.xml',
  );

  expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect([...xml.matchAll(/<col [^>]*width="(\d+)/g)].map(([, width]) => Number(width))).toEqual([60, 15]);
});

test('a list of nobody is its header, and a title that no sheet may have is mended', () => {
  const file = writeSheet('Khối: [1/2] với một tên dài hơn ba mươi mốt chữ', ['A'], []);

  expect(read(file).SheetNames[0]).toBe('Khối 1 2 với một tên dài hơn ba');
  expect(rowsOf(file)).toEqual([['A']]);
});

test('what would break the file is left out of a cell', () => {
  expect(rowsOf(writeSheet('A', ['A', 'B'], [['a\u0000b\u202ec\ud800', 'x'.repeat(40_000)]]))[1]).toEqual([
    'a b c',
    `${'x'.repeat(31_999)}…`,
  ]);
});
