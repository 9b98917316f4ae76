import { accept, type Outcome, refuse } from '../domain/outcome.ts';
import type { Block } from './block.ts';
import { runBounded } from './bounded-worker.ts';
import type { Document, DocumentRefusal } from './document.ts';

export type DocumentJob = { bytes: Uint8Array; format: 'docx' | 'pdf' };

const limits = { heapMb: 384, buffersBytes: 256 * 1024 * 1024, ms: 10_000 };

/** Takes a document apart in a thread of its own. */
export async function readInWorker(
  bytes: Uint8Array,
  format: DocumentJob['format'],
): Promise<Outcome<Document, DocumentRefusal>> {
  const copy = new Uint8Array(bytes);
  const job: DocumentJob = { bytes: copy, format };
  const script = new URL('./document-worker.ts', import.meta.url);
  const read = await runBounded<Block[]>(script, { job, transfer: [copy.buffer] }, limits);
  if (!read.ok) return read;
  return read.value.length > 0 ? accept({ kind: 'blocks', blocks: read.value }) : refuse('file-empty');
}
