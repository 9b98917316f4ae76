import { countPhones, splitLine, stripListMark, takePhone } from './list-line.ts';
import { accept, type Outcome, refuse } from './outcome.ts';
import { findTitle, isTitle } from './post.ts';
import { foldMarks, tidy } from './vietnamese.ts';

/** Somebody as a unit's contact names them. */
export type NamedPerson = {
  honorific: 'ông' | 'bà' | null;
  name: string;
  title: string | null;
  phone: string | null;
};

/** A line that was left out, or for `phone-unusable` taken without its number. */
export type NamingProblem = {
  line: number;
  text: string;
  code: 'no-name' | 'name-too-long' | 'phone-unusable' | 'twice';
};

export type Naming = { people: NamedPerson[]; problems: NamingProblem[] };

/** More lines than any unit names people; what is longer is not read at all. */
export const mostLines = 200;
const longestName = 80;
const longestTitle = 120;
const mostNameWords = 7;
const shownOfLine = 60;

const headings = /^(?:stt|tt|ho va ten|ho ten|danh sach|kinh gui|kinh thua|don vi|thanh phan)(?: |$)/;
const talk = /(?:^| )(?:danh sach|dai bieu|don vi|em gui|toi gui|xin gui|xin cu|cam on|phuong|chuc vu)(?: |$)/;

/** Reads a message with one person a line: `Họ tên, chức vụ, số điện thoại`, as people type it. */
export function readNaming(text: string): Outcome<Naming, 'too-many-lines'> {
  if (text.length > mostLines * 400) return refuse('too-many-lines');
  const lines = text.split(/\r\n?|\n/).flatMap(splitCrowded);
  if (lines.filter((line) => line.trim() !== '').length > mostLines) return refuse('too-many-lines');
  const people: NamedPerson[] = [];
  const problems: NamingProblem[] = [];
  for (const [place, line] of lines.entries()) {
    if (!/[\p{L}\d]/u.test(line)) continue;
    const { person, problem } = readLine(line);
    const report = (code: NamingProblem['code']) =>
      problems.push({ line: place + 1, text: shorten(tidy(line), shownOfLine), code });
    if (person && people.some((other) => isSame(other, person))) report('twice');
    else if (person) people.push(person);
    if (problem) report(problem);
  }
  return accept({ people, problems });
}

/**
 * Whether two lines, or a line and somebody who stands already, are one person: the same name and the same telephone,
 * or, where one of them has none, no two posts.
 */
export function isSame(
  one: Pick<NamedPerson, 'name' | 'title' | 'phone'>,
  other: Pick<NamedPerson, 'name' | 'title' | 'phone'>,
): boolean {
  if (foldMarks(one.name) !== foldMarks(other.name)) return false;
  if (one.phone && other.phone) return one.phone === other.phone;
  return !one.title || !other.title || foldMarks(one.title) === foldMarks(other.title);
}

/** `Nguyễn Thị Lan, Phó Chủ tịch, 0912345678`. */
export function describeNamed(person: Pick<NamedPerson, 'name' | 'title' | 'phone'>): string {
  return [person.name, person.title, person.phone].filter(Boolean).join(', ');
}

/** What one line says; parts that are missing are null. Also reads a line that only corrects: a post, a number. */
export function readParts(line: string): Omit<NamedPerson, 'name'> & { name: string | null; phoneProblem: boolean } {
  const { phone, problem, rest } = takePhone(stripListMark(line));
  const parts = splitLine(rest).map(stripLabel).filter(Boolean);
  const first = parts[0] ?? '';
  const honorific = /^ông\s/iu.test(first) ? 'ông' : /^bà\s/iu.test(first) ? 'bà' : null;
  const [name, ...titles] = isTitle(first) ? [null, ...parts] : splitName(stripHonorific(first), parts.slice(1));
  return {
    honorific,
    name: name && isName(name) ? mendCase(name) : null,
    title: titles.length > 0 ? shorten(titles.join(', '), longestTitle) : null,
    phone,
    phoneProblem: problem !== null,
  };
}

function readLine(line: string): { person?: NamedPerson; problem?: NamingProblem['code'] } {
  if (isHeading(line)) return {};
  const { name, phoneProblem, ...details } = readParts(line);
  if (!name) return { problem: 'no-name' };
  if (!details.title && !details.phone && talk.test(foldMarks(line))) return { problem: 'no-name' };
  if (name.length > longestName) return { problem: 'name-too-long' };
  return { person: { ...details, name }, ...(phoneProblem && { problem: 'phone-unusable' as const }) };
}

/** Several people in one line, parted by semicolons. */
function splitCrowded(line: string): string[] {
  return line.includes(';') && countPhones(line) > 1 ? line.split(/;/) : [line];
}

/** A name and a post with nothing between them but a blank. */
function splitName(first: string, others: string[]): [string, ...string[]] {
  const words = first.split(' ');
  const at = findTitle(words);
  if (at < 0) return [first, ...others];
  return [words.slice(0, at).join(' '), words.slice(at).join(' '), ...others];
}

function isName(text: string): boolean {
  const words = text.split(' ').length;
  if (!/^\p{L}[\p{L}\p{M}'’.-]*(?: \p{L}[\p{L}\p{M}'’.-]*)+$/u.test(text)) return false;
  return words <= mostNameWords || text.length > longestName;
}

function isHeading(line: string): boolean {
  return headings.test(foldMarks(stripListMark(line).replace(/[,;|\t]+/g, ' '))) && countPhones(line) === 0;
}

function stripHonorific(text: string): string {
  return text.replace(/^(?:(?:đồng chí|đ\/c|đc|ông|bà|anh|chị)(?![\p{L}])[.:]?\s*)+/iu, '');
}

function stripLabel(part: string): string {
  return part.replace(/^(?:họ và tên|họ tên|chức vụ|chức danh|sđt|đt|điện thoại)\s*(?::\s*|$)/iu, '');
}

/** A name all in capitals, or all in small letters, as it is written. */
function mendCase(name: string): string {
  const lower = name.toLowerCase();
  if (name !== name.toUpperCase() && name !== lower) return name;
  return lower.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
