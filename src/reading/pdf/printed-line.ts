/** A stretch of letters at a place of the page; points from the left, and from the bottom up. */
export type Piece = { text: string; x: number; right: number; y: number; size: number };

/** Letters that stand on one base line, cut where the gap is wider than between words. */
export type PrintedLine = {
  y: number;
  size: number;
  segments: Piece[];
  /** Begins with a small raised number, as a footnote does. */
  beginsRaised: boolean;
};

/** Justified words stand up to about one letter apart; columns stand further. */
const columnGap = 0.9;
const wordGap = 0.12;

export function lineText(line: PrintedLine): string {
  return line.segments.map(({ text }) => text).join(' ');
}

/** Gathers the pieces of a page, in whatever order they were drawn, into lines from the top down. */
export function printedLines(pieces: Piece[]): PrintedLine[] {
  const rows: Piece[][] = [];
  const raised: Piece[] = [];
  for (const piece of pieces.toSorted((one, other) => other.y - one.y || one.x - other.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (pieces.some((base) => isRaised(piece, base))) raised.push(piece);
    else if (row && first && first.y - piece.y <= 0.4 * Math.max(first.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  for (const mark of raised) rows.find((row) => row.some((base) => isRaised(mark, base)))?.push(mark);
  return rows.map(asLine);
}

function asLine(row: Piece[]): PrintedLine {
  const pieces = row.toSorted((one, other) => one.x - other.x);
  const main = pieces.reduce((longest, piece) => (piece.text.length > longest.text.length ? piece : longest));
  const segments: Piece[] = [];
  let beginsRaised = false;

  for (const piece of pieces) {
    const last = segments.at(-1);
    const hangs = pieces.some((base) => isRaised(piece, base));
    if (hangs && isNoteMark(piece.text, last?.text ?? '')) {
      beginsRaised ||= last === undefined;
      if (last) last.right = piece.right;
      continue;
    }
    const gap = last ? piece.x - last.right : Number.POSITIVE_INFINITY;
    if (last && (hangs || gap < columnGap * piece.size || isListMark(last.text))) {
      last.text += (!hangs && gap > wordGap * piece.size ? ' ' : '') + piece.text;
      last.right = Math.max(last.right, piece.right);
    } else segments.push({ ...piece });
  }
  for (const segment of segments) segment.text = segment.text.replace(/\s+/g, ' ').trim().normalize('NFC');
  return { y: main.y, size: main.size, segments, beginsRaised };
}

/** A few small letters that hang above the base line of the word they touch. */
function isRaised(mark: Piece, base: Piece): boolean {
  const height = (mark.y - base.y) / base.size;
  const touches = mark.x <= base.right + 0.3 * base.size && mark.right >= base.x - 0.3 * base.size;
  return mark.text.length <= 4 && mark.size <= 0.85 * base.size && height > 0.1 && height < 0.7 && touches;
}

/** Raised minutes (8h³⁰) and square metres belong to the text. */
function isNoteMark(text: string, before: string): boolean {
  return (
    /^[[(]?[\d*†,]{1,4}[\])]?$/.test(text.trim()) && !/(\d\s*(h|g|giờ)|(^|[\s\d])[kcm]?m)$/i.test(before.trimEnd())
  );
}

/** The blank after a list's mark is as wide as its tab. */
function isListMark(text: string): boolean {
  return /^([-–+•*]|\(?[\da-zđ]{1,3}[.)]|[IVX]+\.|(\d+\.)+\d*)$/i.test(text.trim());
}
