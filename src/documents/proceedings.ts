import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { type Conference, describeWhen, nameOf } from '../domain/conference.ts';
import { officialPage, twips } from './paper.ts';
import { printable } from './printable.ts';

export type ProceedingsConference = Pick<
  Conference,
  'title' | 'issuer' | 'venue' | 'date' | 'dateText' | 'startTime' | 'endTime' | 'tentative'
>;

/** One accepted text. */
export type ProceedingsEntry = {
  topic: string;
  unit: string | null;
  speaker: string | null;
  /** Null where the words could not be read: the file is then printed by itself. */
  paragraphs: string[] | null;
};

/** Capitals of so many letters at most are a heading. */
const longestHeading = 150;

/**
 * `ky-yeu.docx`: a title page, a table of contents with the number of each page, and every text from a page of its own.
 * `numbered` works the numbers out from the widths of the letters, which takes seconds: Word then shows them as they are,
 * without asking, and its *Update Field* counts them again. Otherwise Word asks to fill them in.
 */
export async function writeProceedings(
  conference: ProceedingsConference,
  entries: ProceedingsEntry[],
  { numbered }: { numbered: boolean },
): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Thư ký',
    title: `Kỷ yếu ${printable(nameOf(conference))}`,
    ...(numbered && { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: 28 } },
        heading1: {
          run: { font: 'Times New Roman', size: 28, bold: true, color: '000000' },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: twips(6) } },
        },
      },
      paragraphStyles: [{ id: 'TOC1', name: 'toc 1', paragraph: { spacing: { before: twips(6) } } }],
    },
    sections: [
      {
        properties: { page: officialPage },
        children: drawTitle(conference),
      },
      {
        properties: { page: officialPage },
        footers: { default: drawPageNumber() },
        children: [
          write('MỤC LỤC', { bold: true, after: 12 }),
          new TableOfContents('Mục lục', { hyperlink: true, headingStyleRange: '1-1' }),
          ...entries.flatMap(drawEntry),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function drawTitle(conference: ProceedingsConference): Paragraph[] {
  const when = describeWhen(conference);
  return [
    write(printable(conference.issuer ?? '').toUpperCase(), { bold: true, after: 190 }),
    write('KỶ YẾU', { bold: true, size: 26, after: 12 }),
    write('CÁC THAM LUẬN TẠI', { bold: true, size: 16, after: 6 }),
    write(printable(nameOf(conference)).toUpperCase(), { bold: true, size: 18, after: 190 }),
    ...[when, conference.venue].flatMap((line) => (line ? [write(printable(line), { italics: true, after: 6 })] : [])),
  ];
}

function drawEntry({ topic, unit, speaker, paragraphs }: ProceedingsEntry, index: number): Paragraph[] {
  const from = [speaker, unit].filter((one): one is string => one !== null).map(printable);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [new TextRun(`${index + 1}. ${printable(topic)}`)],
    }),
    ...(from.length > 0 ? [write(from.join(', '), { italics: true, after: 12 })] : []),
    ...(paragraphs?.map(drawText) ?? [write('(Toàn văn in theo tệp kèm theo.)', { italics: true })]),
  ];
}

function drawText(text: string): Paragraph {
  const isHeading = text.length <= longestHeading && /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
  const lines = text.split('\n').map(printable);
  // A line that was broken by hand would be stretched over the whole column.
  const alignment = lines.length > 1 ? AlignmentType.LEFT : AlignmentType.BOTH;
  return new Paragraph({
    alignment: isHeading ? AlignmentType.CENTER : alignment,
    spacing: { before: twips(6) },
    indent: { firstLine: isHeading ? 0 : twips(28) },
    keepNext: isHeading,
    children: lines.map((line, index) => new TextRun({ text: line, bold: isHeading, ...(index > 0 && { break: 1 }) })),
  });
}

function drawPageNumber(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
      }),
    ],
  });
}

type Manner = { bold?: boolean; italics?: boolean; size?: number; after?: number };

function write(text: string, { size = 14, after = 0, ...manner }: Manner): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: twips(after) },
    children: [new TextRun({ text, size: size * 2, ...manner })],
  });
}
