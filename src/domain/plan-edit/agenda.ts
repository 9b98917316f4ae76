import { accept, type Outcome, refuse } from '../outcome.ts';
import type { AgendaItem, Plan } from '../plan.ts';
import { foldMarks } from '../vietnamese.ts';
import { readTime, timePattern } from './moment.ts';
import { dropAt, type EditRefusal, placeOf, type Rule, replaceAt, type Words } from './phrase.ts';

const item = '(?:muc|noi dung)(?: so)?\\s(?<item>\\d{1,3})';
const other = '(?:muc|noi dung)?(?: so)?\\s?(?<other>\\d{1,3})';
/** `chuyển mục 4 …`, `mục 4 chuyển …`, or `mục 4 …` alone. */
const moving = `(?:(?:chuyen|dua|doi|dich|day|keo|xep)\\s)?${item}(?:\\s(?:chuyen|dua|xep))?\\s(?:(?:len|xuong|ra|vao|ve)\\s)?`;
const beside = `(?<side>sau|duoi|truoc|tren)\\s${other}`;
const fresh = '(?:them|bo sung)\\s(?:(?:muc|noi dung|phan)\\s)?:?\\s?(?<title>.{2,}?)';

/** The agenda: order, times, titles, who presents. */
export const agendaRules: readonly Rule[] = [
  {
    pattern: new RegExp(`^${moving}${beside}$`),
    apply: (plan, words) => move(plan, words.item, words.other, shiftOf(words)),
  },
  {
    pattern: new RegExp(`^${moving}dau(?: tien| chuong trinh)?$`),
    apply: (plan, words) => move(plan, words.item, '1', 0),
  },
  {
    pattern: new RegExp(`^${moving}cuoi(?: cung| chuong trinh)?$`),
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
    pattern: new RegExp(`^${fresh}\\s(?:vao\\s)?${beside}$`),
    apply: (plan, words) => insert(plan, words, shiftOf(words)),
  },
  {
    pattern: new RegExp(`^${fresh}\\s(?:len|vao)\\s(?:dau(?: tien| chuong trinh)?)$`),
    apply: (plan, words) => insert(plan, { ...words, other: '1' }, 0),
  },
  {
    pattern: new RegExp(`^${fresh}(?:\\s(?:xuong|vao)\\scuoi(?: cung| chuong trinh)?)?$`),
    apply: (plan, words) => insert(plan, { ...words, other: String(plan.agenda.length) }, 1),
  },
  {
    pattern: new RegExp(
      `^${item}\\s?(?:(?:luc|tu|bat dau|chuyen sang|doi sang|sang|:)\\s?){0,2}(?<start>${timePattern})(?:\\s?(?:-|–|den|ket thuc)\\s?(?<end>${timePattern}))?$`,
    ),
    apply: setTimes,
  },
  {
    pattern: new RegExp(`^${item}\\s?:?\\s?(?:ket thuc|den)\\s(?:luc )?(?<end>${timePattern})$`),
    apply: setTimes,
  },
  {
    pattern: new RegExp(
      `^${item}\\s?:?\\s?(?:do|giao(?: cho)?|nguoi (?:thuc hien|trinh bay)\\s?(?:la|:))\\s(?<responsible>.{2,}?)(?:\\s(?:thuc hien|trinh bay|dieu hanh|phu trach))?$`,
    ),
    apply: (plan, { item, responsible }) =>
      change(plan, item, (one) => ({ ...one, responsible: responsible ?? one.responsible })),
  },
  {
    pattern: new RegExp(`^${item}\\s?:?\\s?\\(?neu co\\)?$`),
    apply: (plan, words) => change(plan, words.item, (one) => ({ ...one, ifAny: true })),
  },
  {
    pattern: new RegExp(`^${item}\\s?:?\\s?(?:khong con|bo)\\s\\(?neu co\\)?$`),
    apply: (plan, words) => change(plan, words.item, (one) => ({ ...one, ifAny: false })),
  },
  {
    pattern: new RegExp(
      `^(?:(?:doi|sua) ten\\s${item}\\s(?:thanh|la)\\s?|(?:doi|sua)\\s(?:muc|noi dung)\\s(?<again>\\d{1,3})\\sthanh\\s)(?<title>.{2,})$`,
    ),
    apply: rename,
  },
  { pattern: new RegExp(`^${item}\\s?(?::|thanh |la )\\s?(?<title>.{2,})$`), apply: rename },
];

function shiftOf({ side }: Words): 0 | 1 {
  return /^(?:sau|duoi)$/.test(foldMarks(side ?? '')) ? 1 : 0;
}

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
  const added = {
    order: 0,
    session,
    start: null,
    end: null,
    title: words.title ?? '',
    responsible: null,
    ifAny: false,
  };
  return withAgenda(plan, accept(plan.agenda.toSpliced((place ?? 0) + (place === null ? 0 : shift), 0, added)));
}

function withAgenda(plan: Plan, items: Outcome<AgendaItem[], 'no-such-item'>): Outcome<Plan, EditRefusal> {
  if (!items.ok) return items;
  return accept({ ...plan, agenda: items.value.map((one, place) => ({ ...one, order: place + 1 })) });
}
