import { tidy } from '../domain/vietnamese.ts';
import type { Block } from '../reading/block.ts';
import { takeMark } from './list-mark.ts';
import * as phrases from './phrases.ts';
import { isCapitals, plainLetters } from './plain-letters.ts';

/** A paragraph rebuilt, or a table. */
export type Piece = { kind: 'text'; text: string } | { kind: 'table'; rows: string[][] };

const longestParagraph = 20_000;
const fieldLabel =
  /^(?:thoi gian|dia diem|thanh phan|trang phuc|noi nhan|tong so|luu y|chu tri|kinh phi|hinh thuc|so luong|dai bieu)[^:]{0,60}:/;

/** A line of an order of events: "14h10-15h40: Tham luận". */
const timedItem = /^\(?(?:tu )?\d{1,2} ?(?:h|g|gio|:) ?(?:\d{1,2})?(?: ?phut|['’′´])? ?(?:-|:|den )/;
/** Words after which no paragraph ends. */
const unfinished = /(?:^|\s)(?:của|và|các|những|cho|với|về|tại|ngày|tháng|theo|do|từ|đến|là|để|trong|trên|bằng)$/u;

function endsSentence(text: string): boolean {
  return /[.;:!?…][)"”]?$|\.\/$/.test(text.slice(-4));
}

function continuesInSmall(text: string): boolean {
  return /^[\p{Ll}(,;)\d]/u.test(text);
}

/** The width at which the lines of this document are broken; null where nobody broke them. */
export function measureWidth(blocks: Block[]): number | null {
  const lines = blocks.flatMap((block) => (block.kind === 'line' && block.text !== '' ? [tidy(block.text)] : []));
  const widths: number[] = [];
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const next = lines[index + 1] ?? '';
    if (!endsSentence(line) && /^\p{Ll}/u.test(next) && !takeMark(next).mark) widths.push(line.length);
  }
  if (widths.length < 4) return null;
  widths.sort((one, other) => one - other);
  return (widths[Math.floor(widths.length / 2)] ?? 0) * 0.95;
}

/** True when the first word of the next line would not have gone into this line. */
function isFull(line: string, next: string, width: number | null): boolean {
  if (width === null || line.length > width * 1.3) return false;
  const word = /^\S{0,20}/.exec(next)?.[0] ?? '';
  return line.length + 1 + word.length > width;
}

function belongsTogether(paragraph: string, lastLine: string, next: string, width: number | null): boolean {
  const marked = takeMark(paragraph);
  const ahead = takeMark(next);
  const end = paragraph.slice(-6);
  if (timedItem.test(plainLetters(next.slice(0, 40))) || /^\d{1,2}[:hg]\d{2}['’′]? \p{Lu}/u.test(next)) return false;
  if (unfinished.test(paragraph.slice(-12)) && !ahead.mark) return true;
  if (ahead.mark) return false;
  // A name broken at its hyphen: "Phòng Văn hóa  -" / "Xã hội".
  if (/\s[-–]$/.test(end)) return true;
  const plain = plainLetters(next.slice(0, 80));
  if (fieldLabel.test(plain) || /^tren day la /.test(plain)) return false;
  if (isCapitals(paragraph.slice(0, 300)) !== isCapitals(next)) {
    return !isCapitals(next) && /[,-]$/.test(end) && /^\p{Ll}/u.test(next);
  }
  if (isCapitals(next)) return marked.mark !== null && !endsSentence(paragraph) && marked.rest.length > 25;
  if (/^[("“]/.test(next) && endsSentence(paragraph)) return false;
  if (continuesInSmall(next)) {
    if (/^\d/.test(next)) return !endsSentence(paragraph) || /[,;]$/.test(end);
    if (/^\(/.test(next)) return !endsSentence(paragraph) && isFull(lastLine, next, width);
    return !/[:.!?]$/.test(end) || /(?:TP|tp)\.$/.test(end);
  }
  if (end.endsWith(',') && width !== null) return true;
  if (endsSentence(paragraph)) return end.endsWith('.') && isFull(lastLine, next, width);
  return isFull(lastLine, next, width);
}

function isPageNumber(line: string): boolean {
  return /^(?:-\s*)?\d{1,3}(?:\s*-)?$|^trang \d{1,3}(?:\s*\/\s*\d{1,3})?$/i.test(line);
}

/** Rebuilds paragraphs from printed lines by their punctuation and list marks; empty lines say nothing. */
export function joinParagraphs(blocks: Block[], width: number | null): Piece[] {
  const pieces: Piece[] = [];
  let open: { text: string; lastLine: string } | null = null;
  const close = () => {
    const done = open as { text: string } | null;
    if (done) pieces.push({ kind: 'text', text: done.text });
    open = null;
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      close();
      pieces.push(block);
      continue;
    }
    const printed = block.kind === 'line' ? [block.text] : block.text.split('\n');
    for (const part of printed) {
      const line = tidy(part);
      if (line === '' || (block.kind === 'line' && isPageNumber(line))) continue;
      const before = open as { text: string; lastLine: string } | null;
      const mayJoin = block.kind === 'line' || part !== printed[0];
      if (
        mayJoin &&
        before &&
        before.text.length < longestParagraph &&
        belongsTogether(before.text, before.lastLine, line, width)
      ) {
        open = { text: `${before.text} ${line}`, lastLine: line };
        continue;
      }
      close();
      open = { text: line, lastLine: line };
    }
    if (block.kind === 'paragraph') close();
  }
  close();
  return pieces;
}

/** A known chapter heading without a number, as in a plan that counts nothing. */
export function isBareChapter(text: string): boolean {
  if (!isCapitals(text) || text.length > 150) return false;
  const plain = plainLetters(text);
  return (
    phrases.taskChapter.test(plain) ||
    phrases.otherChapter.test(plain) ||
    phrases.peopleLabel.test(plain) ||
    phrases.agendaLabels.some((label) => label.test(plain)) ||
    /^(?:thoi gian|dia diem|danh sach|(?:phan cong )?tham luan|cong tac khen thuong|khen thuong)/.test(plain)
  );
}
