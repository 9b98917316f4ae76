import type { Block } from '../block.ts';
import { readBody } from './body.ts';
import { createNumbering } from './numbering.ts';
import { openPackage } from './open-package.ts';
import { createStyles } from './styles.ts';
import { linesWhereWrapped } from './wrapped-by-hand.ts';
import { find } from './xml.ts';

/** The text of a .docx as a reader sees it, in order; headers, footers, notes and what was struck are left out. */
export async function readDocx(bytes: Uint8Array): Promise<Block[]> {
  const { document, styles, numbering } = await openPackage(bytes);
  const askStyle = createStyles(styles);
  const body = find(document, 'w:body');
  return body ? linesWhereWrapped(readBody(body, askStyle, createNumbering(numbering, askStyle))) : [];
}
