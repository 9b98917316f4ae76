import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readPaperHere } from '../../src/reading/paper/open-paper.ts';
import { readPaperText } from '../../src/reading/paper/read-paper-text.ts';
import { p, rawDocx } from './docx-parts.ts';
import { at, rawPdf } from './pdf-parts.ts';
import { rawOdt, rawPptx } from './zipped-parts.ts';

async function refusalOf(bytes: Uint8Array, readPaper = readPaperHere): Promise<string> {
  const read = await readPaper({ bytes });
  return read.ok ? 'none' : read.refusal;
}

const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
  ]);

const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

test.each([
  ['an empty file', Buffer.alloc(0), 'file-empty'],
  ['a .docx without a word', rawDocx(p('')), 'file-empty'],
  ['slides without a word', rawPptx([{ texts: [] }]), 'file-empty'],
  ['an .odt without a word', rawOdt('<text:p/>'), 'file-empty'],
  ['a program named .docx', Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000'), 'file-type-unknown'],
  ['plain text', Buffer.from('Kính thưa hội nghị'), 'file-type-unknown'],
  ['a .docx with a password', ole('EncryptedPackage'), 'file-encrypted'],
  ['an .odt with a password', rawOdt('', { encrypted: true }), 'file-encrypted'],
  ['a .pdf with a password', rawPdf([at(85, 700, 'x')], { encrypted: true }), 'file-encrypted'],
  ['an old .doc', ole('WordDocument'), 'file-type-old-word'],
  ['an old .ppt', ole('PowerPoint Document'), 'file-type-unknown'],
  ['an OpenDocument spreadsheet', rawOdt('', { type: 'spreadsheet' }), 'file-type-unknown'],
  ['a zip of something else', zipSync({ 'a.txt': strToU8('x') }), 'file-type-unknown'],
  ['a zip that ends at once', Buffer.from('PK\u0003\u0004'), 'file-corrupt'],
  ['a scan', rawPdf(['0 0 595 842 re f', '']), 'pdf-without-text'],
  ['an .odt with an entity', zipSync({ 'META-INF/manifest.xml': strToU8(`${entity}<x>&a;</x>`) }), 'file-corrupt'],
  [
    'slides inside each other ten thousand times',
    zipSync({
      'ppt/presentation.xml': strToU8('x'),
      '_rels/.rels': strToU8(`${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`),
    }),
    'file-too-complex',
  ],
])('%s is refused by its own name', async (_, bytes, refusal) => {
  expect(await refusalOf(bytes)).toBe(refusal);
});

/** Blanks without end, as small as the format can say it: a zip of 10 GiB and more out of 20 MB. */
function bombOf(path: string, around: Uint8Array, declared: number): Uint8Array {
  const million = deflateRawSync(Buffer.alloc(16 * 1024 * 1024, ' '), { finishFlush: 3, level: 9 });
  const packed = Buffer.concat([...Array(640).fill(million), deflateRawSync('')]);
  const zip = Buffer.from(around);
  const local = zip.indexOf(Buffer.from('PK\u0003\u0004'));
  const name = zip.lastIndexOf(path) - 46;
  const [start, end] = [local, zip.indexOf(Buffer.from('PK\u0001\u0002'))];
  // The part in question is the only one of this zip, so that its directory follows it.
  const dataAt = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  zip.writeUInt32LE(packed.length, name + 20);
  zip.writeUInt32LE(declared, name + 24);
  const tail = Buffer.from(zip.subarray(end));
  const endMark = tail.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  tail.writeUInt32LE(dataAt + packed.length, endMark + 16);
  return Buffer.concat([zip.subarray(0, dataAt), packed, tail]);
}

test.each(['_rels/.rels', 'META-INF/manifest.xml', 'ppt/presentation.xml'])(
  'twenty megabytes that unpack to 10 GiB as %s are refused within a second, whatever size they admit',
  async (path) => {
    const around = zipSync({ [path]: strToU8('x') });
    for (const declared of [0xffff_fff0, 10 * 1024 * 1024]) {
      const bytes = bombOf(path, around, declared);
      expect(bytes.length).toBeLessThan(20 * 1024 * 1024);
      const began = performance.now();
      expect(['file-too-complex', 'file-corrupt', 'file-type-unknown']).toContain(
        await refusalOf(bytes, readPaperText),
      );
      expect(performance.now() - began).toBeLessThan(1000);
    }
  },
);

test.each([
  ['five million elements', rawDocx('<w:p/>'.repeat(5_000_000))],
  [
    'four hundred thousand attributes of one element',
    rawDocx(`<w:p ${Array.from({ length: 400_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`),
  ],
  ['elements inside each other, 350,000 deep', rawDocx(`${'<w:p>'.repeat(350_000)}`)],
])('%s cost less than a second', async (_, bytes) => {
  const began = performance.now();
  expect(await refusalOf(bytes, readPaperText)).toBe('file-too-complex');
  expect(performance.now() - began).toBeLessThan(1000);
});

test('a .pdf that inflates without end is refused long before its ten seconds', async () => {
  const blanks = deflateRawSync(Buffer.alloc(10_000_000, ' '), { finishFlush: 3 });
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array(1000).fill(blanks), deflateRawSync('')]);
  const pdf = Buffer.from(rawPdf(['x']));
  const bytes = Buffer.concat([
    pdf.subarray(0, pdf.lastIndexOf('<< /Length')),
    Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    pdf.subarray(pdf.lastIndexOf('\nendstream')),
  ]);
  const began = performance.now();
  expect(await refusalOf(bytes, readPaperText)).toBe('file-too-complex');
  expect(performance.now() - began).toBeLessThan(3000);
});

const honest = [
  rawDocx(p('Kính thưa hội nghị')),
  rawOdt('<text:p>Kính thưa hội nghị</text:p>'),
  rawPptx([{ texts: ['Kính thưa'], notes: ['hội nghị'] }]),
  rawPdf([at(85, 700, 'Kinh thua hoi nghi')]),
];

test('whatever bytes come, the answer is a value', async () => {
  const heads = fc.constantFrom('', '%PDF-1.4\n', 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1');
  await fc.assert(
    fc.asyncProperty(heads, fc.uint8Array({ maxLength: 3000 }), async (head, tail) => {
      const read = await readPaperHere({ bytes: Buffer.concat([Buffer.from(head, 'latin1'), tail]) });
      expect(typeof read.ok).toBe('boolean');
    }),
    { numRuns: 100 },
  );
});

test('a paper of any kind that is cut or changed somewhere is read or refused', async () => {
  const damage = fc.record({
    file: fc.constantFrom(...honest),
    length: fc.integer({ min: 1, max: 100 }),
    place: fc.integer({ min: 0, max: 99 }),
    byte: fc.integer({ min: 0, max: 255 }),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ file, length, place, byte }) => {
      const damaged = file.slice(0, Math.ceil((file.length * length) / 100));
      damaged[Math.floor((damaged.length * place) / 100)] = byte;
      expect(typeof (await readPaperHere({ bytes: damaged })).ok).toBe('boolean');
    }),
    { numRuns: 200 },
  );
});
