import { accept, type Outcome, refuse } from '../outcome.ts';
import type { AgendaItem, Plan } from '../plan.ts';
import { foldMarks, foldWording } from '../vietnamese.ts';
import { type EditRefusal, placeOf, type Rule, type Words } from './phrase.ts';

const later = '(?:(?:lui|hoan|cham|tre)(?: lai| xuong| di| them)?|day lui|cho lui)';
const earlier = '(?:(?:len )?som(?: hon| len)?|day (?:len|som)(?: som)?|lam som)';
const shift = `(?:(?<later>${later})|(?<earlier>${earlier}))`;
const length = "(?:(?<minutes>\\d{1,3})\\s?(?:phut|p|')|(?<hours>[1-5])\\s?(?:gio|tieng|h))";
const one = '(?:muc|noi dung)(?: so)?\\s(?<item>\\d{1,3})';
const onward = `(?:ke )?tu\\s${one}(?:\\s(?:tro di|ve sau|tro xuong))?`;
const keep = '(?:\\s?,?\\s?(?:va )?(?<keep>giu\\s.{3,80}))?';

/** A delay, or its contrary: `lùi 15 phút từ mục 4, giữ giờ nghỉ và giờ kết thúc`; `lùi mục 4 15 phút` moves it alone. */
export const delayRules: readonly Rule[] = [
  { pattern: new RegExp(`^${shift}\\s${length}\\s${onward}${keep}$`), apply: ripple },
  { pattern: new RegExp(`^${onward}\\s${shift}\\s${length}${keep}$`), apply: ripple },
  { pattern: new RegExp(`^${shift}\\s(?:toan bo|tat ca|ca chuong trinh)\\s${length}${keep}$`), apply: ripple },
  { pattern: new RegExp(`^${shift}\\s${length}(?:\\s(?:toan bo|tat ca|ca chuong trinh))?${keep}$`), apply: ripple },
  { pattern: new RegExp(`^${shift}\\s${one}\\s(?:lai )?${length}$`), apply: moveOne },
];

/** An item during which nothing is dealt with. With its accents: `nghỉ` is not `nghị`. */
const isBreak = ({ title }: AgendaItem) => /(?:^|\s)(?:nghỉ|giải lao|ăn trưa|cơm trưa)/u.test(foldWording(title));

/**
 * Moves an item and all behind it, and the hours of the conference with them. Where the breaks are kept, what comes from
 * the next break on stays as it is; where the end is kept, the last item is over when it was. What stands before
 * something that is kept is cut short by as much as it would run into it.
 */
function ripple(plan: Plan, words: Words): Outcome<Plan, EditRefusal> {
  const first = words.item === undefined ? 0 : placeOf(plan.agenda, words.item);
  if (first === null || plan.agenda.length === 0) return refuse('no-such-item');
  const kept = foldMarks(words.keep ?? '');
  if (kept !== '' && !/nghi|giai lao|ket thuc|be mac/.test(kept)) return refuse('not-understood');
  const keepsEnd = /ket thuc|be mac/.test(kept);
  const pause = /nghi|giai lao/.test(kept) ? plan.agenda.findIndex((item, at) => at > first && isBreak(item)) : -1;
  const behind = pause === -1 ? plan.agenda.length : pause;
  const by = minutesOf(words);
  const wall = pause === -1 ? (keepsEnd ? lastEnd(plan) : null) : (plan.agenda[pause]?.start ?? null);
  const agenda = plan.agenda.map((item, at) => (at < first || at >= behind ? item : shiftItem(item, by, wall)));
  const opens = plan.startTime !== null && plan.agenda[first]?.start === plan.startTime;
  const startTime = opens ? addTo(plan.startTime, by) : plan.startTime;
  const endTime = pause === -1 && !keepsEnd ? addTo(plan.endTime, by) : plan.endTime;
  const times = [startTime, endTime, ...agenda.flatMap(({ start, end }) => [start, end])];
  return times.includes(outside) ? refuse('no-such-moment') : accept({ ...plan, startTime, endTime, agenda });
}

function moveOne(plan: Plan, words: Words): Outcome<Plan, EditRefusal> {
  const place = placeOf(plan.agenda, words.item);
  if (place === null) return refuse('no-such-item');
  const agenda = plan.agenda.map((item, at) => (at === place ? shiftItem(item, minutesOf(words), null) : item));
  const { start, end } = agenda[place] ?? {};
  return start === outside || end === outside ? refuse('no-such-moment') : accept({ ...plan, agenda });
}

function minutesOf({ minutes, hours, earlier }: Words): number {
  const length = minutes === undefined ? Number(hours) * 60 : Number(minutes);
  return earlier === undefined ? length : -length;
}

/** Nothing ends behind the wall that did not before. */
function shiftItem(item: AgendaItem, by: number, wall: string | null): AgendaItem {
  const end = addTo(item.end, by);
  const isCut = wall !== null && end !== null && item.end !== null && item.end <= wall && end > wall;
  return { ...item, start: addTo(item.start, by), end: isCut ? wall : end };
}

function lastEnd({ agenda, endTime }: Plan): string | null {
  return agenda.findLast(({ end }) => end !== null)?.end ?? endTime;
}

/** Stands for a time that is not of the same day any more. */
const outside = '24:00';

function addTo(time: string | null, by: number): string | null {
  if (time === null) return null;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const moved = hours * 60 + minutes + by;
  if (moved < 0 || moved >= 24 * 60) return outside;
  return `${String(Math.floor(moved / 60)).padStart(2, '0')}:${String(moved % 60).padStart(2, '0')}`;
}
