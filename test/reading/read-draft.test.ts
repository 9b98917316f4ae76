import { expect, test } from 'vitest';
import { readDraft } from '../../src/reading/paper/read-draft.ts';
import { p, rawDocx } from './docx-parts.ts';
import { at, rawPdf } from './pdf-parts.ts';
import { rawPptx } from './zipped-parts.ts';

const read = async (bytes: Uint8Array, name: string) => {
  const draft = await readDraft({ bytes }, name);
  return draft.ok ? draft.value.syllables : draft.refusal;
};

test.each([
  ['a text', rawDocx(p('Kính thưa hội nghị')), 'a.docx', 4],
  ['slides with notes', rawPptx([{ texts: ['Trồng rừng'], notes: ['Kính thưa'] }]), 'a.pptx', 2],
  ['slides without notes, which are no speech', rawPptx([{ texts: ['Trồng rừng'] }]), 'a.pptx', 0],
  ['a scan, whose words nobody can count', rawPdf(['0 0 595 842 re f', '']), 'a.pdf', null],
  ['a document of pictures', rawDocx(p('')), 'a.docx', null],
  ['a clip', Buffer.from('MZ'), 'a.mp4', null],
  ['a program under the name of a text', Buffer.from('MZ'), 'a.docx', 'file-type-unknown'],
  ['a mark of secrecy', rawDocx(p('MẬT') + p('Nội dung')), 'a.docx', 'paper-secret'],
  ['a mark on a slide that is hidden', rawPptx([{ texts: ['TỐI MẬT'], hidden: true }]), 'a.pptx', 'paper-secret'],
  [
    'a mark in the margin of a print',
    rawPdf([at(250, 820, 'TUYET MAT') + at(90, 700, 'Noi dung')]),
    'a.pdf',
    'paper-secret',
  ],
  ['words that only sound like a mark', rawDocx(p('Bảo mật, mật khẩu, bí mật')), 'a.docx', 6],
])('of %s is known what is to be known', async (_, bytes, name, known) => {
  expect(await read(bytes, name)).toBe(known);
});
