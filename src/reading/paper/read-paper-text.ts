import { stat } from 'node:fs/promises';
import type { Outcome } from '../../domain/outcome.ts';
import type { PaperText } from '../../domain/paper-text.ts';
import { runBounded } from '../bounded-worker.ts';
import type { DocumentRefusal } from '../document.ts';

/** Bytes at hand, or a file on our own disk, of which a zipped document is read part by part. */
export type PaperSource = { bytes: Uint8Array } | { path: string };

const limits = { heapMb: 128, ms: 10_000 };
/** Beside the file itself, which a .pdf is read from. */
const mostUnpackedBytes = 64 * 1024 * 1024;

/**
 * Reads what a paper says (.docx, .odt, .pdf, .pptx). What kind of file it is comes from its bytes, so that no name is
 * asked for. Never throws, whatever the bytes: what needs more memory or time than any honest paper is refused. Nothing
 * that a document points to is ever fetched.
 */
export async function readPaperText(source: PaperSource): Promise<Outcome<PaperText, DocumentRefusal>> {
  const job: PaperSource = 'bytes' in source ? { bytes: new Uint8Array(source.bytes) } : source;
  const transfer = 'bytes' in job ? [job.bytes.buffer as ArrayBuffer] : [];
  const size = 'bytes' in source ? source.bytes.length : (await stat(source.path)).size;
  return runBounded(
    new URL('./paper-worker.ts', import.meta.url),
    { job, transfer },
    { ...limits, buffersBytes: size + mostUnpackedBytes },
  );
}
