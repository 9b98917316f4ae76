import { foldMarks, tidy } from '../domain/vietnamese.ts';
import { isAllCapitals, toNameCase } from './letter-case.ts';

/**
 * Forms of address, degrees and ranks in front of a name. They are taken off and, but for "ông" and "bà", dropped: the
 * title column says what a person is.
 */
const prefixes: [RegExp, 'ông' | 'bà' | null][] = [
  [/^(?:ông\s*[/(,]\s*bà\)?|ông\s*[-–]\s*bà)(?=[\s.:,]|$)/iu, null],
  [/^ông(?=[\s.:])/iu, 'ông'],
  [/^bà(?=[\s.:])/iu, 'bà'],
  [/^(?:đồng chí|đ\s?\/\s?c|đ\.\s?c|đc)(?=[\s.:,]|$)/iu, null],
  [/^đ\/c(?=\p{L})/iu, null],
  [/^(?:gs|pgs|ts|ths|th\.s|bs|ks|cn|ds|ls|kts|tskh|ncs|đd)\.\s*/iu, null],
  [/^(?:gs|pgs|tskh|ts|ths|th\.s|bs|ks|ds|ls|kts|gvc?c?)(?=[\s,])/iu, null],
  [/^(?:bs\s?)?ck\s?(?:ii|i|2|1)(?=[\s.])/iu, null],
  [/^bsck\s?(?:ii|i|2|1)(?=[\s.])/iu, null],
  [/^(?:giáo sư|phó giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|bác sĩ|bác sỹ|kỹ sư|luật sư)(?=[\s.,])/iu, null],
  [/^(?:nhà giáo|nghệ sĩ|nghệ sỹ|thầy thuốc)(?: ưu tú| nhân dân)?(?=[\s.,])/iu, null],
  [/^(?:ngnd|ngưt|nsnd|nsưt|ttnd|ttưt)(?=[\s.])/iu, null],
  [/^(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|uỷ)(?=[\s.])/iu, null],
];

export type ReadName = { name: string; honorific: 'ông' | 'bà' | null; title: string | null };

/** The name alone. Only a name typed all in capitals or all small changes its case. */
export function readName(text: string): ReadName {
  let rest = tidy(text).replace(/^\d{1,4}[.)]\s*(?=\p{L})/u, '');
  let honorific: ReadName['honorific'] = null;
  for (let prefix = findPrefix(rest); prefix; prefix = findPrefix(rest)) {
    honorific ??= prefix.honorific;
    rest = rest.slice(prefix.length).replace(/^[\s.:,;/-]+/, '');
  }
  const { name, title } = splitTitle(rest);
  const isOneCase = isAllCapitals(name) || !/\p{Lu}/u.test(name);
  return { name: isOneCase ? toNameCase(name) : name, honorific, title };
}

/** Names bear no commas: what follows one is a title that was typed into the same cell. */
function splitTitle(text: string): { name: string; title: string | null } {
  const found = /^([^,;\d]+?)\s*(?:[,;]| [-–] )\s*(\p{L}.*)$/u.exec(text);
  return found?.[1] && found[2] ? { name: found[1], title: found[2] } : { name: text, title: null };
}

function findPrefix(text: string): { length: number; honorific: 'ông' | 'bà' | null } | null {
  for (const [pattern, honorific] of prefixes) {
    const found = pattern.exec(text);
    if (found) return { length: found[0].length, honorific };
  }
  return null;
}

/** What stands in front where a body is asked for people of its choice. */
const bodies = [
  'dai dien',
  'lanh dao',
  'thuong truc',
  'thanh vien',
  'tap the',
  'doan dai bieu',
  'ban giam doc',
  'ban giam hieu',
  'ban chap hanh',
  'ban thuong vu',
  'ban chi huy',
  'uy ban',
  'hoi dong',
  'cac',
  'moi don vi',
  'moi phuong',
  'moi xa',
];

const promises = [
  'bo sung',
  'cap nhat',
  'gui sau',
  'cu sau',
  'dang ky sau',
  'thong bao sau',
  'bao sau',
  'de trong',
  'chua co',
  'chua ro',
  'chua xac dinh',
  'chua phan cong',
  'theo danh sach',
  'theo giay moi',
  'theo thanh phan',
  'theo phan cong',
  'danh sach kem theo',
  'danh sach rieng',
  'don vi cu',
  'don vi tu cu',
];

/** A cell that promises people instead of naming one: "02 đ/c (bổ sung sau)", "Theo danh sách của đơn vị". */
export function promisesPeople(text: string): boolean {
  const folded = foldMarks(text);
  return /^\(?\d+\s*(?![.)\d])/.test(folded) || promises.some((promise) => folded.includes(promise));
}

/** A cell that names nobody: a promise, a body ("Lãnh đạo Sở …") or nothing that could be a name ("…"). */
export function isPlaceholder(text: string): boolean {
  const folded = foldMarks(text);
  const isBody = bodies.some((body) => folded.startsWith(`${body} `) || folded === body);
  return promisesPeople(text) || isBody || !/\p{L}.*\p{L}/u.test(readName(text).name);
}
