import { foldMarks, tidy } from '../domain/vietnamese.ts';
import { officeDigit } from './offer.ts';

const numerals = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];

/** The number that a text is, typed as `2`, `số 2`, `2.`, `2 ạ` or `hai`; null when it is something else. */
export function readNumber(text: string): string | null {
  const folded = foldMarks(text.slice(0, 40).normalize('NFKC'))
    .replace(/^(?:(?:da|em|toi|chon|muc|so|cau|y)\s+)*/, '')
    .replace(/^\(|(?:[.)!]|\s+a)*$/g, '');
  if (/^\d{1,3}$/.test(folded)) return String(Number(folded));
  const numeral = numerals.indexOf(folded);
  return numeral > 0 ? String(numeral) : null;
}

/** Whether somebody asks for a human. */
export function isOfficeCall(text: string): boolean {
  return readNumber(text) === officeDigit;
}

/** The offered choice that a text means: by its number, or by its label with or without accents. */
export function chooseByText<Offered extends { label: string; digit: string }>(
  text: string,
  offered: Offered[],
): Offered | null {
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
  'phai roi',
  'ok',
  'oke',
  'okie',
  'dong y',
  'la toi',
  'nhat tri',
]);
/** Only with their accents: without them *vâng* (yes) reads like *vắng* (absent), and *dạ* like *đã* and *da*. */
const accentedYes = new Set(['vâng', 'dạ', 'được', 'đc']);
const no = new Set([
  'khong',
  'khong phai',
  'khong phai toi',
  'khong dung',
  'sai',
  'sai roi',
  'nham',
  'nham roi',
  'ko',
  'ko phai',
  'k phai',
]);

/** A plain yes, polite or not. Anything longer or doubtful is none. */
export function isYes(text: string): boolean {
  const plain = stripPoliteness(text);
  return yes.has(foldMarks(plain)) || accentedYes.has(plain);
}

export function isNo(text: string): boolean {
  return no.has(foldMarks(stripPoliteness(text)));
}

function stripPoliteness(text: string): string {
  return tidy(text.slice(0, 60).replace(/[.,!;:]+/g, ' '))
    .toLowerCase()
    .replace(/(?:\s+(?:ạ|a|nhé|em|anh|chị))+$/, '')
    .replace(/^(?:(?:dạ|vâng|thưa|tôi|em)\s+)+/, '');
}
