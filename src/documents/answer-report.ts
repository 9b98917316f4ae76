import {
  Document,
  ImageRun,
  Packer,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { type Conference, describeWhen, nameOf } from '../domain/conference.ts';
import type { Rsvp } from '../domain/invitation.ts';
import { answerColours, answerNames, answerOrder } from './answer.ts';
import { drawBar } from './bar.ts';
import { drawHeading } from './invitation-frame.ts';
import { chooseLetterhead } from './letterhead.ts';
import {
  drawCell,
  drawLine,
  drawPicture,
  type Line,
  noBorder,
  officialColumn,
  officialPage,
  thinBorder,
  twips,
} from './paper.ts';
import { printable, shorten } from './printable.ts';

/** The answers of one group. */
export type GroupAnswers = { group: string; counts: Record<Rsvp, number> & { total: number } };

const column = officialColumn;
const heading = [column * 0.2, column * 0.22, column * 0.58];
const numbers = [30, column - 30 - 5 * 58, 58, 58, 58, 58, 58];
const chart = [column * 0.34, column * 0.54, column * 0.12];
/** Of a bar, in points; its pixels are three to a point. */
const bar = { width: column * 0.5, height: 12 };
const sharpness = 3;

/** `bao-cao-thanh-phan-dai-bieu.docx`: the numbers by group, and a chart of them. `asOf` says when they were counted. */
export async function writeAnswerReport(
  conference: Conference,
  groups: GroupAnswers[],
  { asOf, year }: { asOf: string; year: number },
): Promise<Uint8Array> {
  const letterhead = chooseLetterhead(conference);
  const [first = 0, second = 0, right = 0] = heading;
  const head = drawHeading({ ...letterhead, number: letterhead.number.replace('GM', 'BC') }, year, {
    left: first + second,
    right,
  });
  const when = describeWhen(conference);
  const document = new Document({
    creator: 'Thư ký',
    title: 'Báo cáo thành phần đại biểu',
    styles: { default: { document: { run: { font: 'Times New Roman', size: 26 } } } },
    sections: [
      {
        properties: {
          page: officialPage,
        },
        children: [
          drawTable(heading, [new TableRow({ children: head })], noBorder),
          write('BÁO CÁO', { bold: true, align: 'center', size: 14, before: 18 }),
          write('Thành phần đại biểu', { bold: true, align: 'center', size: 14 }),
          write(shorten(printable(nameOf(conference)), 300), { bold: true, align: 'center', size: 14 }),
          write(`(Số liệu đến ${asOf})`, { align: 'center', before: 4 }),
          ...(when ? [write(`Thời gian: ${when}`, { before: 12 })] : []),
          ...(conference.venue ? [write(`Địa điểm: ${printable(conference.venue)}`, { before: 4 })] : []),
          write('1. Số liệu theo thành phần', { bold: true, before: 12 }),
          write('', { size: 4 }),
          drawNumbers(groups),
          write('2. Biểu đồ', { bold: true, before: 14 }),
          write('', { size: 4 }),
          drawTable(
            answerOrder.map(() => column / 4),
            [new TableRow({ children: answerOrder.map(drawLegend) })],
            noBorder,
          ),
          write('', { size: 4 }),
          drawChart(groups),
          write('', { size: 4 }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function drawNumbers(groups: GroupAnswers[]): Table {
  const titles = ['TT', 'Thành phần', 'Mời', ...answerOrder.map((answer) => answerNames[answer])];
  const row = (cells: string[], bold: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: cells === titles,
      children: cells.map((text, place) =>
        cell(text, numbers[place] ?? 0, { bold, align: place === 1 && !bold ? 'left' : 'center' }),
      ),
    });
  const counted = groups.map(({ group, counts }, place) => [String(place + 1), group, ...countsOf(counts)]);
  const total = ['', 'Tổng số', ...countsOf(sumOf(groups))];
  return drawTable(
    numbers,
    [row(titles, true), ...counted.map((cells) => row(cells, false)), row(total, true)],
    thinBorder,
  );
}

/** A bar for each group, as long as the group is large and coloured by its answers. */
function drawChart(groups: GroupAnswers[]): Table {
  const most = Math.max(1, ...groups.map(({ counts }) => counts.total));
  const size = { width: Math.round(bar.width * sharpness), height: bar.height * sharpness };
  const rows = groups.map(({ group, counts }) => {
    const stretches = answerOrder.map((answer) => ({ count: counts[answer], colour: answerColours[answer] }));
    const picture = new ImageRun({
      type: 'png',
      data: drawBar(stretches, most, size),
      transformation: { width: (bar.width * 4) / 3, height: (bar.height * 4) / 3 },
      altText: {
        name: group,
        title: group,
        description: answerOrder.map((one) => `${answerNames[one]} ${counts[one]}`).join(', '),
      },
    });
    const [label = 0, middle = 0, end = 0] = chart;
    return new TableRow({
      cantSplit: true,
      children: [
        cell(group, label, { align: 'left' }),
        drawCell([drawPicture(picture)], { width: middle, middle: true }),
        cell(String(counts.total), end, { align: 'center' }),
      ],
    });
  });
  return drawTable(
    chart,
    rows.length > 0 ? rows : [new TableRow({ children: chart.map((width) => cell('', width, {})) })],
    noBorder,
  );
}

function drawLegend(answer: Rsvp): TableCell {
  return new TableCell({
    children: [drawLine({ runs: [{ text: answerNames[answer], bold: true }], size: 11, align: 'center' })],
    width: { size: twips(column / 4), type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, fill: answerColours[answer] },
  });
}

function countsOf(counts: GroupAnswers['counts']): string[] {
  return [counts.total, ...answerOrder.map((answer) => counts[answer])].map((count) => count.toLocaleString('vi-VN'));
}

function sumOf(groups: GroupAnswers[]): GroupAnswers['counts'] {
  const sum = (key: keyof GroupAnswers['counts']) => groups.reduce((total, { counts }) => total + counts[key], 0);
  return {
    total: sum('total'),
    attending: sum('attending'),
    absent: sum('absent'),
    substituted: sum('substituted'),
    silent: sum('silent'),
  };
}

type Manner = { bold?: boolean; align?: Line['align']; size?: number; before?: number };

function write(text: string, { bold, align = 'left', size = 13, before = 0 }: Manner): Paragraph {
  return drawLine({ runs: [bold ? { text, bold } : { text }], size, before, align });
}

function cell(text: string, width: number, manner: Manner): TableCell {
  return drawCell([write(shorten(printable(text), 120), { size: 12, ...manner })], { width, middle: true, padding: 3 });
}

function drawTable(widths: number[], rows: TableRow[], border: typeof noBorder | typeof thinBorder): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(column), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows,
  });
}
