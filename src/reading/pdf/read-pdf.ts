import { getResolvedPDFJS } from 'unpdf';
import { findSecrecyMark } from '../../domain/secrecy.ts';
import type { Block } from '../block.ts';
import { DocumentRefused } from '../document.ts';
import { bodyLines, type Page } from './margins.ts';
import { multiply, toMatrix } from './matrix.ts';
import { afterGap, linePitch, pageBlocks } from './page-blocks.ts';
import { piecesOf } from './pieces.ts';

import { lineText, printedLines } from './printed-line.ts';
import { findRuledTables, type RuledTable } from './ruled-table.ts';

import { readRulings } from './rulings.ts';

const maxPages = 200;

/** The text layer of a .pdf as a reader follows it: printed lines and tables, block beside block read one by one. */
export async function readPdf(bytes: Uint8Array): Promise<Block[]> {
  const pages = await readPages(bytes);
  const lines = bodyLines(pages);
  const beginsAnew = afterGap(linePitch(lines));
  const blocks = pages.flatMap(({ tables }, index) => pageBlocks(lines[index] ?? [], tables, beginsAnew));
  // A mark may be printed in the margin of every page, which is no part of the text.
  const mark = findSecrecyMark(pages.flatMap((page) => page.lines.map(lineText)).join('\n'));
  return mark ? [{ kind: 'line', text: mark }, ...blocks] : blocks;
}

/** A page as it is printed: every line of it, margins too, but for what stands in tables. */
export type PrintedPage = Page & { tables: RuledTable[] };

export async function readPages(bytes: Uint8Array): Promise<PrintedPage[]> {
  const { getDocument, OPS } = await getResolvedPDFJS();
  // Nothing is drawn, run or fetched: no fonts, no pictures, no scripts.
  const task = getDocument({
    // It takes no Buffer, which is one of these too.
    data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
    enableXfa: false,
  });
  const pdf = await task.promise.catch((error: Error) => {
    throw error.name === 'PasswordException' ? new DocumentRefused('file-encrypted') : error;
  });
  if (pdf.numPages > maxPages) throw new DocumentRefused('file-too-complex');

  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { transform, height } = page.getViewport({ scale: 1 });
    // pdf.js turns the page as it is looked at, but counts from its top; here heights count from its foot.
    const upright = multiply([1, 0, 0, -1, 0, height], toMatrix(transform));
    const pieces = piecesOf((await page.getTextContent()).items, upright);
    const rulings = pieces.length > 0 ? readRulings(await page.getOperatorList(), OPS, upright) : null;
    const tables = rulings ? findRuledTables(rulings, pieces) : [];
    const free = pieces.filter((piece) => !tables.some((table) => table.pieces.has(piece)));
    pages.push({ height, lines: printedLines(free), tables, text: pieces.map(({ text }) => text).join(' ') });
    page.cleanup();
  }
  if (isScan(pages.map(({ text }) => text))) throw new DocumentRefused('pdf-without-text');
  return pages;
}

/** A stamp of a digital signature on pictures of pages is no text layer yet. */
function isScan(pages: string[]): boolean {
  const letters = pages.join('').match(/\p{L}/gu)?.length ?? 0;
  return (
    letters === 0 || (letters < 50 * pages.length && /(ký|signed) (bởi|by)|người ký|ngày ký/i.test(pages.join(' ')))
  );
}
