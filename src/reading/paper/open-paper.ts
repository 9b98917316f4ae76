import { open, readFile, stat } from 'node:fs/promises';
import { accept, type Outcome, refuse } from '../../domain/outcome.ts';
import type { PaperText } from '../../domain/paper-text.ts';
import { refusalOf } from '../bounded-worker.ts';
import { type DocumentRefusal, DocumentRefused } from '../document.ts';
import { fileKind } from '../file-kind.ts';
import { openZip, type ZipParts } from '../zip.ts';
import type { PaperSource } from './read-paper-text.ts';

/** A zipped file is read part by part; every other is read whole, and none of those is an honest text beyond this. */
const mostWholeBytes = 50 * 1024 * 1024;
/** A text of 100,000 words is a tenth to half of it, by how often its letters change their looks. */
const caps = { partBytes: 12 * 1024 * 1024, togetherBytes: 24 * 1024 * 1024, elements: 400_000 };
/** About 800,000 words. */
const mostLetters = 4_000_000;

/** Everything from a file to its text, in the calling thread and without limits of time: see `readPaperText`. */
export async function readPaperHere(source: PaperSource): Promise<Outcome<PaperText, DocumentRefusal>> {
  return read(source).then(accept, (error) => refuse(refusalOf(error)));
}

async function read(source: PaperSource): Promise<PaperText> {
  const text = await readByKind(source);
  const letters = text.lines.reduce((sum, line) => sum + line.length, 0);
  if (letters > mostLetters) throw new DocumentRefused('file-too-complex');
  if (text.lines.length === 0) throw new DocumentRefused('file-empty');
  return text;
}

async function readByKind(source: PaperSource): Promise<PaperText> {
  const kind = fileKind('bytes' in source ? source.bytes : await readHead(source.path), '');
  if (kind === 'zip') return readZipped(await openZip('bytes' in source ? source.bytes : source.path, caps));
  if (kind === 'file-empty') throw new DocumentRefused(kind);

  const bytes = 'bytes' in source ? source.bytes : await readWhole(source.path);
  const surely = fileKind(bytes, '');
  if (surely !== 'pdf') throw new DocumentRefused(surely === 'text' || surely === 'zip' ? 'file-type-unknown' : surely);
  const { readPdfPaper } = await import('./pdf-paper.ts');
  return readPdfPaper(bytes);
}

/** Which of the zipped formats it is; only the reader that is needed is loaded. */
async function readZipped(parts: ZipParts): Promise<PaperText> {
  if (parts.has('META-INF/manifest.xml')) {
    const { readOdt } = await import('./odt.ts');
    return readOdt(parts);
  }
  if (parts.has('ppt/presentation.xml')) {
    const { readPptx } = await import('./pptx.ts');
    return readPptx(parts);
  }
  const { readDocxPaper } = await import('./docx-paper.ts');
  return readDocxPaper(parts);
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(1024), 0, 1024, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readWhole(path: string): Promise<Uint8Array> {
  if ((await stat(path)).size > mostWholeBytes) throw new DocumentRefused('file-too-large');
  return readFile(path);
}
