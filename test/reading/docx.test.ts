import { expect, test } from 'vitest';
import type { Block } from '../../src/reading/block.ts';
import { readDocument } from '../../src/reading/read-document.ts';
import { item, list, p, pattern, rawDocx, table } from './docx-parts.ts';
import { agendaTitles, samplePlanDocx } from './sample-plan.ts';

async function blocksOf(bytes: Uint8Array): Promise<Block[]> {
  const read = await readDocument(bytes, 'ke-hoach.docx');
  if (!read.ok || read.value.kind !== 'blocks') throw new Error(JSON.stringify(read));
  return read.value.blocks;
}

async function linesOf(bytes: Uint8Array): Promise<string[]> {
  return (await blocksOf(bytes)).map((block) => (block.kind === 'table' ? JSON.stringify(block.rows) : block.text));
}

test('a plan comes through in order, its marks counted and its letter head read block by block', async () => {
  const blocks = await blocksOf(await samplePlanDocx());
  const texts = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));

  expect(texts.slice(0, 17)).toEqual([
    'ỦY BAN NHÂN DÂN',
    'XÃ MÂY',
    'Số: 07/KH-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Xã Mây, ngày 04 tháng 5 năm 2026',
    'KẾ HOẠCH',
    'Tổ chức Hội nghị tổng kết phong trào trồng rừng năm 2026',
    'I. THỜI GIAN, ĐỊA ĐIỂM',
    '1. Thời gian: Từ 7h30, ngày 20/5/2026 (Thứ Tư), trong một buổi, theo lịch công tác đã được thống nhất giữa các cơ quan của xã.',
    '2. Địa điểm: Hội trường Nhà văn hóa xã Mây.',
    'a) Điểm cầu chính tại xã;',
    'b) Các điểm cầu tại thôn.',
    'II. THÀNH PHẦN',
    '- Thường trực Đảng ủy xã;',
    '- Trưởng các thôn Sương, thôn Gió và thôn Nắng, cùng đại diện các hộ nhận khoán rừng.',
    'III. CHUẨN BỊ',
  ]);
  expect(texts.slice(-6)).toEqual([
    'Nơi nhận:',
    '- Như thành phần;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Lò Văn Suối',
  ]);
});

test('a table keeps its rows, the counted numbers and the places of merged cells', async () => {
  const found = (await blocksOf(await samplePlanDocx())).find(({ kind }) => kind === 'table');
  const rows = found?.kind === 'table' ? found.rows : [];
  expect(rows.slice(0, 5)).toEqual([
    ['TT', 'Thời gian', 'Nội dung', 'Thực hiện'],
    ['Buổi sáng', '', '', ''],
    ['1', '7h15', agendaTitles[0], 'Ban Tổ chức'],
    ['2', '7h45', agendaTitles[1], 'Văn phòng xã'],
    ['3', '8h15', agendaTitles[2], ''],
  ]);
});

test('levels count in their own way and begin anew below the next higher number', async () => {
  const numbering = `${pattern(0, ['upperRoman', '%1.'], ['decimal', '%1.%2.', '<w:isLgl/>'], ['lowerLetter', '%3)'])}${list(1, 0)}`;
  const body = [[0], [1], [1], [2], [2], [0], [1], [2]].map(([level]) => item('x', 1, level)).join('');
  expect(await linesOf(rawDocx(body, { numbering }))).toEqual([
    'I. x',
    '1.1. x',
    '1.2. x',
    'a) x',
    'b) x',
    'II. x',
    '2.1. x',
    'a) x',
  ]);
});

test('lists of one pattern go on counting, unless one says where it starts', async () => {
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
  const numbering = `${pattern(0, ['decimal', '%1.'])}${list(1, 0)}${list(2, 0)}${list(3, 0, restart)}`;
  const body = [1, 2, 3, 3, 1].map((id) => item('x', id)).join('');
  expect(await linesOf(rawDocx(body, { numbering }))).toEqual(['1. x', '2. x', '5. x', '6. x', '7. x']);
});

test('a style may number its paragraphs, and a paragraph may refuse it', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style>';
  const numbering = `${pattern(0, ['decimal', 'Mục %1:'], ['bullet', '\uf0b7', '<w:pStyle w:val="MucCon"/>'])}${list(1, 0)}`;
  const body = [
    p('một', '<w:pStyle w:val="Muc"/>'),
    p('con', '<w:pStyle w:val="MucCon"/>'),
    p('trơn', '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
  ].join('');
  expect(await linesOf(rawDocx(body, { styles, numbering }))).toEqual(['Mục 1: một', '- con', 'trơn']);
});

test('a text box is read once, though it is stored for new and for old programs', async () => {
  const box = `<w:txbxContent>${p('ĐẢNG BỘ XÃ MÂY')}</w:txbxContent>`;
  const both = `<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
  const old = `<w:pict><v:textbox>${box}</v:textbox></w:pict>`;
  const body = [both, old].map((one) => `<w:p><w:r>${one}</w:r><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p>`).join('');
  const once = ['ĐẢNG BỘ XÃ MÂY', 'KẾ HOẠCH'];
  expect(await linesOf(rawDocx(body))).toEqual([...once, ...once]);
});

test('struck and hidden text is left out, inserted text stays, and a struck end joins two paragraphs', async () => {
  const run = (text: string, properties = '') =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const body =
    `<w:p>${run('lúc ')}<w:del><w:r><w:delText>7</w:delText></w:r></w:del><w:ins>${run('8')}</w:ins>${run('ẩn', '<w:vanish/>')}${run(' giờ')}</w:p>` +
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('nửa đầu, ')}</w:p>${p('nửa sau')}`;
  expect(await linesOf(rawDocx(body))).toEqual(['lúc 8 giờ', 'nửa đầu, nửa sau']);
});

test('a paragraph broken by hand becomes printed lines; tabs and hyphens keep their place', async () => {
  const body = '<w:p><w:r><w:t>KẾ HOẠCH</w:t><w:br/><w:t>tổ\u00adng</w:t><w:tab/><w:t>kết</w:t></w:r></w:p>';
  expect(await blocksOf(rawDocx(body))).toEqual([
    { kind: 'line', text: 'KẾ HOẠCH' },
    { kind: 'line', text: 'tổng\tkết' },
    { kind: 'line', text: '' },
  ]);
});

test('a cell holds its paragraphs line by line, and a table inside it as lines too', async () => {
  const cell = `${p('Gồm:')}${table([['01', 'cờ']])}${p('hết')}`;
  expect(
    await blocksOf(
      rawDocx(
        table([
          ['1', cell],
          ['2', 'x'],
          ['3', 'y'],
        ]),
      ),
    ),
  ).toEqual([
    {
      kind: 'table',
      rows: [
        ['1', 'Gồm:\n01\tcờ\nhết'],
        ['2', 'x'],
        ['3', 'y'],
      ],
    },
  ]);
});

test('short rows are filled up, and a merged cell leaves its places empty', async () => {
  const wide = `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('rộng')}`;
  const down = (value: string) => `<w:tcPr><w:vMerge${value}/></w:tcPr>${p('cao')}`;
  expect(await blocksOf(rawDocx(table([[wide, down(' w:val="restart"')], ['a', 'b', down('')], ['c']])))).toEqual([
    {
      kind: 'table',
      rows: [
        ['rộng', '', 'cao'],
        ['a', 'b', ''],
        ['c', '', ''],
      ],
    },
  ]);
});

test('a document with a paragraph for every printed line gives lines, an honest one keeps its paragraphs', async () => {
  const printed = [
    'Căn cứ kế hoạch của xã,',
    'văn phòng xây dựng',
    'chương trình như sau:',
    'phần một và',
    'phần hai.',
  ];
  const typed = ['Căn cứ kế hoạch;', 'a) Việc một', 'b) việc hai', 'c. việc ba', 'd) việc bốn'];
  for (const [kind, texts] of [
    ['line', printed],
    ['paragraph', typed],
  ] as const) {
    const blocks = await blocksOf(rawDocx(texts.map((text) => p(text)).join('')));
    expect(blocks).toEqual(texts.map((text) => ({ kind, text })));
  }
});
