import type { Piece } from './printed-line.ts';

type TextItem = { str: string; transform: number[]; width: number };

/** The upright letters of a page; what stands aslant is a watermark or a stamp. */
export function piecesOf(items: unknown[]): Piece[] {
  return items.flatMap((item) => (isTextItem(item) ? pieceOf(item) : []));
}

function pieceOf({ str, transform, width }: TextItem): Piece[] {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform;
  const size = Math.abs(d);
  if (str.trim() === '' || size === 0 || Math.abs(b) > 0.1 * Math.abs(a)) return [];

  // Columns set with blanks come as one stretch; it is cut where three blanks follow each other.
  const letterWidth = width / str.length;
  return [...str.matchAll(/\S+(?: {1,2}\S+)*/g)].map(({ 0: text, index }) => ({
    text: text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''),
    x: x + index * letterWidth,
    right: x + (index + text.length) * letterWidth,
    y,
    size,
  }));
}

function isTextItem(item: unknown): item is TextItem {
  return typeof (item as TextItem).str === 'string' && Array.isArray((item as TextItem).transform);
}
