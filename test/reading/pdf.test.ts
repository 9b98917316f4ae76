import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Block } from '../../src/reading/block.ts';
import { readDocument } from '../../src/reading/read-document.ts';
import { at, box, rawPdf } from './pdf-parts.ts';
import { agendaTitles } from './sample-plan.ts';

async function blocksOf(bytes: Uint8Array): Promise<Block[]> {
  const read = await readDocument(bytes, 'ke-hoach.pdf');
  if (!read.ok || read.value.kind !== 'blocks') throw new Error(JSON.stringify(read));
  return read.value.blocks;
}

async function readPages(...pages: string[]): Promise<(string | string[][])[]> {
  return (await blocksOf(rawPdf(pages))).map((block) => (block.kind === 'table' ? block.rows : block.text));
}

test('a printed plan comes through: heads apart, tables whole, no page number, no footnote', async () => {
  const blocks = await blocksOf(readFileSync(new URL('../plan/fixtures/ke-hoach-xa-may.pdf', import.meta.url)));
  const lines = blocks.flatMap((block) => (block.kind === 'table' || block.text === '' ? [] : [block.text]));
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));

  expect(lines.slice(0, 15)).toEqual([
    'ỦY BAN NHÂN DÂN',
    'XÃ MÂY',
    'Số: 07/KH-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Xã Mây, ngày 04 tháng 5 năm 2026',
    'KẾ HOẠCH',
    'Tổ chức Hội nghị tổng kết phong trào trồng rừng năm 2026',
    'I. THỜI GIAN, ĐỊA ĐIỂM',
    '1. Thời gian: Từ 7h30, ngày 20/5/2026 (Thứ Tư), trong một buổi, theo lịch',
    'công tác đã được thống nhất giữa các cơ quan của xã.',
    '2. Địa điểm: Hội trường Nhà văn hóa xã Mây.',
    'a) Điểm cầu chính tại xã;',
    'b) Các điểm cầu tại thôn.',
    'II. THÀNH PHẦN',
  ]);
  expect(lines.slice(-8)).toEqual([
    'IV. CHƯƠNG TRÌNH',
    'Kế hoạch này thay cho giấy mời họp của các đơn vị.',
    'Nơi nhận:',
    '- Như thành phần;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Lò Văn Suối',
  ]);
  const head = ['TT', 'Thời gian', 'Nội dung', 'Thực hiện'];
  expect(tables.map((rows) => rows.slice(0, 5))).toEqual([
    [
      head,
      ['Buổi sáng', '', '', ''],
      ['1', '7h15', agendaTitles[0], 'Ban Tổ chức'],
      ['2', '7h45', agendaTitles[1], 'Văn phòng xã'],
      ['3', '8h15', agendaTitles[2], ''],
    ],
    [
      head,
      ['4', '8h45', agendaTitles[3], 'Ban Tổ chức'],
      ['5', '9h15', agendaTitles[4], 'Ban Tổ chức'],
      ['6', '9h45', agendaTitles[5], 'Ban Tổ chức'],
      ['7', '10h15', agendaTitles[6], 'Ban Tổ chức'],
    ],
  ]);
});

test('an empty line stands where the gap between lines is wider than usual', async () => {
  const page = at(85, 700, 'Mot dong') + at(85, 683, 'dong nua') + at(85, 666, 'dong ba') + at(85, 640, 'Doan moi');
  expect(await readPages(page)).toEqual(['Mot dong', 'dong nua', 'dong ba', '', 'Doan moi']);
});

test('words drawn one by one and out of order become their line again', async () => {
  const page = at(85, 683, 'dong hai') + at(120, 700, 'giua') + at(155, 700, 'cuoi') + at(85, 700, 'dau');
  expect(await readPages(page)).toEqual(['dau giua cuoi', 'dong hai']);
});

test('two blocks beside each other are read one after the other', async () => {
  const page =
    at(85, 700, 'UBND XA MAY') +
    at(260, 700, 'CONG HOA XA HOI CHU NGHIA') +
    at(95, 680, 'So: 1/KH') +
    at(280, 680, 'May, ngay 4 thang 5') +
    at(250, 640, 'KE HOACH');
  expect(await readPages(page)).toEqual([
    ...['UBND XA MAY', 'So: 1/KH', '', 'CONG HOA XA HOI CHU NGHIA', 'May, ngay 4 thang 5', ''],
    'KE HOACH',
  ]);
});

test('a table without lines is known by its columns, and a wrapped cell goes on with its row', async () => {
  const rows = ['8h00', '8h15', '9h00'].map(
    (time, row) => at(85, 700 - 40 * row, time) + at(200, 700 - 40 * row, `Muc ${row}`),
  );
  expect(await readPages(rows.join('') + at(200, 683, 'tiep theo') + at(85, 560, 'Het'))).toEqual([
    [
      ['8h00', 'Muc 0 tiep theo'],
      ['8h15', 'Muc 1'],
      ['9h00', 'Muc 2'],
    ],
    'Het',
  ]);
});

test('a list with wide tabs after its marks is no table', async () => {
  const page = ['1.', '2.', '3.']
    .map((mark, row) => at(85, 700 - 17 * row, mark) + at(130, 700 - 17 * row, 'viec'))
    .join('');
  expect(await readPages(page)).toEqual(['1. viec', '2. viec', '3. viec']);
});

test('a ruled cell that reaches over columns or rows stands where it begins', async () => {
  const page =
    box(85, 660, 100, 40) +
    box(185, 680, 200, 20) +
    box(185, 660, 100, 20) +
    box(285, 660, 100, 20) +
    at(90, 676, 'cao') +
    at(200, 685, 'rong') +
    at(190, 665, 'a') +
    at(290, 665, 'b');
  expect(await readPages(page)).toEqual([
    [
      ['cao', 'rong', ''],
      ['', 'a', 'b'],
    ],
  ]);
});

test('page numbers and running heads are left out, the same words inside the text are not', async () => {
  const page = (number: number) =>
    at(290, 800, `- ${number} -`) +
    at(85, 815, 'Ban sao so 12') +
    at(85, 700, `Trang ${number}`) +
    at(85, 683, 'Ban sao so 12');
  expect(await readPages(page(1), page(2))).toEqual(['Trang 1', 'Ban sao so 12', 'Trang 2', 'Ban sao so 12']);
});

test('marks of notes go, raised minutes stay, and small recipients are no footnote', async () => {
  const page =
    at(85, 700, 'luc 8h') +
    at(124, 705, '30', 8) +
    at(140, 700, 'theo quyet dinh') +
    at(236, 705, '2', 8) +
    at(242, 700, ', hop') +
    at(85, 683, 'dong hai cua doan van dai nhat trang') +
    at(85, 640, 'Noi nhan:', 11) +
    at(85, 626, '- Luu VT.', 11) +
    at(85, 104, '2', 6) +
    at(89, 100, 'Quyet dinh so 5', 10);
  expect(await readPages(page)).toEqual([
    'luc 8h30 theo quyet dinh, hop',
    'dong hai cua doan van dai nhat trang',
    ...['', 'Noi nhan:', '- Luu VT.'],
  ]);
});

test('a frame of thin filled boxes, as Word draws it, makes a table; shading does not', async () => {
  const across = [700, 680, 660].map((y) => `85 ${y} 300 0.5 re f\n`).join('');
  const down = [85, 185, 385].map((x) => `${x} 660 0.5 40 re f\n`).join('');
  const shading = '0.9 g 85 680 300 20 re f 0 g\n';
  const page = shading + across + down + at(90, 685, '8h00') + at(190, 685, 'Don tiep') + at(190, 665, 'Be mac');
  expect(await readPages(page)).toEqual([
    [
      ['8h00', 'Don tiep'],
      ['', 'Be mac'],
    ],
  ]);
});

test('a page on its side is read as it is looked at', async () => {
  const lines = ['Phu luc', 'dong hai'].map(
    (text, row) => `BT /F 14 Tf 0 1 -1 0 ${100 + 17 * row} 85 Tm (${text}) Tj ET\n`,
  );
  const stamp = at(300, 300, 'Sao y');
  const blocks = await blocksOf(rawPdf([lines.join('') + stamp], { turned: true }));
  expect(blocks).toEqual(['Phu luc', 'dong hai'].map((text) => ({ kind: 'line', text })));
});
