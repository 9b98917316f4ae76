import { type NamedPerson, type NamingProblem, readNaming, readParts } from './naming.ts';
import { accept, type Outcome, refuse } from './outcome.ts';
import { foldMarks } from './vietnamese.ts';

/** What a message asks to be done with the list that was shown; lines count from 1. */
export type Correction =
  | { kind: 'add'; people: NamedPerson[]; problems: NamingProblem[] }
  | { kind: 'drop'; lines: number[] }
  | { kind: 'change'; line: number; to: ReturnType<typeof readParts> };

export type CorrectionRefusal = 'too-many-lines' | 'correction-unreadable';

const verb = /^\s*(\p{L}+)(?:\s+(?:dòng|số|người|dong|so|nguoi|mục|muc))?\s*([\s\S]*)$/iu;

/** Reads `sửa 2: …`, `bỏ 3`, `thêm …`, with or without accents; anything else is people to add. */
export function readCorrection(text: string): Outcome<Correction, CorrectionRefusal> {
  const [, word = '', rest = ''] = verb.exec(text.normalize('NFC')) ?? [];
  const said = foldMarks(word);
  if (['bo', 'xoa', 'rut'].includes(said)) {
    const drop = /^\d{1,3}(?:(?:\s*[,;]\s*|\s+và\s+|\s+va\s+|\s+)\d{1,3})*\s*[.]?\s*$/iu.test(rest);
    if (drop) return accept({ kind: 'drop', lines: [...new Set((rest.match(/\d+/g) ?? []).map(Number))] });
  }
  if (['sua', 'doi', 'thay'].includes(said)) {
    const change = /^(\d{1,3})\s*(?:[:.,;=–-]|thành|thanh|là|la)?\s+(\S[^\n]*)$|^(\d{1,3})[:.]\s*(\S[^\n]*)$/iu.exec(
      rest,
    );
    const [line, to] = change?.[1] ? [change[1], change[2]] : [change?.[3], change?.[4]];
    if (!line || !to) return refuse('correction-unreadable');
    const parts = readParts(to);
    const says = parts.name ?? parts.title ?? parts.phone;
    return says ? accept({ kind: 'change', line: Number(line), to: parts }) : refuse('correction-unreadable');
  }
  const naming = readNaming(said === 'them' && rest.trim() !== '' ? text.replace(/^\s*\p{L}+\s*:?/u, '') : text);
  return naming.ok ? accept({ kind: 'add', ...naming.value }) : naming;
}

/** The line as it reads afterwards. Another name is another person; without one, what is not said stays. */
export function changeNamed(standing: NamedPerson, to: ReturnType<typeof readParts>): NamedPerson {
  const other = to.name !== null && foldMarks(to.name) !== foldMarks(standing.name);
  const kept = other ? { honorific: null, title: null, phone: null } : standing;
  return {
    name: to.name ?? standing.name,
    honorific: to.honorific ?? kept.honorific,
    title: to.title ?? kept.title,
    phone: to.phone ?? kept.phone,
  };
}
