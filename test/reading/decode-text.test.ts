import { expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read-document.ts';

const text = 'KẾ HOẠCH\nTổ chức Hội nghị tổng kết, lúc 8 giờ tại xã Mây';
const utf16 = Buffer.from(text, 'utf16le');
const mark = (...bytes: number[]) => Buffer.from(bytes);

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with its mark', Buffer.concat([mark(0xef, 0xbb, 0xbf), Buffer.from(text)])],
  ['UTF-16 with its mark', Buffer.concat([mark(0xff, 0xfe), utf16])],
  ['UTF-16 without a mark', utf16],
  ['big-endian UTF-16 with its mark', Buffer.concat([mark(0xfe, 0xff), Buffer.from(utf16).swap16()])],
  ['big-endian UTF-16 without a mark', Buffer.from(utf16).swap16()],
  ['decomposed accents', Buffer.from(text.normalize('NFD'))],
  ['the line ends of Windows', Buffer.from(text.replace('\n', '\r\n'))],
  ['a name that claims something else', Buffer.from(text)],
])('text in %s is the same text', async (_, bytes) => {
  expect(await readDocument(bytes, 'plan.docx')).toEqual({ ok: true, value: { kind: 'text', text } });
});

test('text in the Vietnamese page of old Windows is read too', async () => {
  // "Đại hội" as windows-1258 spells it: letters, then their tones.
  const bytes = Buffer.from([0xd0, 0x61, 0xf2, 0x69, 0x20, 0x68, 0xf4, 0xf2, 0x69]);
  expect(await readDocument(bytes, 'a.txt')).toEqual({ ok: true, value: { kind: 'text', text: 'Đại hội' } });
});

test('a line of a million letters is read at once', async () => {
  const began = performance.now();
  const read = await readDocument(Buffer.from('ế'.repeat(1_000_000)), 'a.txt');
  expect(read).toEqual({ ok: true, value: { kind: 'text', text: 'ế'.repeat(1_000_000) } });
  expect(performance.now() - began).toBeLessThan(200);
});
