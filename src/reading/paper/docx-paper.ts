import type { PaperText } from '../../domain/paper-text.ts';
import type { Block } from '../block.ts';
import { readDocxParts } from '../docx/read-docx.ts';
import type { ZipParts } from '../zip.ts';
import { linesOf, paragraphsOf } from './paragraphs.ts';

export async function readDocxPaper(parts: ZipParts): Promise<PaperText> {
  const { body, aside } = await readDocxParts(parts);
  return {
    kind: 'docx',
    paragraphs: paragraphsOf(joinWrapped(body), { isBrokenByHand: true }),
    lines: [...linesOf(body), ...aside.filter((line) => line.trim() !== '')],
  };
}

/**
 * A document pasted from print has a paragraph for every printed line: a line that begins small goes on with the one
 * before. Where an author broke a paragraph by hand, an empty line ends it and nothing here changes it.
 */
function joinWrapped(blocks: Block[]): Block[] {
  const pasted = blocks.some((block) => block.kind === 'line') && !blocks.some((block) => block.kind === 'paragraph');
  if (!pasted) return blocks;

  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'line' && last?.kind === 'paragraph' && /^\p{Ll}(?![.)])/u.test(block.text)) {
      last.text += ` ${block.text}`;
    } else joined.push(block.kind === 'line' ? { kind: 'paragraph', text: block.text } : block);
  }
  return joined;
}
