import { accept, type Outcome, refuse } from '../outcome.ts';
import type { Plan } from '../plan.ts';
import { dropAt, type EditRefusal, type Rule, readCount, replaceAt, type Words } from './phrase.ts';

type Group = Plan['delegateGroups'][number];

const group = '(?:nhom|khoi|thanh phan|muc)(?: so)?\\s(?<group>\\d{1,3})';
const entry = `(?:nhom|khoi|thanh phan|muc)?(?: so)?\\s?(?<group>\\d{1,3})\\.(?<entry>\\d{1,3})`;

/** Who comes: how many, which groups, how to dress. An entry of a group is named as it is shown, such as 2.1. */
export const delegateRules: readonly Rule[] = [
  {
    pattern:
      /^(?:(?:so (?:luong )?(?:dai bieu|nguoi)|tong so|du kien|khoang)\s?(?:la|:)?\s?){0,3}(?<count>\d{1,3}(?:\.?\d{3})?)(?:\s(?:dai bieu|nguoi|d\/c|dong chi))?$/,
    apply(plan, { count }) {
      const expectedDelegates = readCount(count);
      return expectedDelegates === null ? refuse('not-understood') : accept({ ...plan, expectedDelegates });
    },
  },
  {
    pattern: new RegExp(`^(?:bo|xoa)\\s${entry}$`),
    apply: (plan, words) => changeEntries(plan, words, (items) => dropAt(items, words.entry)),
  },
  {
    pattern: new RegExp(`^(?:bo|xoa)\\s${group}$`),
    apply: (plan, words) => withGroups(plan, dropAt(plan.delegateGroups, words.group)),
  },
  {
    pattern: new RegExp(`^(?:sua\\s)?${entry}\\s?(?::|thanh |la )\\s?(?<text>.{2,})$`),
    apply: (plan, words) =>
      changeEntries(plan, words, (items) => replaceAt(items, words.entry, (text) => words.text ?? text)),
  },
  {
    pattern: new RegExp(`^(?:them|bo sung)\\s(?<text>.{2,}?)\\s(?:vao|cho)\\s${group}$`),
    apply: (plan, words) => changeEntries(plan, words, (items) => accept([...items, words.text ?? ''])),
  },
  {
    pattern: /^(?:them|bo sung)\s(?:nhom|khoi|thanh phan)\s?:?\s?(?<section>.{2,})$/,
    apply: (plan, { section }) =>
      section
        ? accept({ ...plan, delegateGroups: [...plan.delegateGroups, { section, items: [] }] })
        : refuse('not-understood'),
  },
  {
    pattern: new RegExp(`^(?:(?:doi|sua) ten\\s)?${group}\\s?(?::|thanh |la )\\s?(?<section>.{2,})$`),
    apply: (plan, words) =>
      withGroups(
        plan,
        replaceAt(plan.delegateGroups, words.group, (one) => ({ ...one, section: words.section ?? one.section })),
      ),
  },
  { pattern: /^(?:bo|xoa) trang phuc$/, apply: (plan) => accept({ ...plan, dressCode: [] }) },
  {
    pattern: /^trang phuc\s?(?::|la )\s?(?<text>.{2,})$/,
    apply: (plan, { text }) => accept({ ...plan, dressCode: [{ who: 'Đại biểu', text: text ?? '' }] }),
  },
];

function changeEntries(
  plan: Plan,
  words: Words,
  work: (items: string[]) => Outcome<string[], 'no-such-item'>,
): Outcome<Plan, EditRefusal> {
  const found = plan.delegateGroups[Number(words.group) - 1];
  const items = found ? work(found.items) : refuse('no-such-item');
  if (!items.ok) return items;
  return withGroups(
    plan,
    replaceAt(plan.delegateGroups, words.group, (one) => ({ ...one, items: items.value })),
  );
}

function withGroups(plan: Plan, groups: Outcome<Group[], 'no-such-item'>): Outcome<Plan, EditRefusal> {
  return groups.ok ? accept({ ...plan, delegateGroups: groups.value }) : groups;
}
