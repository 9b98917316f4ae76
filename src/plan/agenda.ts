import type { AgendaItem } from '../domain/plan.ts';
import { withoutEnd } from './clean.ts';
import { columnsOf, gridOf, spanningText } from './columns.ts';
import { takeMark } from './list-mark.ts';
import { findRange } from './moments.ts';
import { type Node, walk } from './outline.ts';
import * as phrases from './phrases.ts';
import { plainLetters } from './plain-letters.ts';

type Draft = Omit<AgendaItem, 'order'>;
export type Agenda = { items: AgendaItem[]; notUnderstood: string[] };

const words = {
  order: /^(?:stt|tt|so tt|so thu tu|#)$/,
  time: /^(?:thoi gian|gio|thoi diem|thoi gian (?:thuc hien|du kien|bat dau)|ngay,? gio|ngay gio)/,
  content:
    /^(?:noi dung|cong viec|hoat dong|chuong trinh|tien trinh|trinh tu|cac noi dung|phan viec|dien bien|muc|phan$)/,
  responsible: /thuc hien|phu trach|phan cong|chu tri|trinh bay|dieu hanh|chu trach|nguoi|don vi|bo phan|thanh phan/,
};

function afterTime(text: string, after: number): string {
  return text
    .slice(after)
    .replace(/^['’′´`\s]*(?:\)|phút)?[\s:.,;–—-]*(?:\(\d{1,3}(?: phút|['’′])\))?[\s:.,;–—-]*/u, '');
}

/** Takes `(nếu có)` from the end of a title; elsewhere it speaks of one part only. */
function takeIfAny(title: string): { title: string; ifAny: boolean } {
  const match = /[\s,]*\(nếu có\)$/iu.exec(title);
  return match ? { title: withoutEnd(title.slice(0, match.index)), ifAny: true } : { title, ifAny: false };
}

/** Takes a bracket at the end that was made for the one who does it: "(Đồng chí Chánh Văn phòng)". */
function takeDoer(title: string): { title: string; responsible: string | null } {
  const open = title.endsWith(')') ? title.lastIndexOf('(') : -1;
  if (open > 0) {
    const inner = title.slice(open + 1, -1).trim();
    const plain = plainLetters(inner);
    if (phrases.doer.test(plain) || / (?:thuc hien|trinh bay|dieu hanh|chu tri|phu trach)$/.test(plain)) {
      const lead = /^[^:]{0,40}: */.exec(inner);
      const isLead = lead !== null && phrases.doerLabel.test(plainLetters(lead[0].replace(/: *$/, '')).trim());
      return {
        title: withoutEnd(title.slice(0, open)),
        responsible: withoutEnd(isLead ? inner.slice(lead[0].length) : inner),
      };
    }
  }
  const plain = plainLetters(title);
  const tail = /[.;,(-] *((?:nguoi |don vi )?(?:thuc hien|phu trach|trinh bay|dieu hanh|chu tri)) ?: */.exec(plain);
  if (tail)
    return {
      title: withoutEnd(title.slice(0, tail.index)).trim(),
      responsible: withoutEnd(title.slice(tail.index + tail[0].length)).replace(/\)$/, ''),
    };
  return { title, responsible: null };
}

function draftOf(text: string, session: string | null, responsible: string | null): Draft {
  const ended = withoutEnd(text);
  const doer = responsible ? { title: ended, responsible } : takeDoer(ended);
  const { title, ifAny } = takeIfAny(doer.title.trim());
  return { session, start: null, end: null, title: withoutEnd(title).trim(), responsible: doer.responsible, ifAny };
}

/** One item of a list, with the time that stands before or, in brackets, behind it. */
function draftOfLine(text: string, session: string | null): Draft {
  const range = findRange(text);
  const lead = range ? plainLetters(text.slice(0, range.at)) : '';
  if (range && /^(?:thoi gian:? ?)?(?:tu |luc |vao luc |khoang |\()*(?:luc )?$/.test(lead)) {
    const rest = takeMark(afterTime(text, range.after)).rest;
    return { ...draftOf(rest, session, null), start: range.start, end: range.end };
  }
  const ended = withoutEnd(text);
  const doer = takeDoer(ended);
  const bracket = /\s*\((?:từ |lúc |thời gian:? )?([^()]{3,40})\)$/iu.exec(doer.title.slice(-80));
  const inside = bracket ? findRange(bracket[1] ?? '') : null;
  if (bracket && inside) {
    const title = doer.title.slice(0, doer.title.length - bracket[0].length);
    const draft = draftOf(title, session, doer.responsible);
    return { ...draft, start: inside.start, end: inside.end };
  }
  return draftOf(text, session, null);
}

function isForeign(node: Node): boolean {
  return (
    phrases.timeLabel.test(node.plain) ||
    phrases.venueLabel.test(node.plain) ||
    phrases.dressLabel.test(node.plain) ||
    phrases.peopleChapter.test(node.plain) ||
    (phrases.otherChapter.test(node.plain) && !phrases.sessionLabel.test(node.plain))
  );
}

function isSession(node: Node): boolean {
  return node.text.length <= 160 && node.children.length > 0 && phrases.sessionLabel.test(node.plain);
}

function sessionName(node: Node): string {
  return withoutEnd(node.text);
}

function draftsOfList(children: Node[], session: string | null): Draft[] {
  const drafts: Draft[] = [];
  let current = session;
  for (const child of children) {
    if (child.rows || child.text === '' || isForeign(child)) continue;
    if (child.mark === null && /^\(.*\)\.?$/.test(child.text)) {
      drafts.push(...draftsOfList(child.children, current));
      continue;
    }
    if (isSession(child)) {
      drafts.push(...draftsOfList(child.children, session ? `${session}, ${sessionName(child)}` : sessionName(child)));
      continue;
    }
    // "Buổi sáng:" as a line of its own, with the items as its neighbours.
    if (
      child.children.length === 0 &&
      child.text.length < 100 &&
      phrases.dayPart.test(child.plain) &&
      (child.value === null || child.text.endsWith(':'))
    ) {
      current = sessionName(child);
      continue;
    }
    const isNote =
      child.mark === null &&
      !findRange(child.text) &&
      (child.text.length > 200 || /:$/.test(child.text) || phrases.closing.test(child.plain));
    if (isNote && child.children.length > 0) drafts.push(...draftsOfList(child.children, current));
    if (isNote) continue;
    const draft = draftOfLine(child.text, current);
    const named = child.children.find((grandchild) => grandchild.value && phrases.doerLabel.test(grandchild.plain));
    drafts.push(named?.value && !draft.responsible ? { ...draft, responsible: withoutEnd(named.value) } : draft);
  }
  return drafts;
}

function hasTimes(rows: string[][], column: number): boolean {
  return rows.some((row) => findRange(row[column] ?? '') !== null);
}

function draftsOfTables(
  tables: string[][][],
  session: string | null,
): { drafts: Draft[]; notUnderstood: string[] } | null {
  const grid = gridOf(tables, words, ['content']) ?? headless(tables);
  if (!grid) return null;
  const { columns, rows } = grid;
  const timeColumn = columns.time;
  const contentColumn = columns.content ?? 0;
  const drafts: Draft[] = [];
  const notUnderstood: string[] = [];
  let current = session;
  for (const row of rows) {
    const cell = (name: string) => row[columns[name] ?? -1] ?? '';
    const spanning = spanningText(row);
    const range = findRange(cell('time'));
    if (
      spanning &&
      (!range || spanning !== cell('time')) &&
      (phrases.sessionLabel.test(plainLetters(takeMark(spanning).rest)) ||
        (row[contentColumn] ?? '') === '' ||
        new Set(row).size === 1)
    ) {
      current = withoutEnd(takeMark(spanning).rest);
      continue;
    }
    const content = takeMark(row[contentColumn] ?? '').rest;
    if (content === '') {
      if (row.some((text) => text !== '')) notUnderstood.push(row.filter((text) => text !== '').join(' | '));
      continue;
    }
    const responsible = withoutEnd(takeMark(cell('responsible')).rest);
    const time = cell('time');
    if (
      timeColumn !== undefined &&
      time !== '' &&
      !range &&
      !/phut|['’′]|buoi|ngay|sang|chieu|toi|^\d+$/.test(plainLetters(time))
    )
      notUnderstood.push(row.filter((text) => text !== '').join(' | '));
    const part = /^(?:buoi )?(?:sang|chieu|toi)|^ngay/.exec(plainLetters(time)) && !range ? withoutEnd(time) : null;
    if (part) current = part;
    const draft =
      timeColumn === undefined
        ? draftOfLine(content, current)
        : { ...draftOf(content, current, responsible || null), start: range?.start ?? null, end: range?.end ?? null };
    drafts.push({ ...draft, responsible: responsible || draft.responsible });
  }
  return { drafts, notUnderstood };
}

/** A table without a header is an order of events where one column holds times. */
function headless(tables: string[][][]): { columns: Record<string, number>; rows: string[][] } | null {
  const rows = tables.flat().slice(0, 500);
  const width = rows[0]?.length ?? 0;
  for (let time = 0; time < Math.min(width - 1, 2); time += 1) {
    const timed = rows.filter((row) => findRange(row[time] ?? '') !== null).length;
    if (timed >= 2 && timed * 2 >= rows.length) {
      const columns: Record<string, number> = { time, content: time + 1 };
      if (width > time + 2) columns.responsible = time + 2;
      return { columns, rows };
    }
  }
  return null;
}

function tablesIn(nodes: Node[]): string[][][] {
  return [...walk(nodes)].flatMap((node) => (node.rows ? [node.rows] : []));
}

/** The lists of what carries a label of an order of events, and are not chapters in themselves. */
function readList(node: Node): Draft[] {
  const parts = node.children.filter((child) => !child.rows);
  if (parts.filter(isForeign).length * 2 > parts.length) return [];
  return draftsOfList(node.children, null);
}

function numbered(drafts: Draft[]): AgendaItem[] {
  return drafts.filter((draft) => draft.title !== '').map((draft, index) => ({ order: index + 1, ...draft }));
}

function isAgendaTable(rows: string[][]): boolean {
  for (const row of rows.slice(0, 3)) {
    const found = columnsOf(row, words);
    if (found.content !== undefined && found.time !== undefined) return hasTimes(rows, found.time);
  }
  return headless([rows]) !== null;
}

/**
 * Reads the order of events, from the surest place on: what is headed "Chương trình", then a table with times, then
 * what is headed "Nội dung". `annex` comes after the signature.
 */
export function readAgenda(body: Node[], annex: Node[]): Agenda {
  for (const [index, label] of phrases.agendaLabels.entries()) {
    if (index === phrases.agendaLabels.length - 1) {
      const tables = [...tablesIn(body), ...tablesIn(annex)].filter(isAgendaTable);
      const read = tables.length > 0 ? draftsOfTables(tables, null) : null;
      if (read && read.drafts.length > 0) return { items: numbered(read.drafts), notUnderstood: read.notUnderstood };
    }
    for (const nodes of [body, annex]) {
      const all = [...walk(nodes)].filter(
        (node) => node.text.length < 250 && label.test(node.plain) && !phrases.paperWord.test(node.plain),
      );
      for (const node of all.slice(0, 20)) {
        const siblings = siblingsOf(nodes, node);
        const found = readAt(node, index, siblings);
        if (found && found.items.length > 1) return found;
      }
    }
  }
  return { items: [], notUnderstood: [] };
}

/** What follows a heading that stands alone, as above a table of an annex. */
function siblingsOf(nodes: Node[], node: Node): Node[] {
  const at = nodes.indexOf(node);
  return at < 0 ? [] : nodes.slice(at + 1);
}

/** The tables that follow a heading, with short captions between them. */
function nextTables(siblings: Node[]): Node[] {
  const end = siblings.findIndex((sibling) => !sibling.rows && sibling.text.length >= 200);
  return siblings.slice(0, end < 0 ? undefined : end).filter((sibling) => sibling.rows);
}

function readAt(node: Node, index: number, siblings: Node[]): Agenda | null {
  // A wide heading ("Nội dung và chương trình") leaves its list to the narrower one beneath it.
  const labels = phrases.agendaLabels.slice(0, index + 1);
  const inner = [...walk(node.children)].filter(
    (child) => child.text.length < 150 && child.children.length > 1 && labels.some((label) => label.test(child.plain)),
  );
  const [narrower] = inner;
  if (narrower && (index > 0 || inner.length === 1)) return readAt(narrower, 0, []);
  const own = tablesIn([node]);
  const tables = own.length > 0 || node.children.length > 0 ? own : tablesIn(nextTables(siblings));
  const read = tables.length > 0 ? draftsOfTables(tables, null) : null;
  if (read && read.drafts.length > 0) return { items: numbered(read.drafts), notUnderstood: read.notUnderstood };
  const children = node.children.length === 0 && node.mark === null ? siblings : node.children;
  const list = readList({ ...node, children });
  return list.length > 0 ? { items: numbered(list), notUnderstood: [] } : null;
}
