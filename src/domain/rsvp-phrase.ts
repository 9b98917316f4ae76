import { type Meaning, meanings, mistypable } from './rsvp-words.ts';
import { tidy } from './vietnamese.ts';

/** Nobody answers an invitation in more letters; longer texts are not worth the work. */
const longestSentence = 300;

/** `doubt`: somebody has read the question and does not know yet. */
export type RsvpReading = 'attending' | 'absent' | 'substituted' | 'doubt';

/**
 * What a sentence answers to an invitation, typed with or without accents, in a hurry, with a letter wrong. Null when
 * it is not understood. A yes is read only where every word of the sentence is known: whoever says anything more is
 * asked again, so that no refusal is ever taken for a yes.
 */
export function readRsvp(text: string): RsvpReading | null {
  const said = spell(text);
  if (/C/.test(said)) return 'doubt';
  if (/Q/.test(said)) return null;
  if (/[SW]/.test(said)) return isSending(said) ? 'substituted' : null;
  if (isYes(said) || /^[FPD,]*G[FPDG,]*$/.test(said)) return 'attending';
  return isNo(said) || isBusy(said) ? 'absent' : null;
}

/** What a sentence answers where nothing was asked: only what could be said about nothing else. */
export function readClearRsvp(text: string): Exclude<RsvpReading, 'doubt'> | null {
  const said = spell(text);
  if (/[CQ]/.test(said) || said.length > 40) return null;
  if (/[SW]/.test(said)) return /^[^U]*[SW]/.test(said) && isSending(said) ? 'substituted' : null;
  if (isYes(said)) return 'attending';
  return isNo(said) && /^[FPDHBb,]*(?:N[FPT]{0,3}[AGH]|[AGH]P?NT?D|[VR])/.test(said) ? 'absent' : null;
}

const bareYes =
  /^(?:(?:dạ|vâng|thưa|tôi|em) )*(?:có|co|vâng|được|đc|dc|ok|oke|okie|oki|okay|yes|đồng ý|dong y|nhất trí|nhat tri)(?: (?:ạ|a|nhé|nha|em|anh|chị))*$/;
const bareNo = /^(?:(?:dạ|thưa|tôi|em) )*(?:không|khong|ko|kg|hông|không đồng ý)(?: (?:ạ|a|nhé|nha|em|anh|chị|đâu))*$/;

/** A yes or no without a word of what is meant, as an answer to the invitation that has just been put. */
export function readBareRsvp(text: string): 'attending' | 'absent' | null {
  const plain = tidy(text.slice(0, longestSentence).replace(/[.,!;:]+/g, ' ')).toLowerCase();
  if (bareYes.test(plain)) return 'attending';
  return bareNo.test(plain) ? 'absent' : null;
}

/** Somebody is sent; not "I come in somebody's place", and not "nobody is sent". */
function isSending(said: string): boolean {
  if (/N[FPTDU]{0,2}[SW]/.test(said)) return false;
  return /S/.test(said) || !/PF*W/.test(said);
}

function isYes(said: string): boolean {
  const plain = said.replace(/^(F*)Y,?(?=P)/, '$1');
  if (/A[^,M]*A/.test(plain)) return false;
  return (
    /^[FPDAG,M]*A[FPDAG,M]*$/.test(plain) ||
    // "không vắng", "không bận, tôi dự", "bận nhưng vẫn dự"; with one more negation none of them fits.
    /^[FPD,]*NT?[VY][FPDE]*(?:[,M][FPDAG,M]*)?$/.test(plain) ||
    /^[FP,]*N[Bb][FE]*[,MP][FPD,M]*A[FPDAG,]*$/.test(plain) ||
    /^[FP,]*[Bb][FPGH]*,?M[FPD,M]*A[FPDAG,]*$/.test(plain)
  );
}

/** A clause says no, and no other one says yes. */
function isNo(said: string): boolean {
  const clauses = said.split(/[,M]/);
  const refused = clauses.some((clause) => countOf(clause, 'N') <= 1 && refuses(clause));
  return refused && !clauses.some((clause) => countOf(clause, 'N') > 1 || agrees(clause));
}

function refuses(clause: string): boolean {
  if (/N[FPT]{0,3}[AGH]/.test(clause) || /[AGH]P?NT?D/.test(clause)) return true;
  return /[VR]/.test(clause) && !/[NE]/.test(clause);
}

function agrees(clause: string): boolean {
  return /NT?[VY]/.test(clause) || (/A/.test(clause) && !/[NVRBb]/.test(clause));
}

/** To be busy is to be absent where nothing else is said. */
function isBusy(said: string): boolean {
  return /B/.test(said) && !/[NAGVRM]/.test(said);
}

function countOf(said: string, meaning: Meaning): number {
  return said.split(meaning).length - 1;
}

/** A letter with its accents as marks of their own, the stroke of đ too. */
type Letter = string;
type Phrase = { meaning: Meaning; words: Letter[][]; exact: boolean };

const phrases: Phrase[] = Object.entries(meanings).flatMap(([meaning, list]) =>
  list.split('|').map((phrase) => ({
    meaning: meaning as Meaning,
    words: phrase.replace(/^=/, '').split(' ').map(lettersOf),
    exact: phrase.startsWith('='),
  })),
);
const longestPhrase = Math.max(...phrases.map(({ words }) => words.length));
const byInitial = Map.groupBy(phrases, ({ words }) => `${words.length}${words[0]?.[0]?.[0]}`);
const knownWords = new Set(phrases.filter(({ words }) => words.length === 1).map(({ words }) => bare(words[0] ?? [])));

/** The sentence as a line of meanings, `U` for what is unknown and a comma for every pause; empty for a whole letter. */
function spell(text: string): string {
  if (text.length > longestSentence) return '';
  const plain = tidy(text)
    .toLowerCase()
    .replace(/(?:đ|d)\s?\/\s?c(?!\p{L})/gu, 'đồng chí ');
  const words = (plain.match(/[\p{L}\p{M}\d]+|\?|[^\p{L}\p{M}\d\s?'"’]+/gu) ?? []).map(lettersOf);
  let said = '';
  for (let place = 0; place < words.length; ) {
    const { meaning, length } = meaningAt(words, place);
    said += meaning;
    place += length;
  }
  return said;
}

function meaningAt(words: Letter[][], place: number): { meaning: Meaning | 'U'; length: number } {
  const sign = words[place]?.join('') ?? '';
  if (sign === '?') return { meaning: 'Q', length: 1 };
  if (/^[.,;:!\-–—…()]+$/.test(sign)) return { meaning: ',', length: 1 };
  for (let length = Math.min(longestPhrase, words.length - place); length > 0; length -= 1) {
    const part = words.slice(place, place + length);
    const candidates = byInitial.get(`${length}${sign[0]}`) ?? [];
    const meaning = candidates.find((phrase) => isSpelled(part, phrase))?.meaning ?? mistyped(part.map(bare));
    if (meaning) return { meaning, length };
  }
  return { meaning: 'U', length: 1 };
}

function isSpelled(part: Letter[][], { words, exact }: Phrase): boolean {
  return part.every((typed, index) => {
    const expected = words[index] ?? [];
    return typed.length === expected.length && typed.every((letter, at) => isLetter(letter, expected[at] ?? '', exact));
  });
}

/** Accents may be left out, but none may be another one. */
function isLetter(typed: Letter, expected: Letter, exact: boolean): boolean {
  if (exact || typed === expected) return typed === expected;
  return typed[0] === expected[0] && [...typed].every((mark) => expected.includes(mark));
}

function lettersOf(word: string): Letter[] {
  return (
    word
      .replace(/đ/g, 'd\u0335')
      .normalize('NFD')
      .match(/.\p{M}*/gsu) ?? []
  );
}

function bare(word: Letter[]): string {
  return word.map((letter) => letter[0]).join('');
}

/** One slip of the finger, in words that mean nothing as they stand. */
function mistyped(part: string[]): Meaning | null {
  if (part.length > 2) return null;
  const typed = part.join(' ');
  const found = mistypable.find(([, target]) => {
    const [first, second] = target.split(' ');
    if (part.some((word) => word !== first && word !== second && knownWords.has(word))) return false;
    if (target === 'khong' && !typed.startsWith('k')) return false;
    return typed.length >= 4 && isOneSlip(typed, target);
  });
  return found?.[0] ?? null;
}

/** Whether one letter was left out, put in, changed, or swapped with its neighbour. */
function isOneSlip(typed: string, target: string): boolean {
  if (typed === target) return false;
  let start = 0;
  while (start < typed.length && typed[start] === target[start]) start += 1;
  const [rest, wanted] = [typed.slice(start), target.slice(start)];
  return (
    rest.slice(1) === wanted.slice(1) ||
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    (rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2))
  );
}
