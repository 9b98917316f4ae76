import { tidy } from '../domain/vietnamese.ts';
import type { Block } from '../reading/block.ts';
import { withoutEnd } from './clean.ts';
import { takeMark } from './list-mark.ts';
import { isBareChapter, joinParagraphs, type Piece } from './paragraphs.ts';
import * as phrases from './phrases.ts';
import { isCapitals, plainLetters } from './plain-letters.ts';

export type Heading = { title: string; preamble: string[]; rest: Block[] };

function isChapterStart(text: string): boolean {
  const { mark, rest } = takeMark(text);
  if (mark && ['part', 'roman', 'capital', 'number'].includes(mark.kind) && rest.length > 2) return true;
  return (
    isBareChapter(text) &&
    /^(?:muc dich|yeu cau|muc tieu|thoi gian|dia diem|thanh phan|noi dung(?!.*nam \d))/.test(plainLetters(text))
  );
}

function endsTitle(text: string): boolean {
  const plain = plainLetters(text);
  const opens = /^[\p{Lu}]/u.test(text) && !isCapitals(text) && (phrases.preamble.test(plain) || /^Để /.test(text));
  return opens || /(?:nhu sau|sau day|noi dung sau)\s*:?$/.test(plain.slice(-40)) || text.length > 600;
}

/** The title after KẾ HOẠCH, over all its lines; then the paragraphs before the first chapter. */
export function readHeading(body: Block[], width: number | null): Heading {
  const title: string[] = [];
  let at = 0;
  for (; at < body.length && title.length < 12; at += 1) {
    const block = body[at];
    if (!block || block.kind === 'table') break;
    const text = tidy(block.text);
    if (text === '' || /^[-–—_*.=\s]+$/.test(text)) continue;
    if (/^\(/.test(text) && (title.length > 0 || /kem theo|du thao/.test(plainLetters(text)))) continue;
    if (title.length > 0 && (endsTitle(text) || isChapterStart(text))) break;
    if (title.length > 0 && /^(?:kinh gui|dia diem|thoi gian)/.test(plainLetters(text))) break;
    const before = title.at(-1) ?? '';
    // A sentence that begins anew after a title that was already whole is the preamble.
    if (title.length > 0 && isCapitals(before) && !isCapitals(text) && text.length > 160) break;
    title.push(text);
  }
  const rest = body.slice(at);
  const start = rest.findIndex((block) => block.kind === 'table' || isChapterStart(tidy(block.text.slice(0, 400))));
  const before = start < 0 ? rest.slice(0, 60) : rest.slice(0, start);
  const preamble = joinParagraphs(before, width).flatMap((piece: Piece) => (piece.kind === 'text' ? [piece.text] : []));
  return {
    title: withoutEnd(title.join(' ').replace(/\s*\([^()]{0,200}\)\s*$/, '')),
    preamble,
    rest: start < 0 ? rest : rest.slice(start),
  };
}

const numberPattern =
  /(\d{1,5}[a-z]? ?[-/] ?(?:\d{4} ?[-/] ?)?(?:kh|khhn|khlt)(?![a-z])(?: ?[-/] ?[\p{L}\d&.]+(?:[-/.][\p{L}\d&.]+)*)?)/u;

/** "Số: 12/KH-UBND" of the letterhead, else of an annex's caption "(Kèm theo Kế hoạch số …)"; null while it is blank. */
export function readNumber(head: Block[], body: Block[], annex: Block[]): string | null {
  for (const block of [...head, ...body.slice(0, 12)]) {
    if (block.kind === 'table') continue;
    for (const part of block.text.slice(0, 500).split('\t')) {
      const text = tidy(part);
      const plain = plainLetters(text);
      const lead = /^so ?:? ?(?=\d)/.exec(plain);
      if (!lead) continue;
      const match =
        numberPattern.exec(plain.slice(lead[0].length)) ??
        /^(\d{1,5} ?[-/] ?[\p{L}\d&/.-]+)/u.exec(plain.slice(lead[0].length));
      if (match?.[1] && match.index === 0)
        return withoutEnd(text.slice(lead[0].length, lead[0].length + match[1].length).replace(/ /g, ''));
    }
  }
  for (const block of annex) {
    if (block.kind === 'table') continue;
    const text = tidy(block.text.slice(0, 500));
    const plain = plainLetters(text);
    const lead = /kem theo (?:ke hoach|kh) (?:so ?:? ?)?(?=\d)/.exec(plain);
    const match = lead ? numberPattern.exec(plain.slice(lead.index + lead[0].length)) : null;
    if (lead && match?.[1] && match.index === 0) {
      const from = lead.index + lead[0].length;
      return withoutEnd(text.slice(from, from + match[1].length).replace(/ /g, ''));
    }
  }
  return null;
}

/** "Gia Phúc, ngày … tháng 12 năm 2025": the place, and the year that stands for days without one. */
export function readPlaceLine(blocks: Block[]): { place: string | null; year: number | null } {
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    for (const part of block.text.slice(0, 500).split('\t')) {
      const match =
        /(?:^|\s)((?:\p{Lu}[\p{L}.]*\s?){1,5}),\s*ngày\s*[\d.…\s]{0,12}\s*tháng\s*[\d.…\s]{0,12}\s*năm\s*(\d{4})?/u.exec(
          tidy(part),
        );
      if (match?.[1]) return { place: match[1].trim(), year: match[2] ? Number(match[2]) : null };
    }
  }
  return { place: null, year: null };
}
