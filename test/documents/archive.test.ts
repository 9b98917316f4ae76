import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { sizeOfArchive, streamArchive } from '../../src/documents/archive.ts';
import { nameInArchive } from '../../src/documents/archive-names.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
afterAll(() => rmSync(folder, { recursive: true }));

function keep(content: Uint8Array): { path: string; bytes: number } {
  const path = join(folder, createHash('sha256').update(content).digest('hex'));
  writeFileSync(path, content);
  return { path, bytes: content.length };
}

const named = (...titles: string[]) =>
  nameInArchive(titles.map((title, index) => ({ order: index + 1, title, name: 'ban cuoi.DOCX' })));

test.each([
  ['UBND thành phố', '01_UBND thành phố.docx'],
  ['../../x', '01_x.docx'],
  ['C:\\Windows\\x', '01_C Windows x.docx'],
  ['CON', '01_CON.docx'],
  ['', '01_tham luận.docx'],
  ['...', '01_tham luận.docx'],
  ['a\u202excod.exe', '01_a xcod.exe.docx'],
  ['a\u0000b\nc', '01_a b c.docx'],
  ['Xã '.repeat(100), `01_${'Xã '.repeat(100).slice(0, 80).trim()}.docx`],
  ['Hội Nông dân'.normalize('NFD'), '01_Hội Nông dân.docx'],
])('a text of %j has a name that every file system takes', (title, name) => {
  expect(named(title)).toEqual([name]);
});

test('names follow the order, two alike are told apart, and no ending runs anything', () => {
  expect(
    nameInArchive([
      { order: 7, title: 'Hội', name: 'a.pdf' },
      { order: 7, title: 'HỘI', name: 'b.PDF' },
      { order: 112, title: 'Xã Mây', name: 'x.docx.exe' },
      { order: 8, title: 'Xã Mây', name: 'x' },
    ]),
  ).toEqual(['007_Hội.pdf', '007_HỘI (2).pdf', '112_Xã Mây.bin', '008_Xã Mây.bin']);
});

test('whatever units and files are called, names are different, short and in no folder', () => {
  const file = fc.record({
    order: fc.integer({ min: 1, max: 3 }),
    title: fc.string({ unit: 'binary', maxLength: 200 }),
    name: fc.string(),
  });
  fc.assert(
    fc.property(fc.array(file, { maxLength: 5 }), (files) => {
      const names = nameInArchive(files);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(files.length);
      for (const name of names) {
        expect(name).toMatch(/^\d{2}_[^<>:"/\\|?*\p{Cc}\u202a-\u202e]+\.(docx?|pdf|odt|odp|pptx?|bin)$/u);
        expect(Buffer.byteLength(name)).toBeLessThan(400);
      }
    }),
  );
});

test('the zip has every file as it is on disk, under its Vietnamese name, and is about as large as was said', async () => {
  const one = { ...keep(Buffer.from('một')), name: '01_UBND thành phố.docx' };
  const two = { ...keep(Buffer.alloc(300_000, 7)), name: '02_Hội Nông dân.pdf' };
  const bytes = Buffer.concat(await streamArchive([one, two, { ...one, name: '03_x.docx' }], new Date(0)).toArray());

  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['01_UBND thành phố.docx', '02_Hội Nông dân.pdf', '03_x.docx']);
  expect(Buffer.from(files['02_Hội Nông dân.pdf'] ?? []).equals(Buffer.alloc(300_000, 7))).toBe(true);
  expect(sizeOfArchive([one, two, one]) - bytes.length).toBeGreaterThanOrEqual(0);
  expect(sizeOfArchive([one, two, one]) - bytes.length).toBeLessThan(4_000);
});

test('a large zip is never whole in memory, and one whose file is gone breaks off', async () => {
  const large = { ...keep(Buffer.alloc(24 * 1024 * 1024, 1)), name: 'a.pdf' };
  const before = process.memoryUsage().arrayBuffers;
  let [size, most] = [0, 0];
  for await (const part of streamArchive(Array(6).fill(large), new Date(0))) {
    size += part.length;
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }
  expect(size).toBeGreaterThan(144 * 1024 * 1024);
  expect(most).toBeLessThan(100 * 1024 * 1024);

  const gone = streamArchive([{ path: join(folder, 'gone'), name: 'a.pdf', bytes: 1 }], new Date(0));
  await expect(gone.toArray()).rejects.toThrow('ENOENT');
});
