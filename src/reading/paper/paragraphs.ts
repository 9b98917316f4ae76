import type { PaperParagraph } from '../../domain/paper-text.ts';
import type { Block } from '../block.ts';

/** What begins a new entry of a list, also where nothing else parts it from the line above. */
const listMark = /^(?:[-–+•*]|\(?\d{1,2}[.)]|[a-zđ][.)]|[IVX]{1,5}\.)\s/u;

/**
 * Blocks of one page, or of a document that knows no pages, as paragraphs. Lines belong together down to the next empty
 * one; `isBrokenByHand` says that an author broke them, and otherwise the width of the page did.
 */
export function paragraphsOf(
  blocks: Block[],
  { page = null, isBrokenByHand = false }: { page?: number | null; isBrokenByHand?: boolean } = {},
): PaperParagraph[] {
  const texts: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) texts.push(open.join(isBrokenByHand ? '\n' : ' '));
    open = [];
  };
  for (const block of blocks) {
    if (block.kind === 'line' && block.text !== '') {
      if (!isBrokenByHand && listMark.test(block.text)) close();
      open.push(block.text);
      continue;
    }
    close();
    if (block.kind === 'table') texts.push(...block.rows.map(rowText));
    else texts.push(block.text);
  }
  close();
  return texts.filter((text) => text.trim() !== '').map((text) => ({ text, page, isSpoken: true }));
}

/** Every line of the blocks, a table's cells line by line too. */
export function linesOf(blocks: Block[]): string[] {
  return blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text]))
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function rowText(cells: string[]): string {
  return cells
    .map((cell) => cell.replaceAll('\n', ' ').trim())
    .filter((cell) => cell !== '')
    .join(' | ');
}
