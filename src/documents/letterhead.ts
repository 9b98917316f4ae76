import type { Conference } from '../domain/conference.ts';
import { foldMarks } from '../domain/vietnamese.ts';
import { printable, shorten } from './printable.ts';

/** How an official paper begins: a state body's as Decree 30/2020 has it, a party body's as the party's own rules do. */
export type Letterhead = {
  kind: 'state' | 'party';
  /** The issuing body, in capitals; empty where the plan names none. */
  body: string;
  /** The line of the number, which the office fills in by hand. */
  number: string;
  /** Where the paper is signed, as it stands before the date; null where the issuer names no place. */
  place: string | null;
};

const committee = 'dang uy|thanh uy|tinh uy|huyen uy|quan uy|thi uy|dang bo|chi bo|chi uy';
const committees = new RegExp(`\\b(?:${committee})\\b`);
/** The standing committee of a union or an association is none of the party's. */
const unions = /\b(?:doan|hoi|cong doan|lien doan|lien hiep)\b/;

export function chooseLetterhead({ issuer, planNumber }: Pick<Conference, 'issuer' | 'planNumber'>): Letterhead {
  const body = printable(issuer ?? '');
  const tail = tailOf(printable(planNumber ?? '')) || tailFor(body);
  const kind = isParty(body, tail) ? 'party' : 'state';
  return {
    kind,
    body: shorten(nameBody(body), 160).toUpperCase(),
    number: kind === 'party' ? `Số           -GM${tail}` : `Số:           /GM${tail}`,
    place: placeOf(body),
  };
}

function isParty(body: string, tail: string): boolean {
  if (/[TĐHQ]U$/u.test(tail)) return true;
  const folded = foldMarks(body);
  if (committees.test(folded)) return true;
  return /\bban thuong vu\b/.test(folded) && !unions.test(folded);
}

/** What follows the kind of paper in a number: `/TU` of `63-KH/TU`, `-UBND` of `12/KH-UBND`. */
function tailOf(planNumber: string): string {
  return /KH\s*([/-][\p{Lu}\d-]{1,16})$/u.exec(planNumber)?.[1] ?? '';
}

/** The usual abbreviation, for plans whose number is still blank. */
function tailFor(body: string): string {
  const folded = foldMarks(body);
  if (/\bdang uy\b/.test(folded)) return '/ĐU';
  if (/\b(?:thanh|tinh) uy\b/.test(folded)) return '/TU';
  if (/\buy ban nhan dan\b|\bubnd\b/.test(folded)) return '-UBND';
  return '';
}

/** Papers of a standing committee bear the name of its committee; the standing committee stands at the signature. */
function nameBody(body: string): string {
  const rest = body.replace(/^Ban Thường vụ\s+/iu, '');
  return new RegExp(`^(?:${committee})\\b`).test(foldMarks(rest)) ? rest : body;
}

const unitWords = 'phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh';
const placed = new RegExp(`(?:^|\\s)((?:${unitWords}))\\s+(.+?)(?=\\s(?:${unitWords})\\s|\\s*[,;(–]|\\s-|$)`, 'iu');
const seated = /(?:Thành|Tỉnh|Huyện|Quận)\s+[uủ][yỷ]\s+(.+?)(?=\s*[,;(–]|\s-|$)/iu;

/** `Đống Đa` of `… phường Đống Đa`; a place that is a number keeps its word: `Phường 5`. */
function placeOf(body: string): string | null {
  const [, word = '', name = seated.exec(body)?.[1]] = placed.exec(body) ?? [];
  if (!name || name.length > 40) return null;
  return /^\d/.test(name) ? `${word.charAt(0).toUpperCase()}${word.slice(1)} ${name}` : name;
}
