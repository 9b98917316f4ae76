import { expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read-document.ts';
import { p, rawDocx } from './docx-parts.ts';
import { at, rawPdf } from './pdf-parts.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const margin = (inside: string) => `<w:hdr xmlns:w="${word}" xmlns:v="urn:schemas-microsoft-com:vml">${inside}</w:hdr>`;
const body = p('KẾ HOẠCH') + p('Tổ chức Hội nghị sơ kết');

async function firstLine(bytes: Uint8Array, name = 'a.docx') {
  const read = await readDocument(bytes, name);
  const first = read.ok && read.value.kind === 'blocks' ? read.value.blocks[0] : null;
  return first && first.kind !== 'table' ? first.text : null;
}

test.each([
  ['a header', { 'word/header1.xml': margin(p('TỐI MẬT')) }],
  ['a footer', { 'word/footer2.xml': margin(`<w:tbl><w:tr><w:tc>${p('TỐI MẬT')}</w:tc></w:tr></w:tbl>`) }],
  [
    'a watermark',
    {
      'word/header3.xml': margin(
        '<w:p><w:r><w:pict><v:shape><v:textpath string="TỐI MẬT"/></v:shape></w:pict></w:r></w:p>',
      ),
    },
  ],
])('a mark of secrecy in %s comes first', async (_where, more) => {
  expect(await firstLine(rawDocx(body, {}, more as Record<string, string>))).toBe('TỐI MẬT');
});

test('a text box with a mark is text like any other, and an ordinary header stays unread', async () => {
  const box = `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${p('MẬT')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
  const read = await readDocument(rawDocx(body + box), 'a.docx');
  expect(JSON.stringify(read)).toContain('"MẬT"');
  expect(await firstLine(rawDocx(body, {}, { 'word/header1.xml': margin(p('Trang bảo mật')) }))).toBe('KẾ HOẠCH');
});

test('a mark that a .pdf prints in the margin of every page comes first', async () => {
  // The font of a handmade file has no accents; without them only the longer marks are known.
  const page = (number: number) => at(250, 820, 'TUYET MAT') + at(90, 700, `KE HOACH trang ${number}`);
  expect(await firstLine(rawPdf([page(1), page(2), page(3)]), 'a.pdf')).toBe('TUYET MAT');
});
