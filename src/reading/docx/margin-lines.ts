import { elements, type XmlElement } from '../xml.ts';

/** Every paragraph of a part as a line, whatever it stands in, and what is drawn there. */
export function linesOf(part: XmlElement): string[] {
  const lines: string[] = [];
  const visit = (element: XmlElement) => {
    if (element.name === 'w:p') lines.push(wordsOf(element));
    for (const child of elements(element)) visit(child);
  };
  visit(part);
  return [...lines, ...drawnIn(part)];
}

/** Words that were made a drawing, as watermarks are. */
export function drawnIn(part: XmlElement): string[] {
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
