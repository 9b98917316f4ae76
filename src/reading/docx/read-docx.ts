import { findSecrecyMark } from '../../domain/secrecy.ts';
import type { Block } from '../block.ts';
import { find } from '../xml.ts';
import { openZip, type ZipParts } from '../zip.ts';
import { readBody } from './body.ts';
import { drawnIn, linesOf } from './margin-lines.ts';
import { createNumbering } from './numbering.ts';
import { openPackage } from './open-package.ts';
import { createStyles } from './styles.ts';
import { linesWhereWrapped } from './wrapped-by-hand.ts';

const caps = { partBytes: 32 * 1024 * 1024, togetherBytes: 64 * 1024 * 1024, elements: 1_000_000 };

/**
 * The text of a .docx as a reader sees it, in order; headers, footers, notes and what was struck are left out,
 * but for a mark of secrecy that is drawn or stands in a margin: it comes first.
 */
export async function readDocx(bytes: Uint8Array): Promise<Block[]> {
  const { body, aside } = await readDocxParts(await openZip(bytes, caps));
  const mark = findSecrecyMark(aside.join('\n'));
  return mark ? [{ kind: 'paragraph', text: mark }, ...body] : body;
}

/** The text, and beside it the lines of the margins and what is drawn, which are no part of it. */
export async function readDocxParts(parts: ZipParts): Promise<{ body: Block[]; aside: string[] }> {
  const { document, styles, numbering, margins } = await openPackage(parts);
  const askStyle = createStyles(styles);
  const body = find(document, 'w:body');
  return {
    body: body ? linesWhereWrapped(readBody(body, askStyle, createNumbering(numbering, askStyle))) : [],
    aside: [...margins.flatMap(linesOf), ...drawnIn(document)],
  };
}
