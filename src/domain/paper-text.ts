/** What a file of a paper says. */
export type PaperText = {
  kind: 'docx' | 'odt' | 'pdf' | 'pptx';
  /** In reading order; a row of a table is one, its cells parted by ` | `. None where a file holds only pictures. */
  paragraphs: PaperParagraph[];
  /** Everything that stands on a line of its own, also in margins and tables: where a secrecy mark would stand. */
  lines: string[];
};

export type PaperParagraph = {
  /** Composed (NFC); `\n` where the author broke a line by hand. */
  text: string;
  /** The page or slide on which it begins, from 1; null where the format does not say. */
  page: number | null;
  /** False for what stands on a slide: it is looked at, and only its notes are spoken. */
  isSpoken: boolean;
};

/** What is to be spoken; empty for slides without notes, which are no speech. */
export function spokenParagraphs(text: PaperText): string[] {
  return text.paragraphs.filter(({ isSpoken }) => isSpoken).map(({ text }) => text);
}
