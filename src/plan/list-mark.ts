import { plainLetters } from './plain-letters.ts';

export type MarkKind =
  | 'part'
  | 'capital'
  | 'roman'
  | 'number'
  | 'dotted'
  | 'letter'
  | 'bracket'
  | 'star'
  | 'dash'
  | 'plus'
  | 'dot';

/** `value` counts the marks of one list (b) is 2, IV. is 4); bullets have 0. `path` holds the figures of 1.2.3. */
export type ListMark = { kind: MarkKind; value: number; path: number[] };

const romanFigures: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };

function romanValue(text: string): number {
  let value = 0;
  for (let index = 0; index < text.length; index += 1) {
    const figure = romanFigures[text.charAt(index)] ?? 0;
    const next = romanFigures[text.charAt(index + 1)] ?? 0;
    value += figure < next ? -figure : figure;
  }
  return value;
}

type Pattern = { kind: MarkKind; pattern: RegExp };

/** One mark each, tried in this order; the first group holds what counts. */
const patterns: Pattern[] = [
  {
    kind: 'part',
    pattern: /^(?:phan|chuong|muc)\s+(?:thu\s+)?([ivxl]{1,6}|\d{1,2}|nhat|hai|ba|tu|nam)\s*(?:[.:)-]\s*|$)/,
  },
  { kind: 'roman', pattern: /^([ivxl]{1,6})\s*(?:[.)]|[-/](?=\s|\p{L}))[-.]?\s*(?=\S)/u },
  { kind: 'dotted', pattern: /^(\d{1,2}(?:\.\d{1,2}){1,4})\s*(?:[.):]|-(?=\s))?\s*(?=[^\d\s.,:/])/ },
  { kind: 'bracket', pattern: /^\((\d{1,2}|[a-z])\)[.:]?\s*/ },
  { kind: 'number', pattern: /^(?:bước\s+)?(\d{1,2})\s*(?:[.)/](?!\d)|-(?!\s*\d)|\/-)\s*-?\s*(?=\S)/ },
  { kind: 'letter', pattern: /^([a-z])\s*[).]\s*(?=\S)/ },
  { kind: 'star', pattern: /^(\*)\s*/ },
  { kind: 'plus', pattern: /^(\+)\s*/ },
  { kind: 'dash', pattern: /^(-)+\s*/ },
  { kind: 'dot', pattern: /^([•●▪■◦○·➢✓❖♦→\uf02d\uf0b7\uf0a7\uf0d8])\s*/ },
];

function read(kind: MarkKind, figure: string): ListMark {
  if (kind === 'roman') return { kind, value: romanValue(figure), path: [] };
  if (kind === 'dotted') {
    const path = figure.split('.').map(Number);
    return { kind, value: path.at(-1) ?? 0, path };
  }
  if (/^\d+$/.test(figure)) return { kind, value: Number(figure), path: [] };
  if (/^[a-z]$/.test(figure)) return { kind, value: figure.charCodeAt(0) - 96, path: [] };
  return { kind, value: /^[ivxl]+$/.test(figure) ? romanValue(figure) : 0, path: [] };
}

type Found = { mark: ListMark; rest: string };

function readOne(text: string): Found | null {
  const start = text.slice(0, 40);
  const plain = plainLetters(start);
  for (const { kind, pattern } of patterns) {
    const match = pattern.exec(plain);
    const figure = match?.[1];
    if (!match || figure === undefined) continue;
    const written = start.slice(0, match[0].length);
    if (kind === 'roman' && !/^[IVXL]/.test(written)) continue;
    if (kind === 'part' && !/^\p{Lu}/u.test(written)) continue;
    if (kind === 'part' && /^muc/.test(plain) && !/\d|[IVX]/.test(written)) continue;
    if (kind === 'number' && /^\d+\s*\//.test(written) && !/^\d+\s*\/-?\s+/.test(written)) continue;
    const isCapital = kind === 'letter' && /^\p{Lu}/u.test(written);
    // `Q. Giám đốc` and `P. Nội vụ` are short for words, and lists hardly get as far as that.
    if (isCapital && !/^[A-H]/.test(written)) continue;
    const mark = read(kind, figure);
    return { mark: isCapital ? { ...mark, kind: 'capital' } : mark, rest: text.slice(match[0].length) };
  }
  return null;
}

/** Takes the mark from the front of a list item or a heading. Of `- 1- ` and `- + ` the inner mark counts. */
export function takeMark(text: string): { mark: ListMark | null; rest: string } {
  let mark = null as ListMark | null;
  let rest = text;
  for (let turn = 0; turn < 3; turn += 1) {
    if (mark !== null && !['star', 'dash', 'plus', 'dot'].includes(mark.kind)) break;
    const found: Found | null = readOne(rest);
    if (!found) break;
    mark = found.mark;
    rest = found.rest.trim();
  }
  return { mark, rest };
}
