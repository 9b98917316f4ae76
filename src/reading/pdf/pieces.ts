import { type Matrix, multiply, toMatrix } from './matrix.ts';
import type { Piece } from './printed-line.ts';

type TextItem = { str: string; transform: number[]; width: number };

/** The level letters of a page, once it is turned upright; what stands aslant is a watermark or a stamp. */
export function piecesOf(items: unknown[], upright: Matrix): Piece[] {
  return items.flatMap((item) => (isTextItem(item) ? pieceOf(item, upright) : []));
}

function pieceOf({ str, transform, width }: TextItem, upright: Matrix): Piece[] {
  const [a, b, , d, x, y] = multiply(upright, toMatrix(transform));
  const size = Math.abs(d);
  if (str.trim() === '' || size === 0 || Math.abs(b) > 0.1 * a) return [];

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
