import { apply, type Matrix, multiply, type Point, toMatrix } from './matrix.ts';

/** A straight line drawn on the page: along x at a height, or along y at a distance from the left. */
export type Ruling = { at: number; from: number; to: number };
export type Rulings = { across: Ruling[]; down: Ruling[] };

type Operators = { fnArray: number[]; argsArray: unknown[] };
type Codes = Record<
  | 'save'
  | 'restore'
  | 'transform'
  | 'constructPath'
  | 'paintFormXObjectBegin'
  | 'paintFormXObjectEnd'
  | 'fill'
  | 'eoFill'
  | 'stroke'
  | 'closeStroke'
  | 'fillStroke'
  | 'eoFillStroke'
  | 'closeFillStroke',
  number
>;

const maxThickness = 3;
const minLength = 6;

/**
 * Reads the lines of a page: strokes, the edges of stroked boxes, and boxes so thin that they are meant as lines.
 * `codes` are the numbers that pdf.js gives to what a page may do, `upright` turns the page as it is looked at.
 */
export function readRulings({ fnArray, argsArray }: Operators, codes: Codes, upright: Matrix): Rulings {
  const fills = [codes.fill, codes.eoFill];
  const strokes = [codes.stroke, codes.closeStroke, codes.fillStroke, codes.eoFillStroke, codes.closeFillStroke];
  const rulings: Rulings = { across: [], down: [] };
  let matrix = upright;
  const saved: Matrix[] = [];

  fnArray.forEach((code, index) => {
    const values = argsArray[index] as unknown[];
    if (code === codes.save) saved.push(matrix);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (code === codes.transform) matrix = multiply(matrix, toMatrix(values as number[]));
    else if (code === codes.paintFormXObjectBegin) {
      saved.push(matrix);
      if (values?.[0]) matrix = multiply(matrix, toMatrix(values[0] as ArrayLike<number>));
    } else if (code === codes.constructPath) {
      const [paint, paths] = values as [number, (ArrayLike<number> | null)[]];
      const path = paths?.[0];
      if (path && strokes.includes(paint)) for (const side of sidesOf(path, matrix)) add(rulings, side);
      if (path && fills.includes(paint)) for (const thin of boxesOf(path, matrix)) add(rulings, thin);
    }
  });
  return rulings;
}

function add({ across, down }: Rulings, { x, y, right, top }: Box): void {
  if (top - y <= maxThickness && right - x >= minLength) across.push({ at: (y + top) / 2, from: x, to: right });
  else if (right - x <= maxThickness && top - y >= minLength) down.push({ at: (x + right) / 2, from: y, to: top });
}

/** A box on the page, by its edges. */
export type Box = { x: number; y: number; right: number; top: number };

function sidesOf(path: ArrayLike<number>, matrix: Matrix): Box[] {
  return outlines(path, matrix).flatMap((points) =>
    points.slice(1).map((point, index) => around([points[index] ?? point, point])),
  );
}

function boxesOf(path: ArrayLike<number>, matrix: Matrix): Box[] {
  return outlines(path, matrix).map(around);
}

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
