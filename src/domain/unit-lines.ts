import { mostPlaces } from './allotment.ts';
import { splitLine, stripListMark, takePhone } from './list-line.ts';
import { mostLines } from './naming.ts';
import { accept, type Outcome, refuse } from './outcome.ts';
import { splitPost } from './post.ts';
import type { Quota } from './quota.ts';
import { foldMarks, tidy } from './vietnamese.ts';

/** Places that an organizer gives to a unit, or to one post, and who will say whom. */
export type PlannedPlaces = {
  unit: string;
  post: string | null;
  places: number;
  contact: { name: string; phone: string | null } | null;
};

export type UnitLines = {
  planned: PlannedPlaces[];
  problems: { line: number; text: string; code: 'no-unit' | 'no-places' | 'too-many-places' }[];
};

const longestUnit = 120;
const placesPart = /^(\d{1,6})(?:\s*(?:đại biểu|đồng chí|đ\/c|người|chỗ))?$/iu;

/**
 * Reads units, one a line: `Đơn vị; số đại biểu; họ tên đầu mối; số điện thoại`. Where no number is given, the plan's
 * quota counts, or each of its posts. A line that begins with a post is that post.
 */
export function readUnitLines(text: string, quota: Quota | null): Outcome<UnitLines, 'too-many-lines'> {
  const lines = text.split(/\r\n?|\n/).filter((line) => /[\p{L}\d]/u.test(line));
  if (lines.length > mostLines || text.length > mostLines * 400) return refuse('too-many-lines');
  const planned: PlannedPlaces[] = [];
  const problems: UnitLines['problems'] = [];
  for (const [place, line] of lines.entries()) {
    const read = readUnitLine(line, quota);
    if (typeof read === 'string') problems.push({ line: place + 1, text: tidy(line).slice(0, 60), code: read });
    else planned.push(...read.filter((fresh) => !planned.some((other) => isSamePlace(other, fresh))));
  }
  return accept({ planned, problems });
}

function readUnitLine(line: string, quota: Quota | null): PlannedPlaces[] | UnitLines['problems'][number]['code'] {
  const { phone, rest } = takePhone(stripListMark(line));
  const parts = splitLine(rest.replace(/:/g, ';'));
  const numberAt = parts.findIndex((part, place) => place > 0 && placesPart.test(part));
  const number = numberAt < 0 ? null : Number(placesPart.exec(parts[numberAt] ?? '')?.[1]);
  const [unit, ...names] = parts.filter((_part, place) => place !== numberAt);
  if (!unit || !/\p{L}/u.test(unit) || unit.length > longestUnit) return 'no-unit';
  if (number !== null && (number < 1 || number > mostPlaces)) return 'too-many-places';

  const contactName = names
    .map((name) => name.replace(/^(?:đồng chí|đ\/c|ông|bà)\s+/iu, ''))
    .find((name) => /^\p{L}[\p{L}\p{M}'’. -]*$/u.test(name));
  const contact = contactName ? { name: contactName.slice(0, 80), phone } : null;
  if (splitPost(unit)) return [{ unit, post: unit, places: 1, contact }];
  if (number === null && quota?.places == null && quota?.posts.length) {
    return quota.posts.map((post) => ({ unit, post, places: 1, contact }));
  }
  const places = number ?? quota?.places ?? null;
  return places === null ? 'no-places' : [{ unit, post: null, places, contact }];
}

/** The same unit and post with the same contact. With another contact it is that place's second one. */
function isSamePlace(one: PlannedPlaces, other: PlannedPlaces): boolean {
  const key = ({ unit, post, contact }: PlannedPlaces) =>
    [unit, post ?? '', contact?.name ?? '', contact?.phone ?? ''].map(foldMarks).join('|');
  return key(one) === key(other);
}
