import { none, type Say, say } from '../../conversation/flow.ts';
import { sayDeadline } from '../../domain/calendar.ts';
import { describeWhen, nameOf } from '../../domain/conference.ts';
import type { Plan } from '../../domain/plan.ts';
import { type Change, quotaOf } from '../../domain/plan-change.ts';
import type { Chapter } from '../../domain/plan-chapter.ts';
import { listItems } from '../agenda.ts';

/** Lines on one card; a document that has more is looked at in the document. */
const mostLines = 60;
const longestText = 160;

const describe: Record<Chapter, (plan: Plan) => Say[]> = {
  place: describePlace,
  delegates: describeDelegates,
  agenda: (plan) => listItems(plan.agenda.map((item) => ({ ...item, title: shorten(item.title) }))),
  papers: describePapers,
  tasks: describeTasks,
  awards: describeAwards,
};

/** What a plan says in a chapter, line by line; the numbers are those by which a line is changed. */
export function describeChapter(plan: Plan, chapter: Chapter): Say[] {
  return limit(describe[chapter](plan));
}

/** What a revised plan changes, line by line. */
export function describeChanges(changes: Change[]): Say[] {
  return limit(
    changes.map(({ kind, what, from, to }) =>
      say(`import-plan-change-${kind}`, {
        what: shorten(what),
        from: from === null ? none : shorten(from),
        to: to === null ? none : shorten(to),
      }),
    ),
  );
}

function describePlace(plan: Plan): Say[] {
  return [
    field('title', nameOf(plan)),
    field('issuer', plan.issuer),
    field('number', plan.planNumber),
    field('when', describeWhen(plan)),
    field('duration', plan.duration),
    field('venue', plan.venue),
  ].flat();
}

function describeDelegates(plan: Plan): Say[] {
  return [
    ...field('delegates', plan.expectedDelegates),
    ...plan.delegateGroups.flatMap(({ section, items }, group) => [
      entry(`${group + 1}.`, section),
      ...items.map((item, place) => entry(`${group + 1}.${place + 1}.`, item)),
    ]),
    ...plan.dressCode.map(({ who, text }) => say('import-plan-dress', { who: shorten(who), text: shorten(text) })),
  ];
}

function describePapers({ papers }: Plan): Say[] {
  return [
    ...field('papers', papers.count),
    ...field('minutes', papers.maxMinutes),
    ...field('submit', papers.submitTo),
    ...field('deadline', papers.deadline && sayDeadline(papers.deadline)),
    ...field('review', papers.reviewDeadline && sayDeadline(papers.reviewDeadline)),
    ...papers.items.map((paper) =>
      say('import-plan-paper', {
        order: String(paper.order),
        topic: paper.topic ? shorten(paper.topic) : none,
        unit: [paper.unit, paper.presenter].filter(Boolean).map(String).map(shorten).join(', ') || none,
        until: paper.deadline ? sayDeadline(paper.deadline) : none,
      }),
    ),
  ];
}

function describeTasks(plan: Plan): Say[] {
  return plan.tasks.flatMap(({ unit, tasks }, body) => [
    entry(`${body + 1}.`, unit),
    ...tasks.map(({ text, deadline }, place) =>
      say('import-plan-task', {
        order: `${body + 1}.${place + 1}.`,
        text: shorten(text),
        until: deadline ? sayDeadline(deadline) : none,
      }),
    ),
  ]);
}

function describeAwards(plan: Plan): Say[] {
  return plan.awards.flatMap((award, place) => [
    entry(`${place + 1}.`, [award.by, quotaOf(award)].filter(Boolean).join(': ')),
    ...award.breakdown.map((share) => entry('-', [share.unit, quotaOf(share)].filter(Boolean).join(': '))),
  ]);
}

function field(name: string, value: string | number | null): Say[] {
  return value === null
    ? []
    : [say(`import-plan-field-${name}`, { value: typeof value === 'number' ? value : shorten(value) })];
}

function entry(order: string, text: string): Say {
  return say('import-plan-entry', { order, text: shorten(text) });
}

function limit(lines: Say[]): Say[] {
  return lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines), say('import-plan-more', { count: lines.length - mostLines })];
}

/** In one line, and not longer than it takes to know it by. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestText ? line : `${line.slice(0, longestText - 1).trimEnd()}…`;
}
