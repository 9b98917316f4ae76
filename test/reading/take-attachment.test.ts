import { expect, test } from 'vitest';
import { takeAttachment } from '../../src/reading/take-attachment.ts';
import { at, rawPdf } from './pdf-parts.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('the pages of a .pdf are counted', async () => {
  const pdf = rawPdf([at(50, 700, 'Trang 1'), at(50, 700, 'Trang 2')]);
  expect(await takeAttachment(pdf, 'bao-cao.pdf')).toEqual({ ok: true, value: { pages: 2 } });
});

test.each([
  ['anh.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2])],
  ['hong.pdf', bytesOf('%PDF-1.7 broken')],
  ['hong.docx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])],
  ['ghi-chu.txt', bytesOf('Sơ đồ hội trường')],
])('%s is handed on as it is, with no pages counted', async (name, bytes) => {
  expect(await takeAttachment(bytes, name)).toEqual({ ok: true, value: { pages: null } });
});

test('what bears a mark of secrecy is not handed on', async () => {
  expect(await takeAttachment(bytesOf('TỐI MẬT\nBáo cáo'), 'a.txt')).toEqual({ ok: false, refusal: 'file-secret' });
});
