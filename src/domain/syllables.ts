import { type PaperText, spokenParagraphs } from './paper-text.ts';

/** Two words that a dash, a slash or a dot ties together are spoken as two: Hà Nội–Hải Phòng, và/hoặc. */
const tied = /(?<=[\p{L}\p{M}])[-\u2010-\u2015\u2212/.…]+(?=\p{L})/gu;

/**
 * How many syllables (*chữ*) a text has. Vietnamese writes each apart, so that one is what stands between two blanks and
 * holds a letter or a digit; signs alone are none. A number, a date and an abbreviation count once each, as in the
 * word count of Word and LibreOffice that an author sees: `1.830`, `24/6/2026`, `UBND`.
 */
export function countSyllables(text: string): number {
  let count = 0;
  for (const [run] of text.matchAll(/\S+/g)) {
    if (/[\p{L}\p{N}]/u.test(run)) count += 1 + (run.match(tied)?.length ?? 0);
  }
  return count;
}

/** What is spoken of a paper; 0 for slides without notes, which are no speech. */
export function countSpoken(text: PaperText): number {
  return spokenParagraphs(text).reduce((sum, paragraph) => sum + countSyllables(paragraph), 0);
}
