import { accept, type Outcome, refuse } from '../domain/outcome.ts';
import { findSecrecyMark } from '../domain/secrecy.ts';
import type { Document } from './document.ts';
import { readDocument } from './read-document.ts';

/** A file that is handed on as it is: whatever it may be, but nothing that bears a mark of secrecy where it can be read. */
export async function takeAttachment(bytes: Uint8Array, name: string): Promise<Outcome<null, 'file-secret'>> {
  const read = await readDocument(bytes, name);
  return read.ok && findSecrecyMark(wordsOf(read.value)) !== null ? refuse('file-secret') : accept(null);
}

function wordsOf(document: Document): string {
  if (document.kind === 'text') return document.text;
  return document.blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.join('\t')) : [block.text]))
    .join('\n');
}
