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
    return lines.slice(0, footnotesBegin(lines, bodySize, page.height));
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

/**
 * Footnotes are what follows the first line that begins with a raised number in the lower half of a page; or small
 * lines down to its foot, the first with a number. Recipients are small lines too, but without one.
 */
function footnotesBegin(lines: PrintedLine[], bodySize: number, height: number): number {
  const raised = lines.findIndex((line) => line.beginsRaised && line.y < height / 2);
  if (raised >= 0) return raised;

  const lastOfBody = lines.findLastIndex((line) => line.size > 0.87 * bodySize);
  const numbered = lines.findIndex(
    (line, index) => index > lastOfBody && /^(\d{1,2}|\*+)[.)]?\s?\p{L}/u.test(lineText(line)),
  );
  return numbered >= 0 ? numbered : lines.length;
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
