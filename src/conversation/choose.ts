import { foldMarks } from '../domain/vietnamese.ts';
import type { Offer } from '../store/dialogs.ts';

const numerals = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];

/** The number that a text is, typed as `2`, `số 2`, `2.` or `hai`; null when it is something else. */
export function readNumber(text: string): string | null {
  const folded = foldMarks(text)
    .replace(/[.)]$/, '')
    .replace(/^(?:so|chon|muc)\s+/, '');
  if (/^\d{1,2}$/.test(folded)) return String(Number(folded));
  const numeral = numerals.indexOf(folded);
  return numeral > 0 ? String(numeral) : null;
}

/** The offered choice that a text means: by its number, or by its label with or without accents. */
export function chooseByText(text: string, offered: Offer[]): Offer | null {
  const number = readNumber(text);
  if (number !== null) return offered.find((offer) => offer.digit === number) ?? null;
  const folded = foldMarks(text);
  return offered.find((offer) => foldMarks(offer.label) === folded) ?? null;
}

const yes = new Set([
  'co',
  'dung',
  'dung roi',
  'phai',
  'vang',
  'da',
  'ok',
  'oke',
  'dong y',
  'toi dong y',
  'da dung',
  'vang a',
  'da vang',
  'phai roi',
  'la toi',
  'toi day',
  'yes',
]);
const no = new Set([
  'khong',
  'khong phai',
  'khong dung',
  'sai',
  'sai roi',
  'nham',
  'nham roi',
  'ko',
  'k phai',
  'ko phai',
  'no',
]);

/** A plain yes. Anything longer or doubtful is none. */
export function isYes(text: string): boolean {
  return yes.has(strip(text));
}

export function isNo(text: string): boolean {
  return no.has(strip(text));
}

function strip(text: string): string {
  return foldMarks(text)
    .replace(/[.,!?;:]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
