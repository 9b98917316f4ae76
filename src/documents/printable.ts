import { tidy } from '../domain/vietnamese.ts';

/** Control characters break XML files, lone surrogates break UTF-8, and marks of direction turn the text after them around. */
const unprintable = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** The text as it may stand in a file of ours: one line, composed, and nothing in it that breaks a document. */
export function printable(text: string): string {
  return tidy(text.replace(unprintable, ' '));
}

/** At most so many characters, cut between words where there are some, and the cut shown. */
export function shorten(text: string, limit: number): string {
  const letters = [...text];
  if (letters.length <= limit) return text;
  const kept = letters.slice(0, limit - 1).join('');
  const lastBlank = kept.lastIndexOf(' ');
  return `${kept.slice(0, lastBlank > kept.length / 2 ? lastBlank : undefined).replace(/[\s,;:.–-]+$/u, '')}…`;
}
