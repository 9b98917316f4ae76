import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TableCell,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { countLines } from './measure.ts';

/** Twentieths of a point, in which Word measures paper. */
export const twips = (points: number) => Math.round(points * 20);
export const millimetres = (length: number) => (length * 72) / 25.4;

/** A4 with the margins of Decree 30/2020, in points. */
const a4 = { width: millimetres(210), height: millimetres(297) };
const officialMargins = {
  top: millimetres(20),
  bottom: millimetres(20),
  left: millimetres(30),
  right: millimetres(15),
};
export const officialColumn = a4.width - officialMargins.left - officialMargins.right;

/** The same, as a section of a document asks for it. */
export const officialPage = {
  size: { width: twips(a4.width), height: twips(a4.height) },
  margin: {
    top: twips(officialMargins.top),
    bottom: twips(officialMargins.bottom),
    left: twips(officialMargins.left),
    right: twips(officialMargins.right),
  },
};

/** One paragraph, in points. The same values are measured before they are drawn, so that a page can be made to fit. */
export type Line = {
  runs: { text: string; bold?: boolean; italics?: boolean; underlined?: boolean }[];
  size: number;
  align?: 'left' | 'center' | 'justify';
  /** Where the first row of words begins. */
  indent?: number;
  /** Where all the others begin. */
  left?: number;
  before?: number;
};

/** Rows of words stand this far apart, in sizes of the letters: room for two marks above a capital. */
const leading = 1.2;

/** The height of a line in a column of so many points. */
export function heightOf(line: Line, column: number): number {
  const bold = line.runs.every((run) => run.bold);
  const room = column - (line.left ?? 0);
  const text = line.runs.map((run) => run.text).join('');
  const indent = Math.max(0, (line.indent ?? 0) - (line.left ?? 0));
  const rows = countLines(text, room, { size: line.size, bold, indent });
  return (line.before ?? 0) + rows * line.size * leading;
}

export function drawLine(line: Line): Paragraph {
  const first = (line.indent ?? 0) - (line.left ?? 0);
  return new Paragraph({
    alignment: { left: AlignmentType.LEFT, center: AlignmentType.CENTER, justify: AlignmentType.BOTH }[
      line.align ?? 'left'
    ],
    spacing: { before: twips(line.before ?? 0), line: twips(line.size * leading), lineRule: LineRuleType.EXACT },
    indent: { left: twips(line.left ?? 0), ...(first < 0 ? { hanging: twips(-first) } : { firstLine: twips(first) }) },
    children: line.runs.map(
      ({ underlined, ...run }) => new TextRun({ ...run, size: line.size * 2, ...(underlined && { underline: {} }) }),
    ),
  });
}

/** A picture on a line of its own: as high as it is, whatever the rest of the page does. */
export function drawPicture(picture: ParagraphChild): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    children: [picture],
  });
}

/** A short rule in the middle of a column. */
export function drawRule(length: number, column: number): Paragraph {
  const margin = twips((column - length) / 2);
  return new Paragraph({
    spacing: { line: twips(3), lineRule: LineRuleType.EXACT },
    indent: { left: margin, right: margin },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  });
}

export const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const thinBorder = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

/** A cell of a page's table, in points. */
export function drawCell(
  children: Paragraph[],
  place: { width: number; span?: number; middle?: boolean; padding?: number; borders?: Sides },
): TableCell {
  const padding = twips(place.padding ?? 0);
  return new TableCell({
    children,
    columnSpan: place.span ?? 1,
    width: { size: twips(place.width), type: WidthType.DXA },
    verticalAlign: place.middle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    margins: { top: 0, bottom: 0, left: padding, right: padding },
    ...(place.borders && { borders: place.borders }),
  });
}

type Sides = Partial<Record<'top' | 'bottom' | 'left' | 'right', typeof thinBorder>>;
