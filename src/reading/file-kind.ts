import type { DocumentRefusal } from './document.ts';

export type FileKind = 'text' | 'zip' | 'pdf' | Extract<DocumentRefusal, `file-${string}`>;

/** Says by content what a file is; its name decides only what the content leaves open. */
export function fileKind(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length === 0) return 'file-empty';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return oldOfficeKind(bytes, name);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';

  // The PDF standard lets junk stand before the header, within the first kilobyte.
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (/^(\s|\xef\xbb\xbf)*(\{\\rtf|<!doctype html|<html)/i.test(head)) return 'file-type-unknown';
  return 'text';
}

/** The container of old Office: a .doc, or the shell around a .docx that needs a password. */
function oldOfficeKind(bytes: Uint8Array, name: string): FileKind {
  const file = Buffer.from(bytes);
  if (file.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'file-encrypted';
  if (file.includes(Buffer.from('WordDocument', 'utf16le'))) return 'file-type-old-word';
  return name.toLowerCase().endsWith('.doc') ? 'file-type-old-word' : 'file-type-unknown';
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
