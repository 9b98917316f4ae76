import { Document, Packer, type Paragraph, Table, type TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { ByHandLine } from '../domain/by-hand.ts';
import type { Calendar } from '../domain/calendar.ts';
import { type Conference, nameOf } from '../domain/conference.ts';
import { drawCell, drawLine, officialColumn, officialPage, thinBorder, twips } from './paper.ts';
import { printable, shorten } from './printable.ts';

const widths = [26, officialColumn * 0.27, 0, officialColumn * 0.2];
widths[2] = officialColumn - widths.reduce((sum, width) => sum + width, 0);

const titles = ['TT', 'Người nhận', 'Nội dung cần báo', 'Kết quả'];

/** `tin-can-bao.docx`: what is to be said to whom, on the telephone or on paper, with room to mark it. `asOf` says when it was drawn up. */
export async function writeByHandSheet(
  conference: Conference,
  lines: ByHandLine[],
  { asOf, calendar }: { asOf: string; calendar: Calendar },
): Promise<Uint8Array> {
  const rows = lines.map((line, place) =>
    drawRow([[String(place + 1)], describePerson(line), describeMessage(line), describeOutcome(line, calendar)], false),
  );
  const document = new Document({
    creator: 'Thư ký',
    title: 'Tin cần báo trực tiếp',
    styles: { default: { document: { run: { font: 'Times New Roman', size: 26 } } } },
    sections: [
      {
        properties: { page: officialPage },
        children: [
          write('TIN CẦN BÁO TRỰC TIẾP', { bold: true, center: true, size: 14 }),
          write(shorten(printable(nameOf(conference)), 300), { bold: true, center: true, size: 13 }),
          write(`(Gọi điện hoặc trao tận tay; lập lúc ${asOf})`, { center: true, size: 12 }),
          write('', { size: 6 }),
          new Table({
            layout: TableLayoutType.FIXED,
            width: { size: twips(officialColumn), type: WidthType.DXA },
            columnWidths: widths.map(twips),
            borders: {
              top: thinBorder,
              bottom: thinBorder,
              left: thinBorder,
              right: thinBorder,
              insideHorizontal: thinBorder,
              insideVertical: thinBorder,
            },
            rows: [
              drawRow(
                titles.map((title) => [title]),
                true,
              ),
              ...rows,
            ],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function drawRow(cells: string[][], isHead: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: isHead,
    children: cells.map((texts, place) => drawTexts(texts, place, isHead)),
  });
}

function drawTexts(texts: string[], place: number, isHead: boolean): TableCell {
  const drawn = texts.map((text, line) =>
    write(shorten(printable(text), 1_500), { bold: isHead || (place === 1 && line === 0), center: isHead, size: 12 }),
  );
  return drawCell(drawn, { width: widths[place] ?? 0, padding: 3 });
}

function describePerson({ name, title, unit, phone }: ByHandLine): string[] {
  return [name, title, unit, phone ?? 'chưa có số điện thoại'].filter((part) => part !== null);
}

function describeMessage({ text, asks }: ByHandLine): string[] {
  return [
    ...text.split('\n').filter((line) => line.trim() !== ''),
    ...(asks.length > 0 ? [`Hỏi: ${asks.join(' / ')}`] : []),
  ];
}

function describeOutcome({ tried }: ByHandLine, calendar: Calendar): string[] {
  if (!tried) return ['☐ Đã báo', '☐ Không nghe máy'];
  const outcome = tried.outcome === 'told' ? '☑ Đã báo' : '☐ Đã báo (không nghe máy)';
  return [outcome, calendar.formatMoment(tried.at), ...(tried.by ? [tried.by] : [])];
}

function write(
  text: string,
  { bold = false, center = false, size }: { bold?: boolean; center?: boolean; size: number },
): Paragraph {
  return drawLine({ runs: [bold ? { text, bold } : { text }], size, align: center ? 'center' : 'left' });
}
