import { lineText, type Piece, printedLines } from './printed-line.ts';
import type { Box, Ruling, Rulings } from './rulings.ts';

/** A table drawn with lines: where it begins on the page, what it says, and the pieces it took. */
export type RuledTable = { top: number; rows: string[][]; pieces: Set<Piece> };

const tolerance = 3;
/** More lines than this draw a picture. */
const maxRulings = 4_000;

export function findRuledTables(rulings: Rulings, pieces: Piece[]): RuledTable[] {
  if (rulings.across.length + rulings.down.length > maxRulings) return [];
  return connected(rulings).flatMap((frame) => readTable(frame, pieces) ?? []);
}

function readTable({ across, down }: Rulings, pieces: Piece[]): RuledTable | null {
  const xs = distinct([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const ys = distinct([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]).reverse();
  const [width, height] = [xs.length - 1, ys.length - 1];
  if (width < 1 || height < 1 || width * height < 2 || width > 63) return null;

  // A cell reaches to the right and down until a line stops it; its text stands where it begins.
  const owner = Array.from({ length: width * height }, (_, cell) => cell);
  const taken = new Set<Piece>();
  const texts = new Map<number, Piece[]>();
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [x, right, top, y] = [xs[column] ?? 0, xs[column + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0];
      const cell = row * width + column;
      if (row > 0 && !covers(across, top, (x + right) / 2)) owner[cell] = owner[cell - width] ?? cell;
      else if (column > 0 && !covers(down, x, (y + top) / 2)) owner[cell] = owner[cell - 1] ?? cell;
      for (const piece of pieces) {
        if (taken.has(piece) || !isInside({ x, y, right, top }, piece)) continue;
        taken.add(piece);
        const home = owner[cell] ?? cell;
        texts.set(home, [...(texts.get(home) ?? []), piece]);
      }
    }
  }
  if (taken.size === 0) return null;

  const cells = owner.map((_, cell) => cellText(texts.get(cell) ?? []));
  const rows = ys.slice(1).map((_, row) => cells.slice(row * width, (row + 1) * width));
  const shown = rows.filter((row) => row.some(Boolean));
  return { top: ys[0] ?? 0, rows: withoutEmptyColumns(shown), pieces: taken };
}

/** Lines of a cell wrap where the column ends; only the mark of a list begins something new. */
function cellText(pieces: Piece[]): string {
  return printedLines(pieces)
    .map(lineText)
    .reduce((text, line) => `${text}${/^([-+•*]|\d{1,2}[.)]|[a-zđ]\))\s/.test(line) ? '\n' : ' '}${line}`, '')
    .trim();
}

/** Double lines make columns in which nothing can stand. */
function withoutEmptyColumns(rows: string[][]): string[][] {
  const kept = rows[0]?.map((_, column) => rows.some((row) => row[column])) ?? [];
  return rows.map((row) => row.filter((_, column) => kept[column]));
}

function covers(rulings: Ruling[], at: number, point: number): boolean {
  return rulings.some((line) => Math.abs(line.at - at) <= tolerance && line.from <= point && line.to >= point);
}

function distinct(places: number[]): number[] {
  const sorted = places.toSorted((one, other) => one - other);
  return sorted.filter((place, index) => index === 0 || place - (sorted[index - 1] ?? 0) > tolerance);
}

/** Parts the lines of a page into frames whose lines touch each other. */
function connected({ across, down }: Rulings): Rulings[] {
  const lines = [...across.map((line) => ({ line, isDown: false })), ...down.map((line) => ({ line, isDown: true }))];
  const left = new Set(lines);
  const frames: Rulings[] = [];

  for (const first of lines) {
    if (!left.delete(first)) continue;
    const frame = [first];
    for (const one of frame) {
      for (const other of left) {
        if (!touches(one, other)) continue;
        left.delete(other);
        frame.push(other);
      }
    }
    frames.push({
      across: frame.filter(({ isDown }) => !isDown).map(({ line }) => line),
      down: frame.filter(({ isDown }) => isDown).map(({ line }) => line),
    });
  }
  return frames.filter((frame) => frame.across.length > 1 && frame.down.length > 0);
}

type Placed = { line: Ruling; isDown: boolean };

function touches(one: Placed, other: Placed): boolean {
  const overlaps = (line: Ruling, from: number, to: number) =>
    line.from - tolerance <= to && line.to + tolerance >= from;
  if (one.isDown === other.isDown) {
    return Math.abs(one.line.at - other.line.at) <= tolerance && overlaps(one.line, other.line.from, other.line.to);
  }
  return overlaps(one.line, other.line.at, other.line.at) && overlaps(other.line, one.line.at, one.line.at);
}

/** Whether a piece stands inside the frame; its middle decides, so that letters may touch the line. */
function isInside({ x, y, right, top }: Box, piece: Piece): boolean {
  const middle = (piece.x + piece.right) / 2;
  const height = piece.y + 0.3 * piece.size;
  return middle > x && middle < right && height > y && height < top;
}
