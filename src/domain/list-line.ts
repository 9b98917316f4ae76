import { type PhoneProblem, parsePhone } from './phone.ts';
import { tidy } from './vietnamese.ts';

/** Numbers and bullets that people or their phones put before a line: `1.`, `2)`, `-`, `•`, `(3)`. */
const listMark = /^(?:[-–—•*+·▪●○◦✓>]+|\(?\d{1,3}\s*[.)/:-](?!\d)|\d{1,3}(?=\s+\p{L}|\s*[\t;,|]))[\s.,;|]*/u;
const phoneRun = /(?<![\d+])(?:\+?\(?\+?84\)?|0)(?:[\d\s.()/-]|,(?=\d)){7,}\d|(?<![\p{L}\d])[35789]\d{8}(?!\d)/u;
const phoneLabel = /(?:số\s+)?(?:sđt|đtdđ|đt|điện thoại|di động|tel|phone)\s*[:.]?\s*$/iu;

/** Nobody writes more about one person or unit; what is beyond is not read. */
const longestLine = 400;

/** A line of a list that somebody typed, without its number or bullet. */
export function stripListMark(line: string): string {
  let text = line.trim().slice(0, longestLine);
  for (let next = text.replace(listMark, ''); next !== text; next = text.replace(listMark, '')) text = next;
  return text;
}

/** Takes the telephone number out of a line. `problem`: there is something like a number that is none. */
export function takePhone(line: string): { phone: string | null; problem: PhoneProblem | null; rest: string } {
  const run = phoneRun.exec(line);
  if (!run) return takeOddPhone(line);
  const { phone, problems } = parsePhone(run[0]);
  const before = line.slice(0, run.index).replace(phoneLabel, '');
  return {
    phone,
    problem: phone ? null : (problems[0] ?? 'phone_invalid'),
    rest: `${before} ; ${line.slice(run.index + run[0].length)}`,
  };
}

/**
 * The parts of a line: between commas, semicolons, tabs, bars, brackets, and dashes that stand free. What cannot be seen
 * is taken out, and braces too, because slots in texts of ours stand between braces.
 */
export function splitLine(line: string): string[] {
  return line
    .split(/[,;\t|()]|\s[-–—]+\s|\s[-–—]+$/)
    .map((part) => tidy(part.replace(/[\p{C}{}]/gu, ' ')))
    .filter((part) => /[\p{L}\d]/u.test(part));
}

/** How many telephone numbers stand in a text. */
export function countPhones(text: string): number {
  return text.match(new RegExp(phoneRun, 'gu'))?.length ?? 0;
}

/** A part of its own that is a number with a letter for a digit, or too short or long to be one. */
function takeOddPhone(line: string): ReturnType<typeof takePhone> {
  const parts = line.split(/[,;\t|]/);
  const at = parts.findIndex((part, place) => place > 0 && /\d[\s.]*\d[\s.]*\d[\s.]*\d[\s.]*\d/.test(part));
  if (at < 0) return { phone: null, problem: null, rest: line };
  const { phone, problems } = parsePhone(parts[at] ?? '');
  const rest = parts.filter((_part, place) => place !== at).join(';');
  return { phone, problem: phone ? null : (problems[0] ?? 'phone_invalid'), rest };
}
