import { elements, find, isOn, value, type XmlElement } from '../xml.ts';
import type { AskStyle } from './styles.ts';

/**
 * What a paragraph says, with `\n` for its line breaks and `\t` for its tabs, the text boxes anchored in it,
 * and whether its end was struck, so that the next paragraph goes on where it stops.
 */
export type ParagraphText = { text: string; boxes: XmlElement[]; endIsStruck: boolean };

/** Text that is struck, that only the machine reads, or that stands elsewhere on the page. */
const unread = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:pPr',
  'w:rPr',
  'w:rt',
  'w:footnoteReference',
  'w:endnoteReference',
]);

const signs: Record<string, string> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

export function paragraphText(paragraph: XmlElement, askStyle: AskStyle): ParagraphText {
  const boxes: XmlElement[] = [];
  const styleHides = askStyle(value(paragraph, 'w:pPr', 'w:pStyle'), hides) ?? false;

  function textOf(element: XmlElement): string {
    if (unread.has(element.name)) return '';
    if (element.name === 'w:t' || element.name === 'm:t') return ownText(element);
    if (element.name === 'w:txbxContent') {
      boxes.push(element);
      return '';
    }
    if (element.name === 'mc:AlternateContent') return textOfAlternative(element);
    if (element.name === 'w:r' && isHidden(element)) return '';
    return signs[element.name] ?? elements(element).map(textOf).join('');
  }

  /** A text box is stored twice, for new and for old programs; the second is read only where the first says nothing. */
  function textOfAlternative(element: XmlElement): string {
    for (const alternative of elements(element)) {
      const found = boxes.length;
      const text = textOf(alternative);
      if (text !== '' || boxes.length > found) return text;
    }
    return '';
  }

  function isHidden(run: XmlElement): boolean {
    const direct = isOn(find(run, 'w:rPr', 'w:vanish'));
    return direct ?? askStyle(value(run, 'w:rPr', 'w:rStyle'), hides) ?? styleHides;
  }

  const text = tidyLines(textOf(paragraph));
  return { text, boxes, endIsStruck: find(paragraph, 'w:pPr', 'w:rPr', 'w:del') !== undefined };
}

function hides(style: XmlElement): boolean | undefined {
  return isOn(find(style, 'w:rPr', 'w:vanish'));
}

function ownText(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

function tidyLines(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/^\s+|\n\s*$/g, '');
}
