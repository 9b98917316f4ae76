import type { TableCell } from 'docx';
import type { Plan } from '../domain/plan.ts';
import type { Letterhead } from './letterhead.ts';
import { countLines, measureText } from './measure.ts';
import { drawCell, drawLine, drawRule, type Line } from './paper.ts';
import { printable, shorten } from './printable.ts';

type Columns = { left: number; right: number };

/** The heading in two columns: who invites, and in whose name. */
export function drawHeading(letterhead: Letterhead, year: number | null, columns: Columns): TableCell[] {
  const isParty = letterhead.kind === 'party';
  const left = [
    ...setBody(letterhead.body, columns.left - 6).map(drawLine),
    isParty ? drawLine(centred('*', 13)) : drawRule(columns.left * 0.38, columns.left),
    drawLine({ ...centred(letterhead.number, 13), before: isParty ? 0 : 6 }),
  ];
  const place = letterhead.place ?? '……………';
  const date: Line = {
    runs: [{ text: `${place}, ngày       tháng       năm ${year ?? '20…'}`, italics: true }],
    size: 13,
    align: 'center',
    before: 8,
  };
  const right = isParty
    ? [...drawMotto('ĐẢNG CỘNG SẢN VIỆT NAM', 14, columns.right), drawLine(date)]
    : [
        drawLine(centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, true)),
        ...drawMotto('Độc lập - Tự do - Hạnh phúc', 13, columns.right),
        drawLine(date),
      ];
  return [drawCell(left, { width: columns.left, span: 2 }), drawCell(right, { width: columns.right })];
}

/** A line with a rule as long as itself beneath it. */
function drawMotto(text: string, size: number, column: number) {
  const length = Math.min(column, measureText(text, { size, bold: true }) * 0.98);
  return [drawLine(centred(text, size, true)), drawRule(length, column)];
}

/** A long name breaks before its place, as offices write it, and gets smaller letters before it gets too high. */
function setBody(body: string, width: number): Line[] {
  const place = body.search(/\s(?=(?:PHƯỜNG|XÃ|THỊ TRẤN|ĐẶC KHU|THÀNH PHỐ|TỈNH)\s)/u);
  const parts = place > 0 ? [body.slice(0, place), body.slice(place + 1)] : [body];
  const rows = (texts: string[], size: number) =>
    texts.reduce((sum, text) => sum + countLines(text, width, { size, bold: true }), 0);
  if (rows([body], 13) === 1) return [centred(body, 13, true)];
  if (rows(parts, 13) <= 3) return parts.map((part) => centred(part, 13, true));
  return [centred(body, [12, 11, 10].find((size) => rows([body], size) * size <= 44) ?? 9, true)];
}

/** Where the office signs. What is known of the signer stands there; the rest is left empty. */
export function drawSignature(letterhead: Letterhead, signer: Plan['signer'], columns: Columns): TableCell[] {
  const isParty = letterhead.kind === 'party';
  const small = (text: string): Line => ({ runs: [{ text }], size: 11 });
  const left = [
    ...(isParty
      ? [{ runs: [{ text: 'Nơi nhận:', underlined: true }], size: 13 }, small('- Như trên,'), small('- Lưu Văn phòng.')]
      : [
          { runs: [{ text: 'Nơi nhận:', bold: true, italics: true }], size: 12 },
          small('- Như trên;'),
          small('- Lưu: VT.'),
        ]
    ).map(drawLine),
  ];
  const body = capitals(signer?.onBehalfOf ?? null);
  const right = [
    ...(body ? [drawLine(centred(`${isParty ? 'T/M' : 'TM.'} ${body}`, 13, true))] : []),
    drawLine(centred(capitals(signer?.title ?? null), 13, true)),
    drawLine({ ...centred(shorten(printable(signer?.name ?? ''), 40), 13, true), before: body ? 44 : 60 }),
  ];
  return [drawCell(left, { width: columns.left, span: 2 }), drawCell(right, { width: columns.right })];
}

function capitals(text: string | null): string {
  return shorten(printable(text ?? ''), 45).toUpperCase();
}

function centred(text: string, size: number, bold = false): Line {
  return { runs: [bold ? { text, bold } : { text }], size, align: 'center' };
}
