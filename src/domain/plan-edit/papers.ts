import { accept, type Outcome, refuse } from '../outcome.ts';
import type { Plan, PlannedPaper, PlannedPapers } from '../plan.ts';
import { deadlinePattern, readDeadline } from './moment.ts';
import { dropAt, type EditRefusal, type Rule, readCount, replaceAt } from './phrase.ts';

const paper = '(?:tham luan|bai|muc)(?: so)?\\s(?<paper>\\d{1,3})';

/** Papers and deadlines. */
export const paperRules: readonly Rule[] = [
  {
    pattern:
      /^(?:(?:moi|cac)?\s?(?:tham luan|bai)(?: tham luan)?\s)?(?:(?:toi da|khong qua|trong|thoi gian|trinh bay|:)\s?){0,3}(?<minutes>\d{1,3})\s?(?:phut|')(?:\s?(?:\/|moi|mot)\s?(?:tham luan|bai)(?: tham luan)?)?$/,
    apply: (plan, { minutes }) => accept(withPapers(plan, { maxMinutes: Number(minutes) })),
  },
  {
    pattern: new RegExp(`^(?:thoi )?han\\s(?:tham dinh|duyet|ra soat)\\s?${deadlinePattern}$`),
    apply(plan, { time, day }) {
      const reviewDeadline = readDeadline(time, day, plan.date);
      return reviewDeadline ? accept(withPapers(plan, { reviewDeadline })) : refuse('no-such-moment');
    },
  },
  {
    pattern: new RegExp(
      `^(?:(?:thoi )?han(?:\\s(?:nop|gui|chot|cuoi))?(?: bai| tham luan)?|nop|gui)\\s?${deadlinePattern}$`,
    ),
    apply(plan, { time, day }) {
      const deadline = readDeadline(time, day, plan.date);
      return deadline ? accept(withPapers(plan, { deadline })) : refuse('no-such-moment');
    },
  },
  {
    pattern: /^(?:noi nhan|(?:nop|gui)(?: bai| tham luan)?\s(?:ve|cho|den|toi))\s?:?\s?(?<submitTo>.{2,})$/,
    apply: (plan, { submitTo }) => (submitTo ? accept(withPapers(plan, { submitTo })) : refuse('not-understood')),
  },
  {
    pattern: new RegExp(`^(?:bo|xoa|cat)\\s${paper}$`),
    apply: (plan, words) => withItems(plan, dropAt(plan.papers.items, words.paper)),
  },
  {
    pattern:
      /^(?:them|bo sung)\s(?:tham luan|bai)\s?:?\s?(?<topic>.{2,}?)(?:\sdo\s(?<unit>.{2,}?))?(?:\s(?:trinh bay|chuan bi|thuc hien))?$/,
    apply: (plan, { topic, unit }) =>
      withItems(
        plan,
        accept([
          ...plan.papers.items,
          { order: 0, topic: topic ?? null, unit: unit ?? null, presenter: null, deadline: null },
        ]),
      ),
  },
  {
    pattern: new RegExp(`^${paper}\\s?:?\\s?(?:thoi )?(?:han(?: nop)?\\s?)${deadlinePattern}$`),
    apply(plan, words) {
      const deadline = readDeadline(words.time, words.day, plan.date);
      return deadline ? change(plan, words.paper, { deadline }) : refuse('no-such-moment');
    },
  },
  {
    pattern: new RegExp(`^${paper}\\s?:?\\s?(?:nguoi trinh bay|bao cao vien)\\s?(?:la|:)?\\s(?<presenter>.{2,})$`),
    apply: (plan, { paper, presenter }) => change(plan, paper, { presenter: presenter ?? null }),
  },
  {
    pattern: new RegExp(
      `^${paper}\\s?:?\\s?(?:do|cua|giao(?: cho)?)\\s(?<unit>.{2,}?)(?:\\s(?:trinh bay|chuan bi|thuc hien))?$`,
    ),
    apply: (plan, { paper, unit }) => change(plan, paper, { unit: unit ?? null }),
  },
  {
    pattern: new RegExp(`^(?:(?:doi|sua)(?: ten)?\\s)?${paper}\\s?(?::|thanh |la |ten )\\s?(?<topic>.{2,})$`),
    apply: (plan, { paper, topic }) => change(plan, paper, { topic: topic ?? null }),
  },
  {
    pattern: new RegExp(`^giao\\s${paper}\\scho\\s(?<unit>.{2,})$`),
    apply: (plan, { paper, unit }) => change(plan, paper, { unit: unit ?? null }),
  },
  { pattern: /^(?:bo|xoa) han nop$/, apply: (plan) => accept(withPapers(plan, { deadline: null })) },
  {
    pattern: /^(?:so tham luan\s?(?:la|:)?\s?(?<said>\d{1,3})|(?<count>\d{1,3})\stham luan)$/,
    apply: (plan, { said, count }) => accept(withPapers(plan, { count: readCount(said ?? count) })),
  },
];

function change(plan: Plan, number: string | undefined, to: Partial<PlannedPaper>): Outcome<Plan, EditRefusal> {
  return withItems(
    plan,
    replaceAt(plan.papers.items, number, (paper) => ({ ...paper, ...to })),
  );
}

function withPapers(plan: Plan, papers: Partial<PlannedPapers>): Plan {
  return { ...plan, papers: { ...plan.papers, ...papers } };
}

/** A stated count that was that of the list goes on being it. */
function withItems(plan: Plan, items: Outcome<PlannedPaper[], 'no-such-item'>): Outcome<Plan, EditRefusal> {
  if (!items.ok) return items;
  const { papers } = plan;
  const count = papers.count === papers.items.length ? items.value.length : papers.count;
  return accept(withPapers(plan, { count, items: items.value.map((one, place) => ({ ...one, order: place + 1 })) }));
}
