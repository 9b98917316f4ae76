import { withoutEnd } from './clean.ts';
import { takeMark } from './list-mark.ts';
import * as phrases from './phrases.ts';
import { plainLetters } from './plain-letters.ts';

const opener =
  /^(?:can cu (?:vao )?|thuc hien (?:theo )?|thi hanh |theo |trien khai (?:thuc hien )?|cu the hoa |tiep tuc thuc hien |tren co so |xet |cac )+/;
const numberedDocument = new RegExp(
  `^(?:cac )?${phrases.documentKinds}(?= )[^,;]{0,80}?(?: so)?:? ?\\d+[a-z]? ?[-/] ?\\S+`,
);
const namedDocument = new RegExp(`^(?:cac )?${phrases.documentKinds}(?= )`);
/** Where the subject of a document begins. */
const subject =
  / (?=(?:ve|v\/v|ban hanh|quy dinh|huong dan|phe duyet|sua doi|trien khai|thuc hien|to chuc(?! (?:trung uong|tinh|thanh|dang|can bo))|cong bo|kien toan|thanh lap|phan cong|xay dung|tong ket|so ket|chi tiet|tang cuong|mot so|doi moi|danh gia)(?![\p{L}]))/u;

/** Type, number, date and issuer of a document, without what it is about. */
function withoutSubject(text: string): string {
  const plain = plainLetters(text);
  const number = numberedDocument.exec(plain);
  const from = number ? number[0].length : Math.min(plain.length, 12);
  const issuer = plain.indexOf(' cua ', from);
  const pattern = new RegExp(subject.source, 'gu');
  const begins = [...plain.slice(from).matchAll(pattern)].find((match) =>
    /\p{Ll}/u.test(text.charAt(from + match.index + 1)),
  );
  const ends = [
    begins ? begins.index + from : -1,
    indexFrom(plain, /["“”(]|:(?!\d)/, from),
    // After the issuer a comma leads to whoever acts on the document.
    indexFrom(plain, issuer < 0 ? /;|,(?! ?ngay)/ : /[;,](?! ?ngay)/, issuer < 0 ? from : issuer),
  ].filter((index) => index >= 0);
  return withoutEnd(text.slice(0, Math.min(text.length, ...ends))).trim();
}

function indexFrom(text: string, pattern: RegExp, from: number): number {
  const at = text.slice(from).search(pattern);
  return at < 0 ? -1 : at + from;
}

/** Cuts "Công văn số 08 …; Kế hoạch số 59 … và Hướng dẫn số 2 …" where a new document begins. */
function splitDocuments(clause: string): string[] {
  const plain = plainLetters(clause);
  const cuts = [0];
  const next = new RegExp(
    `(?:[;,] | va )(?=(?:(?:can cu |thuc hien )?${phrases.documentKinds} (?:[^,;]{0,60} )?so ?:? ?\\d))`,
    'g',
  );
  for (const match of plain.matchAll(next)) cuts.push(match.index + match[0].length);
  return cuts
    .map((from, at) => clause.slice(from, cuts[at + 1] ?? clause.length))
    .map((part) => part.replace(/(?:[;,]|\s+và)\s*$/u, '').trim());
}

function withoutOpener(text: string): { rest: string; isOpened: boolean } {
  const match = opener.exec(plainLetters(text));
  return match ? { rest: text.slice(match[0].length), isOpened: true } : { rest: text, isOpened: false };
}

function documentsIn(clause: string): string[] {
  const { rest, isOpened } = withoutOpener(clause);
  if (!isOpened && !namedDocument.test(plainLetters(rest))) return [];
  return splitDocuments(rest).flatMap((part, index) => {
    const bare = withoutOpener(part).rest;
    const plain = plainLetters(bare);
    if (numberedDocument.test(plain)) return [withoutSubject(bare)];
    if (index > 0 || !namedDocument.test(plain)) return [];
    // Without a number a document ends at its first comma: what follows is the body that acts on it.
    const named = withoutEnd(bare.split(/[,;.]\s/)[0] ?? '');
    return named.length > 160 || !isOpened
      ? []
      : [/(?: ngay | nam \d)/.test(plainLetters(named)) ? withoutSubject(named) : withoutSubject(named)];
  });
}

/** Reads on which documents the plan rests. */
export function readBasis(preamble: string[]): string[] {
  const found: string[] = [];
  for (const paragraph of preamble.slice(0, 60)) {
    const text = takeMark(paragraph.slice(0, 3000)).rest;
    for (const clause of text.split(/;\s+(?=(?:[Cc]ăn cứ|[Tt]hực hiện|[Tt]heo|[Xx]ét) )/u))
      found.push(...documentsIn(clause));
  }
  return [...new Set(found)].filter((entry) => entry !== '');
}
