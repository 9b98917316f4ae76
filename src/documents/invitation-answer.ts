import { ImageRun, type TableCell } from 'docx';
import type { Guest } from './guest.ts';
import { drawCell, drawLine, drawPicture, type Line, thinBorder } from './paper.ts';
import { printable, shorten } from './printable.ts';

/** What the office says about answering; the words come from the locale. */
export type AnswerTexts = {
  /** One or two sentences: what to open, and what it asks. */
  howToAnswer: string;
  /** `17h00, thứ Hai, 22/6/2026`. */
  answerBy: string | null;
  officePhone: string | null;
};

const pictureSide = 132;

/** The box at the foot: the QR code of the personal page, the code to type, how to answer, until when, whom to call. */
export function drawAnswerBox(
  guest: Guest,
  qr: Uint8Array,
  texts: AnswerTexts,
  columns: { picture: number; text: number },
): TableCell[] {
  const picture = new ImageRun({
    type: 'png',
    data: qr,
    transformation: { width: pictureSide, height: pictureSide },
    altText: { name: 'QR', title: 'Mã QR', description: guest.link },
  });
  const edge = { top: thinBorder, bottom: thinBorder };
  return [
    drawCell([drawPicture(picture)], { width: columns.picture, middle: true, borders: { ...edge, left: thinBorder } }),
    drawCell(composeAnswer(guest, texts).map(drawLine), {
      width: columns.text,
      span: 2,
      middle: true,
      padding: 6,
      borders: { ...edge, right: thinBorder },
    }),
  ];
}

function composeAnswer(guest: Guest, texts: AnswerTexts): Line[] {
  const answerBy = texts.answerBy ? ` trước ${printable(texts.answerBy)}` : '';
  const phone = printable(texts.officePhone ?? '');
  const addresses = [
    guest.zaloLink ? `Zalo: ${addressOf(guest.zaloLink)}` : '',
    guest.telegramLink ? `Telegram: ${addressOf(guest.telegramLink)}` : '',
  ].filter(Boolean);
  return [
    { runs: [{ text: shorten(`Kính đề nghị xác báo${answerBy}`, 80), bold: true }], size: 12 },
    { runs: [{ text: shorten(printable(texts.howToAnswer), 230) }], size: 11, before: 2 },
    { runs: [{ text: 'Mã: ' }, { text: guest.code, bold: true }], size: 20, before: 2 },
    ...(addresses.length > 0 ? [{ runs: [{ text: addresses.join('   ') }], size: 11 }] : []),
    ...(phone
      ? [{ runs: [{ text: 'Điện thoại văn phòng: ' }, { text: shorten(phone, 50), bold: true }], size: 11 }]
      : []),
  ];
}

/** A link as people type it: without the scheme, and without the token that only a tap carries. */
function addressOf(link: string): string {
  return shorten(
    printable(link)
      .replace(/^https?:\/\//, '')
      .replace(/[?#].*$/, ''),
    60,
  );
}
