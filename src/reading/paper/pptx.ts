import type { PaperParagraph, PaperText } from '../../domain/paper-text.ts';
import { DocumentRefused } from '../document.ts';
import { readRelations } from '../relations.ts';
import { elements, find, type XmlElement } from '../xml.ts';
import type { ZipParts } from '../zip.ts';

const mostSlides = 500;

/** Slides in the order in which they are shown: what stands on each, then its notes. Hidden slides are not shown. */
export async function readPptx(parts: ZipParts): Promise<PaperText> {
  const main = (await readRelations(parts, '')).find(({ type }) => type === 'officeDocument');
  const show = main ? await parts.readXml(main.path) : null;
  if (!main || show?.name !== 'p:presentation') throw new DocumentRefused('file-type-unknown');

  const related = await readRelations(parts, main.path);
  const list = find(show, 'p:sldIdLst');
  const slides = list ? elements(list) : [];
  if (slides.length > mostSlides) throw new DocumentRefused('file-too-complex');

  const paragraphs: PaperParagraph[] = [];
  const lines: string[] = [];
  for (const [index, { attributes }] of slides.entries()) {
    const path = related.find(({ id }) => id === attributes['r:id'])?.path;
    const slide = path === undefined ? null : await parts.readXml(path);
    if (path === undefined || !slide) continue;
    const notesPath = (await readRelations(parts, path)).find(({ type }) => type === 'notesSlide')?.path;
    const notes = notesPath === undefined ? null : await parts.readXml(notesPath);

    const onSlide = shapesOf(slide).flatMap(textsOf);
    const inNotes = notes ? shapesOf(notes).filter(isBody).flatMap(textsOf) : [];
    lines.push(...[...onSlide, ...inNotes].flatMap((text) => text.split('\n')));
    if (/^(0|false)$/.test(slide.attributes.show ?? '')) continue;
    paragraphs.push(
      ...onSlide.map((text) => ({ text, page: index + 1, isSpoken: false })),
      ...inNotes.map((text) => ({ text, page: index + 1, isSpoken: true })),
    );
  }
  return { kind: 'pptx', paragraphs, lines };
}

/** Shapes, and the frames of tables; the inside of a group counts as if it stood alone. */
function shapesOf(slide: XmlElement): XmlElement[] {
  const inside = (element: XmlElement): XmlElement[] =>
    elements(element).flatMap((child) =>
      child.name === 'p:sp' || child.name === 'p:graphicFrame' ? [child] : inside(child),
    );
  return inside(slide);
}

/** Beside its text a page of notes has a picture of the slide and a number. */
function isBody(shape: XmlElement): boolean {
  return find(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph')?.attributes.type === 'body';
}

function textsOf(element: XmlElement): string[] {
  if (element.name === 'a:p') {
    const text = paragraphText(element);
    return text === '' ? [] : [text];
  }
  return elements(element).flatMap(textsOf);
}

function paragraphText(paragraph: XmlElement): string {
  const wordsOf = (element: XmlElement): string => {
    if (element.name === 'a:t') return element.children.filter((child) => typeof child === 'string').join('');
    if (element.name === 'a:br') return '\n';
    // The number of the slide, and the date.
    return element.name === 'a:fld' ? '' : elements(element).map(wordsOf).join('');
  };
  return wordsOf(paragraph)
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ *[\n\v] */g, '\n')
    .trim();
}
