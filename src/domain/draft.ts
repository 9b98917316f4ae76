import { type Correction, changeNamed } from './correction.ts';
import { isSame, type NamedPerson } from './naming.ts';

/** A line of the list as a contact sees it before confirming. */
type DraftLine = NamedPerson & {
  /** Who stands already; null for somebody who is new. */
  personId: number | null;
  connected: boolean;
  mended: boolean;
};

/** The list of a unit while it is being put together. */
export type Draft = {
  lines: DraftLine[];
  /** People who stand and are to give their place back. */
  dropped: number[];
};

/** Why a wish about one line was not followed; `who` is the person, `line` the number that was said. */
export type DraftNote =
  | { code: 'twice'; who: NamedPerson }
  | { code: 'connected'; who: NamedPerson }
  | { code: 'no-such-line'; line: number };

export function isChanged(draft: Draft): boolean {
  return draft.dropped.length > 0 || draft.lines.some((line) => line.personId === null || line.mended);
}

/** Does to a list what a message asks. Whoever has connected already is neither dropped nor changed. */
export function correctDraft(draft: Draft, correction: Correction): { draft: Draft; notes: DraftNote[] } {
  switch (correction.kind) {
    case 'add':
      return addPeople(draft, correction.people);
    case 'drop':
      return dropLines(draft, correction.lines);
    case 'change':
      return changeLine(draft, correction.line, correction.to);
  }
}

function addPeople(draft: Draft, people: NamedPerson[]): ReturnType<typeof correctDraft> {
  const lines = [...draft.lines];
  const notes: DraftNote[] = [];
  for (const who of people) {
    if (lines.some((line) => isSame(line, who))) notes.push({ code: 'twice', who });
    else lines.push(freshLine(who));
  }
  return { draft: { ...draft, lines }, notes };
}

function dropLines(draft: Draft, numbers: number[]): ReturnType<typeof correctDraft> {
  const notes: DraftNote[] = [];
  const gone = new Set<DraftLine>();
  for (const number of numbers) {
    const line = draft.lines[number - 1];
    if (!line) notes.push({ code: 'no-such-line', line: number });
    else if (line.connected) notes.push({ code: 'connected', who: line });
    else gone.add(line);
  }
  const lines = draft.lines.filter((line) => !gone.has(line));
  return { draft: { lines, dropped: [...draft.dropped, ...idsOf(gone)] }, notes };
}

function changeLine(
  draft: Draft,
  number: number,
  to: Parameters<typeof changeNamed>[1],
): ReturnType<typeof correctDraft> {
  const line = draft.lines[number - 1];
  if (!line) return { draft, notes: [{ code: 'no-such-line', line: number }] };
  if (line.connected) return { draft, notes: [{ code: 'connected', who: line }] };
  const changed = changeNamed(line, to);
  const others = draft.lines.filter((other) => other !== line);
  if (others.some((other) => isSame(other, changed))) return { draft, notes: [{ code: 'twice', who: changed }] };
  const sameName = isSame({ ...changed, title: null, phone: null }, line);
  const kept = line.personId !== null && sameName;
  const next = kept ? { ...line, ...changed, mended: true } : freshLine(changed);
  return {
    draft: {
      lines: draft.lines.map((other) => (other === line ? next : other)),
      dropped: kept ? draft.dropped : [...draft.dropped, ...idsOf([line])],
    },
    notes: [],
  };
}

function freshLine(who: NamedPerson): DraftLine {
  return { ...who, personId: null, connected: false, mended: false };
}

function idsOf(lines: Iterable<DraftLine>): number[] {
  return [...lines].flatMap(({ personId }) => (personId === null ? [] : [personId]));
}
