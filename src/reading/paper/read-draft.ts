import { accept, type Outcome, refuse } from '../../domain/outcome.ts';
import { partOf } from '../../domain/paper.ts';
import type { PaperText } from '../../domain/paper-text.ts';
import { findSecrecyMark } from '../../domain/secrecy.ts';
import { countSpoken } from '../../domain/syllables.ts';
import type { DocumentRefusal } from '../document.ts';
import { type PaperSource, readPaperText } from './read-paper-text.ts';

/** What is known of a draft before anybody looks at it; both are null where its words could not be read. */
export type DraftReading = { syllables: number | null; text: PaperText | null };

/** Honest files of which only pictures are to be had. */
const wordless: DocumentRefusal[] = ['file-empty', 'pdf-without-text'];

/**
 * Reads what somebody hands in for a paper. Clips and pictures have no words, nor has a scan; a document that cannot be
 * opened, or that bears a mark of secrecy, is refused.
 */
export async function readDraft(
  source: PaperSource,
  name: string,
): Promise<Outcome<DraftReading, DocumentRefusal | 'paper-secret'>> {
  if (findSecrecyMark(name)) return refuse('paper-secret');
  const part = partOf(name);
  if (part === null) return refuse('file-type-unknown');
  if (part === 'clip' || part === 'picture') return accept({ syllables: null, text: null });
  const read = await readPaperText(source);
  if (!read.ok) return wordless.includes(read.refusal) ? accept({ syllables: null, text: null }) : read;
  return understandDraft(read.value);
}

/** The words of a draft, counted, where they bear no mark of secrecy. */
export function understandDraft(text: PaperText): Outcome<DraftReading, 'paper-secret'> {
  if (findSecrecyMark(text.lines.join('\n'))) return refuse('paper-secret');
  return accept({ syllables: countSpoken(text), text });
}
