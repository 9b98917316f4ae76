import type { Piece } from './printed-line.ts';

/** A straight line drawn on the page: along x at a height, or along y at a distance from the left. */
export type Ruling = { at: number; from: number; to: number };
export type Rulings = { across: Ruling[]; down: Ruling[] };

type Operators = { fnArray: number[]; argsArray: unknown[] };
type Codes = Record<
  'save' | 'restore' | 'transform' | 'constructPath' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd',
  number
>;
type Matrix = [number, number, number, number, number, number];

/** Painting with a stroke, by the numbers that pdf.js gives to what a page may do. */
const strokes = new Set([20, 21, 24, 25, 26, 27]);
const fills = new Set([22, 23]);
const maxThickness = 3;
const minLength = 6;

/** Reads the lines of a page: strokes, the edges of stroked boxes, and boxes so thin that they are meant as lines. */
export function readRulings({ fnArray, argsArray }: Operators, codes: Codes): Rulings {
  const rulings: Rulings = { across: [], down: [] };
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];

  fnArray.forEach((code, index) => {
    const values = argsArray[index] as unknown[];
    if (code === codes.save) saved.push(matrix);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (code === codes.transform) matrix = multiply(matrix, values as unknown as Matrix);
    else if (code === codes.paintFormXObjectBegin) {
      saved.push(matrix);
      if (values?.[0]) matrix = multiply(matrix, Array.from(values[0] as ArrayLike<number>) as Matrix);
    } else if (code === codes.constructPath) {
      const [paint, paths] = values as [number, (ArrayLike<number> | null)[]];
      const path = paths?.[0];
      if (path && strokes.has(paint)) for (const side of sidesOf(path, matrix)) add(rulings, side);
      if (path && fills.has(paint)) for (const box of boxesOf(path, matrix)) add(rulings, box);
    }
  });
  return rulings;
}

function add({ across, down }: Rulings, { x, y, right, top }: Box): void {
  if (top - y <= maxThickness && right - x >= minLength) across.push({ at: (y + top) / 2, from: x, to: right });
  else if (right - x <= maxThickness && top - y >= minLength) down.push({ at: (x + right) / 2, from: y, to: top });
}

type Box = { x: number; y: number; right: number; top: number };

function sidesOf(path: ArrayLike<number>, matrix: Matrix): Box[] {
  return outlines(path, matrix).flatMap((points) =>
    points.slice(1).map((point, index) => around([points[index] ?? point, point])),
  );
}

function boxesOf(path: ArrayLike<number>, matrix: Matrix): Box[] {
  return outlines(path, matrix).map(around);
}

type Point = [number, number];

/** The corners of every outline of a path; a curve counts as the straight way to its end. */
function outlines(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const all: Point[][] = [];
  const lengths = [2, 2, 6, 4, 0];
  for (let index = 0; index < path.length; ) {
    const step = path[index] ?? 4;
    const length = lengths[step];
    if (length === undefined) break;
    const end = index + length;
    if (step === 4) all.at(-1)?.push(all.at(-1)?.[0] ?? [0, 0]);
    else {
      const point = apply(matrix, path[end - 1] ?? 0, path[end] ?? 0);
      if (step === 0) all.push([point]);
      else all.at(-1)?.push(point);
    }
    index = end + 1;
  }
  return all;
}

function around(points: Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x: Math.min(...xs), right: Math.max(...xs), y: Math.min(...ys), top: Math.max(...ys) };
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Whether a piece stands inside the frame; its middle decides, so that letters may touch the line. */
export function isInside({ x, y, right, top }: Box, piece: Piece): boolean {
  const middle = (piece.x + piece.right) / 2;
  const height = piece.y + 0.3 * piece.size;
  return middle > x && middle < right && height > y && height < top;
}
