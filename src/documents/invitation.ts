import {
  Document,
  HeightRule,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  type TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Conference } from '../domain/conference.ts';
import type { AgendaItem, Plan } from '../domain/plan.ts';
import type { Guest } from './guest.ts';
import { type AnswerTexts, drawAnswerBox } from './invitation-answer.ts';
import { composeBody } from './invitation-body.ts';
import { drawHeading, drawSignature } from './invitation-frame.ts';
import { chooseLetterhead } from './letterhead.ts';
import { drawCell, drawLine, millimetres, noBorder, twips } from './paper.ts';
import { drawQr } from './qr.ts';

export type InvitationTexts = AnswerTexts & {
  /** Who signs; the office signs by hand whether or not it is known. */
  signer: Plan['signer'];
  /** Of the date line, whose day and month the office fills in. */
  year: number | null;
};

/** A4 with the margins of Decree 30/2020, in points. */
const paper = { width: millimetres(210), height: millimetres(297) };
const margins = { top: millimetres(20), bottom: millimetres(20), left: millimetres(30), right: millimetres(15) };
const column = paper.width - margins.left - margins.right;
const [pictureColumn, middleColumn] = [millimetres(38), millimetres(32)];
const left = pictureColumn + middleColumn;
const right = column - left;
const boxColumns = { picture: pictureColumn, text: column - pictureColumn };

/** Heights of the rows. Together they leave a little of the page, and none of them grows: a page is always one page. */
const rows = { heading: 78, signature: 102, answer: 124 };
const spare = 10;
const body = paper.height - margins.top - margins.bottom - spare - rows.heading - rows.signature - rows.answer;

/**
 * `giay-moi.docx`: one page a person, in the form of an official invitation. `pictures` are QR codes by link, where they
 * have been drawn already.
 */
export async function writeInvitations(
  conference: Conference,
  agenda: AgendaItem[],
  guests: Guest[],
  texts: InvitationTexts,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Uint8Array> {
  const letterhead = chooseLetterhead(conference);
  const heading = drawRow(rows.heading, drawHeading(letterhead, texts.year, { left, right }));
  const signature = drawRow(rows.signature, drawSignature(letterhead, texts.signer, { left, right }));
  const pages: (Paragraph | Table)[] = [];
  for (const guest of guests) {
    const qr = pictures.get(guest.link) ?? (await drawQr(guest.link));
    const lines = composeBody(conference, agenda, guest, { width: column, height: body });
    const text = drawRow(body, [drawCell(lines.map(drawLine), { width: column, span: 3 })]);
    const answer = drawRow(rows.answer, drawAnswerBox(guest, qr, texts, boxColumns));
    pages.push(drawPageStart(pages.length > 0), drawPage([heading, text, signature, answer]));
  }
  pages.push(drawPageStart(false));
  const document = new Document({
    creator: 'Thư ký',
    title: 'Giấy mời',
    styles: { default: { document: { run: { font: 'Times New Roman', size: 26 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(paper.width), height: twips(paper.height) },
            margin: {
              top: twips(margins.top),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              right: twips(margins.right),
              header: 0,
              footer: 0,
            },
          },
        },
        children: pages,
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** A paragraph too low to see, which tables need between them and which carries the break of the page. */
function drawPageStart(pageBreakBefore: boolean): Paragraph {
  return new Paragraph({
    pageBreakBefore,
    spacing: { before: 0, after: 0, line: twips(1), lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: '', size: 2 })],
  });
}

function drawPage(rows: TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(column), type: WidthType.DXA },
    columnWidths: [pictureColumn, middleColumn, right].map(twips),
    borders: {
      top: noBorder,
      bottom: noBorder,
      left: noBorder,
      right: noBorder,
      insideHorizontal: noBorder,
      insideVertical: noBorder,
    },
    rows,
  });
}

function drawRow(height: number, children: TableCell[]): TableRow {
  return new TableRow({ cantSplit: true, height: { value: twips(height), rule: HeightRule.EXACT }, children });
}
