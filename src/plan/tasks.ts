import type { Plan } from '../domain/plan.ts';
import { withoutEnd } from './clean.ts';
import { gridOf } from './columns.ts';
import { takeMark } from './list-mark.ts';
import { findDeadline, readDeadlineCell } from './moments.ts';
import { type Node, walk } from './outline.ts';
import * as phrases from './phrases.ts';
import { plainLetters } from './plain-letters.ts';

type UnitTasks = Plan['tasks'][number];
type Task = UnitTasks['tasks'][number];

const words = {
  order: /^(?:stt|tt|so tt)$/,
  content: /^(?:noi dung|cong viec|nhiem vu|ten cong viec|hang muc|dau viec|hoat dong|cac cong viec|viec)/,
  unit: /^(?:don vi|bo phan|nguoi|co quan|ca nhan|phan cong|chu tri|to chuc|thanh vien|phong)|phu trach|thuc hien|chu tri/,
  time: /^(?:thoi (?:gian|han)|han|tien do|hoan thanh|ngay)|hoan thanh/,
};

function taskOf(text: string, year: number | null): Task {
  const clean = withoutEnd(text);
  return { text: clean, deadline: findDeadline(clean, year)?.when ?? null };
}

/** The unit that a heading names: "Giao Phòng A:", "Trách nhiệm của Phòng A", "Đảng ủy phường chỉ đạo". */
function unitOf(label: string): string {
  const lead = phrases.assigning.exec(plainLetters(label));
  const bare = withoutEnd(lead ? label.slice(lead[0].length) : label);
  const end =
    / (?:chi dao(?: thuc hien)?|co trach nhiem|co nhiem vu|chiu trach nhiem|chu tri|thuc hien|chu tri, phoi hop)$/.exec(
      plainLetters(bare),
    );
  if (end) return withoutEnd(bare.slice(0, end.index));
  const verbs = [...plainLetters(bare).matchAll(/ (?:chu tri|phoi hop|chiu trach nhiem|co trach nhiem)(?= |,)/g)];
  const verb = verbs.find((match) => match.index > 3 && /\p{Ll}/u.test(bare.charAt(match.index + 1)));
  return withoutEnd(verb ? bare.slice(0, verb.index) : bare);
}

function isClosing(node: Node): boolean {
  return node.mark === null && phrases.closing.test(plainLetters(node.text.slice(0, 500)));
}

/** A sentence that gives work to a unit: "Giao Văn phòng chủ trì …", "Phòng Nội vụ phối hợp …". */
function sentenceUnit(text: string): string | null {
  const plain = plainLetters(text.slice(0, 300));
  const lead = phrases.assigning.exec(plain);
  const from = lead ? lead[0].length : 0;
  // "Ban Xây dựng Đảng" holds no verb: a verb is written small.
  const verbs = [...plain.slice(from).matchAll(new RegExp(phrases.taskVerb.source, 'gu'))];
  const verb = verbs.find(
    (match) =>
      /\p{Ll}/u.test(text.charAt(from + match.index + 1)) &&
      !/ (?:duoc|da)$/.test(plain.slice(from, from + match.index)),
  );
  if (!verb || verb.index < 2 || verb.index > 140) return null;
  const unit = text.slice(from, from + verb.index);
  if (!/^\p{Lu}/u.test(unit) && !lead) return null;
  return phrases.noUnit.test(plainLetters(unit)) || /[.;:]/.test(unit) ? null : withoutEnd(unit);
}

/** Every bullet and paragraph beneath a unit is a task; units beneath it count for themselves. */
function tasksBeneath(node: Node, year: number | null): Task[] {
  const tasks: Task[] = [];
  for (const child of node.children) {
    if (child.text === '' || isClosing(child) || isUnitHeading(child)) continue;
    tasks.push(taskOf(child.text, year), ...tasksBeneath(child, year));
  }
  return tasks;
}

/** A numbered heading that names a unit and no kind of work. */
function isUnitHeading(node: Node): boolean {
  if (node.rows || node.text === '' || isClosing(node)) return false;
  const isNumbered =
    node.mark !== null &&
    ['part', 'capital', 'roman', 'number', 'dotted', 'letter', 'bracket'].includes(node.mark.kind);
  if (!isNumbered) return false;
  const plain = plainLetters(unitOf(node.label));
  return node.label.length <= 160 && !phrases.noUnit.test(plain) && (node.children.length > 0 || node.value !== null);
}

function isBulletHeading(node: Node): boolean {
  if (
    node.rows ||
    isClosing(node) ||
    (node.mark === null && !node.text.endsWith(':') && node.value === null && node.children.length === 0)
  )
    return false;
  const plain = plainLetters(unitOf(node.label));
  return (
    node.label.length <= 100 &&
    (node.value !== null || node.children.length > 0) &&
    !phrases.noUnit.test(plain) &&
    /^\p{Lu}/u.test(unitOf(node.label)) &&
    !/\. /.test(node.label)
  );
}

function unitsBeneath(chapter: Node, year: number | null): UnitTasks[] {
  const units: UnitTasks[] = [];
  for (const child of chapter.children) {
    if (child.rows || child.text === '' || isClosing(child)) continue;
    if (isUnitHeading(child) || isBulletHeading(child)) {
      const own = child.value ? [taskOf(child.value, year)] : [];
      const tasks = [...own, ...tasksBeneath(child, year)];
      if (tasks.length > 0) units.push({ unit: unitOf(child.label), tasks });
      units.push(...unitsWithin(child, year));
      continue;
    }
    const unit = sentenceUnit(child.text);
    if (unit) units.push({ unit, tasks: [taskOf(child.text, year), ...tasksBeneath(child, year)] });
    else if (
      child.children.length > 0 &&
      /^(?:phan cong(?: nhiem vu| cu the| thuc hien)?|nhiem vu cu the|cu the)/.test(child.plain) &&
      !phrases.paperWord.test(child.plain)
    )
      units.push(...unitsBeneath(child, year));
  }
  return units;
}

/** Units that stand beneath a unit: "2. Các cơ quan …" over "2.1. Văn phòng". */
function unitsWithin(node: Node, year: number | null): UnitTasks[] {
  return node.children.filter(isUnitHeading).flatMap((child) => {
    const own = child.value ? [taskOf(child.value, year)] : [];
    const tasks = [...own, ...tasksBeneath(child, year)];
    return [...(tasks.length > 0 ? [{ unit: unitOf(child.label), tasks }] : []), ...unitsWithin(child, year)];
  });
}

function unitsOfTables(tables: string[][][], year: number | null): UnitTasks[] {
  const units = new Map<string, UnitTasks>();
  for (const table of tables) {
    const grid = gridOf([table], words, ['content', 'unit']);
    if (!grid) continue;
    const { columns, rows } = grid;
    let unitBefore = '';
    for (const row of rows) {
      const cell = (name: string) => row[columns[name] ?? -1] ?? '';
      const unit = withoutEnd(takeMark(cell('unit')).rest) || unitBefore;
      const text = withoutEnd(takeMark(cell('content')).rest);
      if (unit === '' || text === '') continue;
      unitBefore = unit;
      const entry = units.get(unit) ?? { unit, tasks: [] };
      entry.tasks.push({
        text,
        deadline: readDeadlineCell(cell('time'), year) ?? findDeadline(text, year)?.when ?? null,
      });
      units.set(unit, entry);
    }
  }
  return [...units.values()];
}

function isAgendaHeader(rows: string[][]): boolean {
  return rows.slice(0, 2).some((row) => row.some((cell) => /tham luan/.test(plainLetters(cell))));
}

export function taskChapters(nodes: Node[]): Node[] {
  const found: Node[] = [];
  for (const node of nodes) {
    if (node.text.length < 200 && phrases.taskChapter.test(node.plain) && !phrases.paperWord.test(node.plain))
      found.push(node);
    else found.push(...taskChapters(node.children));
  }
  return found;
}

/** Reads what each unit has to do. `year` is the conference's, for deadlines that leave it out. */
export function readTasks(body: Node[], annex: Node[], year: number | null): UnitTasks[] {
  const chapters = taskChapters(body);
  const units = chapters.flatMap((chapter) => unitsBeneath(chapter, year));
  const inChapters = chapters.flatMap((chapter) =>
    [...walk(chapter.children)].flatMap((node) => (node.rows ? [node.rows] : [])),
  );
  const fromTables = unitsOfTables(inChapters, year);
  if (units.length + fromTables.length > 0) return [...units, ...fromTables];
  const headed =
    taskChapters(annex).length > 0
      ? [...walk(annex)].flatMap((node) => (node.rows && !isAgendaHeader(node.rows) ? [node.rows] : []))
      : [];
  return unitsOfTables(
    headed.filter((rows) => rows.some((row) => readDeadlineCell(row.at(-1) ?? '', year) !== null) || rows.length > 0),
    year,
  );
}
