import { findSecrecyMark } from '../../domain/secrecy.ts';
import type { Block } from '../block.ts';
import { readBody } from './body.ts';
import { createNumbering } from './numbering.ts';
import { openPackage } from './open-package.ts';
import { createStyles } from './styles.ts';
import { linesWhereWrapped } from './wrapped-by-hand.ts';
import { elements, find, type XmlElement } from './xml.ts';

/**
 * The text of a .docx as a reader sees it, in order; headers, footers, notes and what was struck are left out,
 * but for a mark of secrecy that is drawn or stands in a margin: it comes first.
 */
export async function readDocx(bytes: Uint8Array): Promise<Block[]> {
  const { document, styles, numbering, margins } = await openPackage(bytes);
  const askStyle = createStyles(styles);
  const body = find(document, 'w:body');
  const blocks = body ? linesWhereWrapped(readBody(body, askStyle, createNumbering(numbering, askStyle))) : [];
  const mark = findSecrecyMark([...margins.flatMap(linesOf), ...drawnIn(document)].join('\n'));
  return mark ? [{ kind: 'paragraph', text: mark }, ...blocks] : blocks;
}

/** Every paragraph of a part as a line, whatever it stands in, and what is drawn there. */
function linesOf(part: XmlElement): string[] {
  const lines: string[] = [];
  const visit = (element: XmlElement) => {
    if (element.name === 'w:p') lines.push(wordsOf(element));
    for (const child of elements(element)) visit(child);
  };
  visit(part);
  return [...lines, ...drawnIn(part)];
}

/** Words that were made a drawing, as watermarks are. */
function drawnIn(part: XmlElement): string[] {
  const own = part.name === 'textpath' ? [part.attributes.string ?? ''] : [];
  return [...own, ...elements(part).flatMap(drawnIn)];
}

function wordsOf(element: XmlElement): string {
  if (element.name === 'w:t') return element.children.filter((child) => typeof child === 'string').join('');
  if (element.name === 'w:tab' || element.name === 'w:br') return element.name === 'w:tab' ? '\t' : '\n';
  return elements(element)
    .filter((child) => child.name !== 'w:p')
    .map(wordsOf)
    .join('');
}
