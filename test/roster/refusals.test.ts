import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { refuse } from '../../src/domain/outcome.ts';
import { readRoster } from '../../src/roster/read-roster.ts';
import { buildWorkbook } from './workbook.ts';

const book = buildWorkbook({
  A: {
    rows: [
      ['Họ tên', 'SĐT'],
      ['Lâm Thị Bưởi', '0900100001'],
    ],
  },
});
const text = (content: string) => new TextEncoder().encode(content);

test('a list is read in a thread of its own', async () => {
  const outcome = await readRoster(book, 'a.xlsx');
  expect(outcome.ok && outcome.value.people.map(({ name, phone }) => [name, phone])).toEqual([
    ['Lâm Thị Bưởi', '0900100001'],
  ]);
});

test.each([
  ['nothing', new Uint8Array(), 'a.xlsx', 'file-empty'],
  ['blank text', text(' \r\n '), 'a.csv', 'file-empty'],
  ['a workbook of empty sheets', buildWorkbook({ A: { rows: [] } }), 'a.xlsx', 'file-empty'],
  ['more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), 'a.csv', 'file-too-large'],
  ['a PDF', text('%PDF-1.7'), 'a.xlsx', 'file-type-unknown'],
  ['a picture called .csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'a.csv', 'file-type-unknown'],
  ['bytes called .csv', Uint8Array.of(65, 0, 0, 0, 7, 66), 'a.csv', 'file-type-unknown'],
  ['text of no known kind', text('Họ tên;SĐT'), 'a.md', 'file-type-unknown'],
  ['an old workbook', oldOffice('Workbook'), 'a.xls', 'file-type-old-excel'],
  ['an old workbook under a new name', oldOffice('Workbook'), 'a.xlsx', 'file-type-old-excel'],
  ['an old text document', oldOffice('WordDocument'), 'a.doc', 'file-type-unknown'],
  ['a workbook with a password', oldOffice('EncryptedPackage'), 'a.xlsx', 'file-encrypted'],
  ['text called .xlsx', text('Họ tên;SĐT'), 'a.xlsx', 'file-corrupt'],
  ['half a workbook', book.subarray(0, book.length / 2), 'a.xlsx', 'file-corrupt'],
  ['a zip that is no workbook', zip({ 'word/document.xml': '<w/>' }), 'a.docx', 'file-type-unknown'],
  ['a list without a name column', text('STT;Đơn vị;SĐT\n1;Sở;0900100001'), 'a.csv', 'no-name-column'],
] as const)('%s is refused', async (_what, bytes, name, refusal) => {
  expect(await readRoster(bytes, name)).toEqual(refuse(refusal));
});

test('a workbook that unpacks to far more than its directory says is refused', async () => {
  const bomb = zip({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': ' '.repeat(170 * 1024 * 1024) });
  for (const mark of findAll(bomb, [0x50, 0x4b, 1, 2])) new DataView(bomb.buffer).setUint32(mark + 24, 1000, true);

  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await readRoster(bomb, 'a.xlsx')).toEqual(refuse('file-too-complex'));
});

test('a workbook of more tags than any list has is refused before it is parsed', async () => {
  const bomb = zip({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': '<c/>'.repeat(17_000_000) });

  expect(await readRoster(bomb, 'a.xlsx')).toEqual(refuse('file-too-complex'));
});

test('a workbook that says it unpacks to too much is refused before it is unpacked', async () => {
  const bomb = zip({ 'xl/workbook.xml': '<workbook/>' });
  for (const mark of findAll(bomb, [0x50, 0x4b, 1, 2]))
    new DataView(bomb.buffer).setUint32(mark + 24, 0xfffffff0, true);

  expect(await readRoster(bomb, 'a.xlsx')).toEqual(refuse('file-too-complex'));
});

function oldOffice(part: string): Uint8Array {
  return new Uint8Array(
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), Buffer.from(part, 'utf16le')]),
  );
}

/** A zip with these texts and a list of content types. */
function zip(parts: Record<string, string>): Uint8Array {
  const files: [string, string][] = [['[Content_Types].xml', '<Types/>'], ...Object.entries(parts)];
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, content] of files) {
    const packed = deflateRawSync(content);
    const name = Buffer.from(path);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, name, packed);
    directory.push(entry, name);
    at += local.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}

function findAll(bytes: Uint8Array, mark: number[]): number[] {
  const found: number[] = [];
  for (let at = 0; at + mark.length <= bytes.length; at++) {
    if (mark.every((byte, index) => bytes[at + index] === byte)) found.push(at);
  }
  return found;
}
