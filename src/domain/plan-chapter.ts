import type { Plan } from './plan.ts';

export const chapters = ['place', 'delegates', 'agenda', 'papers', 'tasks', 'awards'] as const;

/** What an organizer accepts, corrects or passes over in one piece. */
export type Chapter = (typeof chapters)[number];

/** What of a plan belongs to each chapter; together they are everything but the warnings. */
const fields = {
  place: [
    'title',
    'issuer',
    'planNumber',
    'basis',
    'date',
    'dateText',
    'startTime',
    'endTime',
    'duration',
    'tentative',
    'venue',
    'recipients',
    'signer',
  ],
  delegates: ['expectedDelegates', 'delegateGroups', 'dressCode'],
  agenda: ['agenda'],
  papers: ['papers'],
  tasks: ['tasks'],
  awards: ['awards'],
} as const satisfies Record<Chapter, readonly (keyof Plan)[]>;

/** A plan of which only the name is known: what stands before anything was accepted. */
export function blankPlan(title: string): Plan {
  return {
    title,
    issuer: null,
    planNumber: null,
    basis: [],
    date: null,
    dateText: null,
    startTime: null,
    endTime: null,
    duration: null,
    tentative: false,
    venue: null,
    expectedDelegates: null,
    delegateGroups: [],
    dressCode: [],
    agenda: [],
    papers: { count: null, maxMinutes: null, submitTo: null, deadline: null, reviewDeadline: null, items: [] },
    tasks: [],
    awards: [],
    recipients: [],
    signer: null,
    warnings: [],
  };
}

/** What stands, with the accepted chapters of what is proposed in their place. */
export function takeChapters(standing: Plan, proposed: Plan, accepted: readonly Chapter[]): Plan {
  const taken = accepted.flatMap((chapter) => fields[chapter].map((field) => [field, proposed[field]]));
  return { ...standing, ...Object.fromEntries(taken), warnings: proposed.warnings };
}

/** Whether two plans say the same in a chapter. */
export function isSameChapter(one: Plan, other: Plan, chapter: Chapter): boolean {
  return fields[chapter].every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]));
}

/** Whether a plan says anything in a chapter. */
export function hasContent(plan: Plan, chapter: Chapter): boolean {
  return !isSameChapter(plan, blankPlan(''), chapter);
}
