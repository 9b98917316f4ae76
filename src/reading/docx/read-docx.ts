import type { Block } from '../block.ts';
import { find } from '../xml.ts';
import { openZip, type ZipParts } from '../zip.ts';
import { readBody } from './body.ts';
import { createNumbering } from './numbering.ts';
import { openPackage } from './open-package.ts';
import { createStyles } from './styles.ts';
import { linesWhereWrapped } from './wrapped-by-hand.ts';

/** The text of a .docx as a reader sees it, in order; headers, footers, notes and what was struck are left out. */
export async function readDocx(bytes: Uint8Array): Promise<Block[]> {
  return (await readDocxParts(await openZip(bytes))).body;
}

/** The same, with what stands in the margins of its pages beside it. */
export async function readDocxParts(parts: ZipParts): Promise<{ body: Block[]; readMargins(): Promise<Block[]> }> {
  const { document, styles, numbering, readMargins } = await openPackage(parts);
  const askStyle = createStyles(styles);
  const body = find(document, 'w:body');
  return {
    body: body ? linesWhereWrapped(readBody(body, askStyle, createNumbering(numbering, askStyle))) : [],
    readMargins: async () => (await readMargins()).flatMap((margin) => readBody(margin, askStyle, () => '')),
  };
}
