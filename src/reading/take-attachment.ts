import { accept, type Outcome, refuse } from '../domain/outcome.ts';
import { findSecrecyMark } from '../domain/secrecy.ts';
import { runBounded } from './bounded-worker.ts';
import { decodeText } from './decode-text.ts';
import { fileKind } from './file-kind.ts';
import { readPaperText } from './paper/read-paper-text.ts';

const limits = { heapMb: 128, buffersBytes: 128 * 1024 * 1024, ms: 10_000 };

/** What is known of a file that is handed on as it is; nobody counts the pages of a picture. */
type Attachment = { pages: number | null };

/**
 * Looks at a file that is handed on as it is: whatever it may be, but nothing that bears a mark of secrecy where it can
 * be read.
 */
export async function takeAttachment(bytes: Uint8Array, name: string): Promise<Outcome<Attachment, 'file-secret'>> {
  const kind = fileKind(bytes, name);
  if (kind === 'text') {
    return findSecrecyMark(decodeText(bytes) ?? '') === null ? accept({ pages: null }) : refuse('file-secret');
  }
  if (kind !== 'zip' && kind !== 'pdf') return accept({ pages: null });
  const read = await readPaperText({ bytes });
  if (read.ok && findSecrecyMark(read.value.lines.join('\n')) !== null) return refuse('file-secret');
  const copy = new Uint8Array(bytes);
  const counted = await runBounded<number | null>(
    new URL('./page-worker.ts', import.meta.url),
    { job: { bytes: copy, kind }, transfer: [copy.buffer] },
    limits,
  );
  return accept({ pages: counted.ok ? counted.value : null });
}
