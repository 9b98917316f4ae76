import type { PaperParagraph, PaperText } from '../../domain/paper-text.ts';
import { bodyLines } from '../pdf/margins.ts';
import { afterGap, type BeginsAnew, linePitch, pageBlocks } from '../pdf/page-blocks.ts';
import type { PrintedLine } from '../pdf/printed-line.ts';
import { readPages } from '../pdf/read-pdf.ts';
import { linesOf, paragraphsOf } from './paragraphs.ts';

/** Printed lines become paragraphs again, also across the foot of a page. */
export async function readPdfPaper(bytes: Uint8Array): Promise<PaperText> {
  const pages = await readPages(bytes);
  const lines = bodyLines(pages);
  const afterWideGap = afterGap(linePitch(lines));

  const paragraphs: PaperParagraph[] = [];
  pages.forEach(({ tables }, index) => {
    const onPage = lines[index] ?? [];
    const afterShort = afterShortLine(onPage);
    const beginsAnew: BeginsAnew = (above, line) => afterWideGap(above, line) || afterShort(above, line);
    const [first, ...rest] = paragraphsOf(pageBlocks(onPage, tables, beginsAnew), { page: index + 1 });
    const last = paragraphs.at(-1);
    if (first && last && /^\p{Ll}/u.test(first.text) && !/[.!?:;…]$/.test(last.text)) last.text += ` ${first.text}`;
    else if (first) paragraphs.push(first);
    paragraphs.push(...rest);
  });

  // A mark may stand beside something else on its line, so that every stretch of a line counts as one.
  const printed = pages.flatMap((page) => page.lines.flatMap(({ segments }) => segments.map(({ text }) => text)));
  const inTables = pages.flatMap(({ tables }) => linesOf(tables.map(({ rows }) => ({ kind: 'table', rows }))));
  return { kind: 'pdf', paragraphs, lines: [...printed, ...inTables] };
}

/**
 * A paragraph also ends with a line that had room for the next word, and begins with an indented one: offices print
 * paragraphs without a gap between them.
 */
function afterShortLine(lines: PrintedLine[]): BeginsAnew {
  const left = usual(lines.map(startOf));
  const right = Math.max(
    0,
    ...lines
      .map(endOf)
      .sort((one, other) => one - other)
      .slice(0, Math.ceil(lines.length * 0.95)),
  );
  return (above, line) => {
    if (startOf(line) > left + 0.8 * line.size && startOf(line) > startOf(above) + 0.8 * line.size) return true;
    const first = line.segments[0];
    if (!first) return false;
    const word = /^\S*/.exec(first.text)?.[0] ?? '';
    const wordWidth = ((first.right - first.x) * word.length) / first.text.length;
    return endOf(above) + 0.5 * line.size + wordWidth < right;
  };
}

const startOf = ({ segments }: PrintedLine) => segments[0]?.x ?? 0;
const endOf = ({ segments }: PrintedLine) => segments.at(-1)?.right ?? 0;

/** The most frequent place, to the point. */
function usual(places: number[]): number {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(Math.round(place), (counts.get(Math.round(place)) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}
