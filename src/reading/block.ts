/**
 * A piece of a document as its file gives it, before anything is understood. Marks of lists stand in the text
 * ("1. ", "a) ", "- "), also where the file format counted them by itself.
 */
export type Block =
  /** A printed line, as in .txt and .pdf: perhaps only a part of a sentence. Empty lines are kept, as empty text. */
  | { kind: 'line'; text: string }
  /** A paragraph that is known to be whole, as in .docx. */
  | { kind: 'paragraph'; text: string }
  /** Every row has the same number of cells; a merged cell's text stands in its first cell, and the others are empty. */
  | { kind: 'table'; rows: string[][] };
