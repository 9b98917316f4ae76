import { accept, type Outcome, refuse } from '../domain/outcome.ts';
import { decodeText } from './decode-text.ts';
import type { Document, DocumentRefusal } from './document.ts';
import { fileKind } from './file-kind.ts';
import { readInWorker } from './read-in-worker.ts';

const maxBytes = 20 * 1024 * 1024;

/**
 * Reads a document by its content; the name is only a hint. Never throws, whatever the bytes: what cannot be read
 * within bounded memory and ten seconds is refused. Nothing that a document points to is ever fetched.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<Outcome<Document, DocumentRefusal>> {
  if (bytes.length > maxBytes) return refuse('file-too-large');

  const kind = fileKind(bytes, name);
  if (kind === 'zip' || kind === 'pdf') return readInWorker(bytes, kind === 'zip' ? 'docx' : 'pdf');
  if (kind !== 'text') return refuse(kind);

  const text = decodeText(bytes);
  if (text === null) return refuse('file-type-unknown');
  return text.trim() === '' ? refuse('file-empty') : accept({ kind: 'text', text });
}
