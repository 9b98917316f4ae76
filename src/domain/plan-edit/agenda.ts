import { accept, type Outcome, refuse } from '../outcome.ts';
import type { AgendaItem, Plan } from '../plan.ts';
import { readTime, timePattern } from './moment.ts';
import { dropAt, type EditRefusal, placeOf, type Rule, replaceAt, type Words } from './phrase.ts';

const item = '(?:muc|noi dung)(?: so)?\\s(?<item>\\d{1,3})';
const other = '(?:muc|noi dung)?(?: so)?\\s?(?<other>\\d{1,3})';

/** The agenda: order, times, titles, who presents. */
export const agendaRules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `^(?:chuyen|dua|doi|dich)\\s${item}\\s(?:len|xuong|ra|vao|ve)?\\s?(?<side>sau|truoc)\\s${other}$`,
    ),
    apply: (plan, words) => move(plan, words.item, words.other, words.side?.toLowerCase() === 'sau' ? 1 : 0),
  },
  {
    pattern: new RegExp(`^(?:chuyen|dua)\\s${item}\\s(?:len |ve )?(?:dau(?: tien)?|dau chuong trinh)$`),
    apply: (plan, words) => move(plan, words.item, '1', 0),
  },
  {
    pattern: new RegExp(`^(?:chuyen|dua)\\s${item}\\s(?:xuong |ve )?(?:cuoi(?: cung)?|cuoi chuong trinh)$`),
    apply: (plan, words) => move(plan, words.item, String(plan.agenda.length), 1),
  },
  {
    pattern: new RegExp(`^(?:doi cho|hoan doi|doi)\\s${item}\\s(?:va|voi|cho)\\s${other}$`),
    apply: swap,
  },
  {
    pattern: new RegExp(`^(?:bo|xoa|huy|cat)\\s${item}$`),
    apply: (plan, words) => withAgenda(plan, dropAt(plan.agenda, words.item)),
  },
  {
    pattern:
      /^(?:them|bo sung)\s(?:muc|noi dung)?\s?:?\s?(?<title>.{2,}?)\s(?<side>sau|truoc)\s(?:muc|noi dung)(?: so)?\s(?<other>\d{1,3})$/,
    apply: (plan, words) => insert(plan, words, words.side?.toLowerCase() === 'truoc' ? 0 : 1),
  },
  {
    pattern: /^(?:them|bo sung)\s(?:muc|noi dung)\s?:?\s?(?<title>.{2,})$/,
    apply: (plan, words) => insert(plan, { ...words, other: String(plan.agenda.length) }, 1),
  },
  {
    pattern: new RegExp(
      `^${item}\\s?(?:(?:luc|tu|bat dau|chuyen sang|doi sang|sang|:)\\s?){0,2}(?<start>${timePattern})(?:\\s?(?:-|–|den)\\s?(?<end>${timePattern}))?$`,
    ),
    apply: setTimes,
  },
  {
    pattern: new RegExp(`^${item}\\s?:?\\s?(?:ket thuc|den)\\s(?:luc )?(?<end>${timePattern})$`),
    apply: setTimes,
  },
  {
    pattern: new RegExp(
      `^${item}\\s?:?\\s?(?:do|giao)\\s(?<responsible>.{2,}?)(?:\\s(?:thuc hien|trinh bay|dieu hanh|phu trach))?$`,
    ),
    apply: (plan, { item, responsible }) =>
      change(plan, item, (one) => ({ ...one, responsible: responsible ?? one.responsible })),
  },
  {
    pattern: new RegExp(`^${item}\\s?:?\\s?\\(?neu co\\)?$`),
    apply: (plan, words) => change(plan, words.item, (one) => ({ ...one, ifAny: true })),
  },
  {
    pattern: new RegExp(
      `^(?:(?:doi|sua) ten\\s${item}\\s(?:thanh|la)\\s?|(?:doi|sua)\\s(?:muc|noi dung)\\s(?<again>\\d{1,3})\\sthanh\\s)(?<title>.{2,})$`,
    ),
    apply: rename,
  },
  { pattern: new RegExp(`^${item}\\s?(?::|thanh |la )\\s?(?<title>.{2,})$`), apply: rename },
];

function change(plan: Plan, number: string | undefined, work: (item: AgendaItem) => AgendaItem) {
  return withAgenda(plan, replaceAt(plan.agenda, number, work));
}

function rename(plan: Plan, words: Words) {
  return change(plan, words.item ?? words.again, (one) => ({ ...one, title: words.title ?? one.title }));
}

function setTimes(plan: Plan, words: Words): Outcome<Plan, EditRefusal> {
  const [start, end] = [words.start, words.end].map((text) => (text === undefined ? undefined : readTime(text)));
  if (start === null || end === null) return refuse('no-such-moment');
  return change(plan, words.item, (one) => ({ ...one, start: start ?? one.start, end: end ?? one.end }));
}

/** An item that moves belongs to the session that it moves into. */
function move(plan: Plan, from: string | undefined, to: string | undefined, shift: 0 | 1): Outcome<Plan, EditRefusal> {
  const [place, target] = [placeOf(plan.agenda, from), placeOf(plan.agenda, to)];
  const [moved, beside] = [plan.agenda[place ?? -1], plan.agenda[target ?? -1]];
  if (!moved || !beside) return refuse('no-such-item');
  if (moved === beside) return accept(plan);
  const rest = plan.agenda.filter((one) => one !== moved);
  rest.splice(rest.indexOf(beside) + shift, 0, { ...moved, session: beside.session });
  return withAgenda(plan, accept(rest));
}

function swap(plan: Plan, words: Words): Outcome<Plan, EditRefusal> {
  const [one, other] = [
    plan.agenda[placeOf(plan.agenda, words.item) ?? -1],
    plan.agenda[placeOf(plan.agenda, words.other) ?? -1],
  ];
  if (!one || !other) return refuse('no-such-item');
  const exchange = (item: AgendaItem) =>
    item === one ? { ...other, session: one.session } : item === other ? { ...one, session: other.session } : item;
  return withAgenda(plan, accept(plan.agenda.map(exchange)));
}

function insert(plan: Plan, words: Words, shift: 0 | 1): Outcome<Plan, EditRefusal> {
  const place = placeOf(plan.agenda, words.other);
  if (place === null && plan.agenda.length > 0) return refuse('no-such-item');
  const session = plan.agenda[place ?? -1]?.session ?? null;
  const fresh = {
    order: 0,
    session,
    start: null,
    end: null,
    title: words.title ?? '',
    responsible: null,
    ifAny: false,
  };
  return withAgenda(plan, accept(plan.agenda.toSpliced((place ?? 0) + (place === null ? 0 : shift), 0, fresh)));
}

function withAgenda(plan: Plan, items: Outcome<AgendaItem[], 'no-such-item'>): Outcome<Plan, EditRefusal> {
  if (!items.ok) return items;
  return accept({ ...plan, agenda: items.value.map((one, place) => ({ ...one, order: place + 1 })) });
}
