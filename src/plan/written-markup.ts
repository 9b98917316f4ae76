import type { Block } from '../reading/block.ts';
import { blocksOfText } from './text-blocks.ts';

const markup = /^\s*#{1,6}\s|\*\*|^\s*\|.*\|\s*$/m;
const tableRow = /^\s*\|.*\|\s*$/;

/**
 * A document whose text was pasted from elsewhere with its mark-up (`**`, `#`, `| … |`) is read as that text; any other
 * is left as it is. Real tables stay tables.
 */
export function readWrittenMarkup(blocks: Block[]): Block[] {
  if (!blocks.some((block) => block.kind !== 'table' && markup.test(block.text))) return blocks;
  const read: Block[] = [];
  let run: Exclude<Block, { kind: 'table' }>[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') {
      run.push(block);
      continue;
    }
    read.push(...blocksOfText(joinRun(run)), block);
    run = [];
  }
  return [...read, ...blocksOfText(joinRun(run))];
}

/** Paragraphs with an empty line between them, but the rows of a table; printed lines one below the other. */
function joinRun(run: Exclude<Block, { kind: 'table' }>[]): string {
  return run
    .map(({ kind, text }, place) => {
      const next = run[place + 1];
      const isWithinTable = tableRow.test(text) && next !== undefined && tableRow.test(next.text);
      return kind === 'paragraph' && !isWithinTable ? `${text}\n\n` : `${text}\n`;
    })
    .join('');
}
