import { lineText, type PrintedLine } from './printed-line.ts';

export type Page = { height: number; lines: PrintedLine[] };

const marginShare = 0.09;
const pageNumber = /^[-–—\s]*(trang\s*)?\d{1,4}(\s*\/\s*\d{1,4})?[-–—\s]*$/i;

/** The lines of each page without what repeats around the text: page numbers, running heads, and footnotes. */
export function bodyLines(pages: Page[]): PrintedLine[][] {
  const heads = runningHeads(pages);
  const bodySize = commonSize(pages.flatMap(({ lines }) => lines));

  return pages.map((page) => {
    const lines = page.lines.filter((line) => {
      const text = lineText(line);
      return !(isInMargin(line, page) && (pageNumber.test(text) || heads.has(pattern(text))));
    });
    return lines.slice(0, footnotesBegin(lines, bodySize));
  });
}

/** What stands in the margin of most pages, its numbers aside. */
function runningHeads(pages: Page[]): Set<string> {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const texts = page.lines.filter((line) => isInMargin(line, page)).map((line) => pattern(lineText(line)));
    for (const text of new Set(texts)) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  const enough = Math.max(2, pages.length / 2);
  return new Set([...seen].filter(([, count]) => count >= enough).map(([text]) => text));
}

/** Small lines down to the foot of the page, the first of them with its number; recipients are small too, without one. */
function footnotesBegin(lines: PrintedLine[], bodySize: number): number {
  let begin = lines.length;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (!line || line.size > 0.87 * bodySize) break;
    if (line.beginsRaised || /^(\d{1,2}|\*+)[.)]?\s?\p{L}/u.test(lineText(line))) begin = index;
  }
  return begin;
}

function commonSize(lines: PrintedLine[]): number {
  const letters = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + lineText(line).length);
  }
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

function isInMargin({ y }: PrintedLine, { height }: Page): boolean {
  return y > height * (1 - marginShare) || y < height * marginShare;
}

function pattern(text: string): string {
  return text.replace(/\d+/g, '#');
}
