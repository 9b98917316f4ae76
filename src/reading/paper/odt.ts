import type { PaperParagraph, PaperText } from '../../domain/paper-text.ts';
import { DocumentRefused } from '../document.ts';
import { elements, find, type XmlElement } from '../xml.ts';
import type { ZipParts } from '../zip.ts';

const textType = /^application\/vnd\.oasis\.opendocument\.text(-template)?$/;

/** Struck text, notes, comments, and what a program computes: a reader of the page does not meet them in the text. */
const unread = new Set([
  'text:tracked-changes',
  'text:note',
  'office:annotation',
  'text:sequence-decls',
  'office:forms',
]);

/** Reads OpenDocument text. Marks of automatic lists are not kept in the file and are left out. */
export async function readOdt(parts: ZipParts): Promise<PaperText> {
  const manifest = await parts.readXml('META-INF/manifest.xml');
  const entries = manifest ? elements(manifest) : [];
  if (entries.some((entry) => elements(entry).some(({ name }) => name === 'encryption-data'))) {
    throw new DocumentRefused('file-encrypted');
  }
  const itself = entries.find(({ attributes }) => attributes['full-path'] === '/')?.attributes['media-type'];
  const content = await parts.readXml('content.xml');
  const text = find(content ?? undefined, 'office:body', 'office:text');
  if (!textType.test(itself ?? '') || !text) throw new DocumentRefused('file-type-unknown');

  const styles = await parts.readXml('styles.xml');
  const margins = find(styles ?? undefined, 'office:master-styles');
  const { paragraphs, lines } = readTexts(text);
  return { kind: 'odt', paragraphs, lines: margins ? [...lines, ...readTexts(margins).lines] : lines };
}

function readTexts(root: XmlElement): { paragraphs: PaperParagraph[]; lines: string[] } {
  const paragraphs: PaperParagraph[] = [];
  const lines: string[] = [];

  function add(text: string) {
    if (text === '') return;
    paragraphs.push({ text, page: null, isSpoken: true });
  }

  function visit(element: XmlElement): void {
    if (unread.has(element.name)) return;
    if (element.name === 'table:table-row') add(elements(element).flatMap(cellText).join(' | '));
    else if (isParagraph(element)) {
      const text = paragraphText(element);
      lines.push(...text.split('\n').filter(Boolean));
      add(text);
      for (const box of boxesOf(element)) visit(box);
    } else for (const child of elements(element)) visit(child);
  }

  function cellText(cell: XmlElement): string[] {
    const inside: string[] = [];
    const collect = (element: XmlElement) => {
      if (unread.has(element.name)) return;
      if (isParagraph(element)) inside.push(...paragraphText(element).split('\n').filter(Boolean));
      else for (const child of elements(element)) collect(child);
    };
    collect(cell);
    lines.push(...inside);
    return inside.length > 0 ? [inside.join(' ')] : [];
  }

  visit(root);
  return { paragraphs, lines };
}

function isParagraph({ name }: XmlElement): boolean {
  return name === 'text:p' || name === 'text:h';
}

/** Text boxes and whatever else holds paragraphs inside a paragraph. */
function boxesOf(paragraph: XmlElement): XmlElement[] {
  return elements(paragraph).flatMap((child) => {
    if (unread.has(child.name)) return [];
    return elements(child).some(isParagraph) ? elements(child).filter(isParagraph) : boxesOf(child);
  });
}

function paragraphText(paragraph: XmlElement): string {
  const wordsOf = (element: XmlElement): string =>
    element.children
      .map((child) => {
        if (typeof child === 'string') return child.replace(/\s+/g, ' ');
        if (unread.has(child.name) || isParagraph(child)) return '';
        if (child.name === 'text:line-break') return '\n';
        return ['text:s', 'text:tab'].includes(child.name) ? ' ' : wordsOf(child);
      })
      .join('');
  return wordsOf(paragraph)
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[ \u00a0]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}
