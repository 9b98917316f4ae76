import type { Block } from './block.ts';

/** What a file holds before anything is understood: running text, or the pieces that its format keeps apart. */
export type Document = { kind: 'text'; text: string } | { kind: 'blocks'; blocks: Block[] };

export type DocumentRefusal =
  | 'file-empty'
  | 'file-too-large'
  | 'file-type-unknown'
  /** A .doc from before 2007; saving it as .docx is the way out. */
  | 'file-type-old-word'
  | 'file-corrupt'
  | 'file-encrypted'
  /** A scan: pages without a text layer. */
  | 'pdf-without-text'
  /** It would need more memory or time than any honest plan. */
  | 'file-too-complex';

/** Ends the reading from deep inside a format; `read-in-worker.ts` is where it becomes a value again. */
export class DocumentRefused extends Error {
  readonly refusal: DocumentRefusal;

  constructor(refusal: DocumentRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}
