import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read-document.ts';
import { p, rawDocx, table } from './docx-parts.ts';
import { at, rawPdf } from './pdf-parts.ts';
import { samplePlanDocx } from './sample-plan.ts';

async function refusalOf(bytes: Uint8Array, name: string): Promise<string> {
  const read = await readDocument(bytes, name);
  return read.ok ? 'none' : read.refusal;
}

const oleHead = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ole = (stream: string) => Buffer.concat([oleHead, Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);

test.each([
  ['an empty file', Buffer.alloc(0), 'a.txt', 'file-empty'],
  ['a text of blanks', Buffer.from(' \r\n\t '), 'a.txt', 'file-empty'],
  ['a .docx without a word', rawDocx(p('')), 'a.docx', 'file-empty'],
  ['more than 20 MB', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 'a.txt', 'file-too-large'],
  ['a program named .docx', Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000'), 'a.docx', 'file-type-unknown'],
  [
    'a picture named .txt',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    'a.txt',
    'file-type-unknown',
  ],
  ['rich text', Buffer.from('{\\rtf1\\ansi}'), 'a.doc', 'file-type-unknown'],
  ['a web page', Buffer.from('<!DOCTYPE html><p>x</p>'), 'a.docx', 'file-type-unknown'],
  ['an old .doc', ole('WordDocument'), 'a.docx', 'file-type-old-word'],
  ['a .docx with a password', ole('EncryptedPackage'), 'a.docx', 'file-encrypted'],
  ['an old spreadsheet', ole('Workbook'), 'a.xls', 'file-type-unknown'],
  ['a zip of something else', zipSync({ 'a.txt': strToU8('x') }), 'a.docx', 'file-type-unknown'],
  ['a .pdf with a password', rawPdf([at(85, 700, 'x')], { encrypted: true }), 'a.pdf', 'file-encrypted'],
  ['a scan', rawPdf(['0 0 595 842 re f', '']), 'a.pdf', 'pdf-without-text'],
  ['no more than the head of a .pdf', Buffer.from('%PDF-1.7\n'), 'a.pdf', 'file-corrupt'],
  ['a .pdf of 201 pages', rawPdf(Array(201).fill('')), 'a.pdf', 'file-too-complex'],
])('%s is refused by its own name', async (_, bytes, name, refusal) => {
  expect(await refusalOf(bytes, name)).toBe(refusal);
});

test('a .docx with an entity that names itself over and over is refused', async () => {
  const main = '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>';
  expect(await refusalOf(rawDocx('', {}, { 'word/document.xml': main }), 'a.docx')).toBe('file-corrupt');
});

test('ten thousand tables inside each other are refused', async () => {
  const body = `${'<w:tbl><w:tr><w:tc>'.repeat(10_000)}${p('x')}${'</w:tc></w:tr></w:tbl>'.repeat(10_000)}`;
  expect(await refusalOf(rawDocx(body), 'a.docx')).toBe('file-too-complex');
});

test('a table of ten thousand rows is read', async () => {
  const rows = Array.from({ length: 10_000 }, (_, row) => [`${row}`, 'x', 'y']);
  expect(await readDocument(rawDocx(table(rows)), 'a.docx')).toEqual({
    ok: true,
    value: { kind: 'blocks', blocks: [{ kind: 'table', rows }] },
  });
});

test('a zip bomb is refused within a second, whether or not it admits its size', async () => {
  const bomb = rawDocx(p(' '.repeat(60_000_000)));
  const lying = Buffer.from(bomb);
  // The central directory of the zip says 1 kB where the part inflates to 60 MB.
  const entry = lying.lastIndexOf('word/document.xml') - 46;
  lying.writeUInt32LE(1000, entry + 24);

  for (const [bytes, refusal] of [
    [bomb, 'file-too-complex'],
    [lying, 'file-corrupt'],
  ] as const) {
    const began = performance.now();
    expect(await refusalOf(bytes, 'a.docx')).toBe(refusal);
    expect(performance.now() - began).toBeLessThan(1000);
  }
});

test('a .pdf that inflates without end is refused', async () => {
  const blanks = deflateRawSync(Buffer.alloc(10_000_000, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const bomb = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array(1000).fill(blanks), deflateRawSync('')]);
  const content = `<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n`;
  const pdf = Buffer.from(rawPdf(['x']));
  const cut = pdf.lastIndexOf('<< /Length');
  const end = pdf.subarray(pdf.lastIndexOf('\nendstream'));
  const bytes = Buffer.concat([pdf.subarray(0, cut), Buffer.from(content), bomb, end]);

  const began = performance.now();
  expect(await refusalOf(bytes, 'a.pdf')).toBe('file-too-complex');
  expect(performance.now() - began).toBeLessThan(11_000);
});

test('whatever bytes come, the answer is a value', async () => {
  const heads = fc.constantFrom('', '%PDF-1.4\n', 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1');
  await fc.assert(
    fc.asyncProperty(heads, fc.uint8Array({ maxLength: 3000 }), fc.string(), async (head, tail, name) => {
      const read = await readDocument(Buffer.concat([Buffer.from(head, 'latin1'), tail]), name);
      expect(typeof read.ok).toBe('boolean');
    }),
    { numRuns: 15 },
  );
});

test('a .docx or .pdf that is cut or changed somewhere is read or refused', async () => {
  const files = [await samplePlanDocx(), rawPdf([at(85, 700, 'Ke hoach')])];
  const damage = fc.record({
    file: fc.constantFrom(...files),
    length: fc.integer({ min: 1, max: 100 }),
    place: fc.integer({ min: 0, max: 99 }),
    byte: fc.integer({ min: 0, max: 255 }),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ file, length, place, byte }) => {
      const damaged = file.slice(0, Math.ceil((file.length * length) / 100));
      damaged[Math.floor((damaged.length * place) / 100)] = byte;
      expect(typeof (await readDocument(damaged, 'a')).ok).toBe('boolean');
    }),
    { numRuns: 15 },
  );
});
