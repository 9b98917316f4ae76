import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type PaperText, spokenParagraphs } from '../../src/domain/paper-text.ts';
import { readPaperHere } from '../../src/reading/paper/open-paper.ts';
import { readPaperText } from '../../src/reading/paper/read-paper-text.ts';
import { p, rawDocx, table } from './docx-parts.ts';
import { at, rawPdf } from './pdf-parts.ts';
import { rawOdt, rawPptx } from './zipped-parts.ts';

async function read(bytes: Uint8Array): Promise<PaperText> {
  const text = await readPaperHere({ bytes });
  if (!text.ok) throw new Error(text.refusal);
  return text.value;
}

async function textsOf(bytes: Uint8Array): Promise<string[]> {
  return (await read(bytes)).paragraphs.map(({ text }) => text);
}

test('a .docx gives its paragraphs in order, a row of a table as one, and no page', async () => {
  const text = await read(
    rawDocx(
      p('THAM LUẬN') +
        table([
          ['TT', 'Việc', 'Số'],
          ['1', 'Trồng rừng', '12'],
        ]) +
        p('Trân trọng cảm ơn.'),
    ),
  );

  expect(text).toEqual({
    kind: 'docx',
    paragraphs: ['THAM LUẬN', 'TT | Việc | Số', '1 | Trồng rừng | 12', 'Trân trọng cảm ơn.'].map((text) => ({
      text,
      page: null,
      isSpoken: true,
    })),
    lines: ['THAM LUẬN', 'TT', 'Việc', 'Số', '1', 'Trồng rừng', '12', 'Trân trọng cảm ơn.'],
  });
});

test('a paragraph that its author broke by hand stays one, with its breaks', async () => {
  expect(
    await textsOf(rawDocx(`<w:p><w:r><w:t>Kính thưa</w:t><w:br/><w:t>các đồng chí</w:t></w:r></w:p>${p('Hết.')}`)),
  ).toEqual(['Kính thưa\ncác đồng chí', 'Hết.']);
});

test('a text pasted from print is put together where its lines begin small', async () => {
  const lines = ['Xã Mây có mười thôn,', 'trong đó ba thôn', 'vùng cao và', 'bảy thôn', 'vùng thấp.', 'Năm nay'];
  expect(await textsOf(rawDocx(lines.map((line) => p(line)).join('')))).toEqual([
    'Xã Mây có mười thôn, trong đó ba thôn vùng cao và bảy thôn vùng thấp.',
    'Năm nay',
  ]);
});

test('what stands in the margins of a .docx is among the lines, not in the text', async () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const bytes = rawDocx(
    p('Nội dung'),
    {},
    {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h" Type="${office}/header" Target="header1.xml"/><Relationship Id="x" Type="${office}/header" Target="http://127.0.0.1:1/h.xml" TargetMode="External"/></Relationships>`,
      'word/header1.xml': `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('M Ậ T')}</w:hdr>`,
    },
  );

  const { paragraphs, lines } = await read(bytes);
  expect([paragraphs.map(({ text }) => text), lines]).toEqual([['Nội dung'], ['Nội dung', 'M Ậ T']]);
});

test('an .odt gives headings, lists, rows and boxes, and leaves out what was struck, notes and comments', async () => {
  const body =
    '<text:tracked-changes><text:changed-region><text:p>đã xóa</text:p></text:changed-region></text:tracked-changes>' +
    '<text:h>I. KẾT QUẢ</text:h><text:p>Năm<text:s text:c="3"/>nay<text:tab/>trồng<text:note><text:p>chú thích</text:p></text:note> 12 ha.</text:p>' +
    '<text:list><text:list-item><text:p>Một việc</text:p></text:list-item></text:list>' +
    '<table:table><table:table-row><table:table-cell><text:p>Thôn</text:p><text:p>Gió</text:p></table:table-cell><table:table-cell><text:p>5</text:p></table:table-cell></table:table-row></table:table>' +
    '<text:p><office:annotation><text:p>góp ý</text:p></office:annotation><draw:frame><draw:text-box><text:p>Trong khung</text:p></draw:text-box></draw:frame></text:p>' +
    '<text:p>Kính<text:line-break/>chúc</text:p>';
  const { kind, paragraphs, lines } = await read(rawOdt(body, { header: '<text:p>Đầu trang</text:p>' }));

  expect({ kind, texts: paragraphs.map(({ text }) => text), lines }).toEqual({
    kind: 'odt',
    texts: ['I. KẾT QUẢ', 'Năm nay trồng 12 ha.', 'Một việc', 'Thôn Gió | 5', 'Trong khung', 'Kính\nchúc'],
    lines: [
      'I. KẾT QUẢ',
      'Năm nay trồng 12 ha.',
      'Một việc',
      'Thôn',
      'Gió',
      '5',
      'Trong khung',
      'Kính',
      'chúc',
      'Đầu trang',
    ],
  });
});

test('slides come in the order in which they are shown, their notes are what is spoken, and hidden ones are not shown', async () => {
  const text = await read(
    rawPptx([
      { texts: ['Trồng rừng', 'ở xã Mây'], notes: ['Kính thưa hội nghị.', 'Tôi xin báo cáo.'] },
      { texts: ['Nháp'], notes: ['Bỏ'], hidden: true },
      { texts: ['Cảm ơn'] },
    ]),
  );

  expect(text.paragraphs).toEqual([
    { text: 'Trồng rừng', page: 1, isSpoken: false },
    { text: 'ở xã Mây', page: 1, isSpoken: false },
    { text: 'Kính thưa hội nghị.', page: 1, isSpoken: true },
    { text: 'Tôi xin báo cáo.', page: 1, isSpoken: true },
    { text: 'Cảm ơn', page: 3, isSpoken: false },
  ]);
  expect(spokenParagraphs(text)).toEqual(['Kính thưa hội nghị.', 'Tôi xin báo cáo.']);
  expect(text.lines).toContain('Nháp');
  expect(spokenParagraphs(await read(rawPptx([{ texts: ['Chỉ có hình'] }])))).toEqual([]);
});

test('printed lines of a .pdf become paragraphs: by gaps, indents and short lines, and across pages', async () => {
  const full = 'Nam nay toan xa da trong duoc muoi hai hec ta rung moi';
  const one = [
    at(105, 700, `${full} them`),
    at(85, 683, `${full} va cham`),
    at(85, 666, 'soc tot.'),
    at(85, 649, `${full} va con`),
    at(85, 632, `${full} nua la`),
  ];
  const two = [at(85, 700, 'ba muoi hec ta.'), at(85, 660, 'Tran trong cam on.')];
  const { paragraphs } = await read(rawPdf([one.join(''), two.join('')]));

  expect(paragraphs).toEqual([
    { text: `${full} them ${full} va cham soc tot.`, page: 1, isSpoken: true },
    { text: `${full} va con ${full} nua la ba muoi hec ta.`, page: 1, isSpoken: true },
    { text: 'Tran trong cam on.', page: 2, isSpoken: true },
  ]);
});

test('a file on disk reads as its bytes do, whatever it is called', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    for (const bytes of [
      rawDocx(p('Một')),
      rawPdf([at(85, 700, 'Mot')]),
      rawPptx([{ texts: ['Một'] }]),
      Buffer.from('MZ'),
    ]) {
      const path = join(folder, 'a.exe');
      writeFileSync(path, bytes);
      expect(await readPaperText({ path })).toEqual(await readPaperText({ bytes }));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
