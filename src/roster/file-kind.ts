import { accept, type Outcome, refuse } from '../domain/outcome.ts';

export type FileRefusal =
  | 'file-empty'
  | 'file-too-large'
  | 'file-type-unknown'
  | 'file-type-old-excel'
  | 'file-corrupt'
  | 'file-encrypted';

const mostBytes = 20 * 1024 * 1024;
const zipMark = [0x50, 0x4b, 0x03, 0x04];
/** The container of old Office files, and of new ones that are locked with a password. */
const oldOfficeMark = [0xd0, 0xcf, 0x11, 0xe0];
const knownMarks = ['%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'Rar!', '7z\xbc\xaf', '{\\rtf'];

/** Decides by content before name: a workbook that is called .csv is still read. */
export function recogniseFile(bytes: Uint8Array, name: string): Outcome<'xlsx' | 'csv', FileRefusal> {
  if (bytes.length === 0) return refuse('file-empty');
  if (bytes.length > mostBytes) return refuse('file-too-large');
  if (startsWith(bytes, zipMark)) return accept('xlsx');
  if (startsWith(bytes, oldOfficeMark)) return refuse(recogniseOldOffice(bytes, name));
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (knownMarks.some((mark) => head.startsWith(mark))) return refuse('file-type-unknown');
  if (/\.(csv|tsv|txt)$/i.test(name)) return accept('csv');
  if (/\.xls$/i.test(name)) return refuse('file-type-old-excel');
  return refuse(/\.xls[xm]$/i.test(name) ? 'file-corrupt' : 'file-type-unknown');
}

function recogniseOldOffice(bytes: Uint8Array, name: string): FileRefusal {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'file-encrypted';
  const isWorkbook =
    /\.xls$/i.test(name) || ['Workbook', 'Book'].some((part) => content.includes(Buffer.from(part, 'utf16le')));
  return isWorkbook ? 'file-type-old-excel' : 'file-type-unknown';
}

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
