import { z } from 'zod';
import { ask, end, type Move, type Say, say, type Turn } from '../../conversation/flow.ts';
import { rolesAt } from '../../conversation/membership.ts';
import { type Conference, isOver, nameOf } from '../../domain/conference.ts';
import { may } from '../../domain/permission.ts';
import { likenessOf } from '../../domain/plan-change/match.ts';
import { comparePlans } from '../../domain/plan-change.ts';
import { blankPlan, type Chapter, chapters, hasContent } from '../../domain/plan-chapter.ts';
import { planSchema } from '../../domain/plan-schema.ts';

/** How far the looking at a plan has come; nothing of it is true yet. */
export const reviewSchema = z.object({
  upload: z.number(),
  /** The file as it is shown. */
  name: z.string(),
  plan: planSchema,
  /** The conference whose plan is revised, and that plan as it was compared; null for a new conference. */
  target: z.number().nullable(),
  standing: planSchema.nullable(),
  chapter: z.enum(chapters),
  accepted: z.array(z.enum(chapters)),
  page: z.number().int().min(0),
  /** Why what delegates are told changes, and whether they are asked for their answers anew. */
  why: z.string().nullable().default(null),
  reopens: z.boolean().default(false),
});
export type PlanReview = z.output<typeof reviewSchema>;

/** Before any file was read. */
export const noReview: PlanReview = {
  upload: 0,
  name: '',
  plan: blankPlan(''),
  target: null,
  standing: null,
  chapter: 'place',
  accepted: [],
  page: 0,
  why: null,
  reopens: false,
};

/** Titles that share this much of their words are the same conference's; below it people are asked. */
const sameTitle = 0.9;

/** Goes on to the next chapter that has something to accept; behind the last, to the notes and the summary. */
export function next(review: PlanReview, from: Chapter | null, after?: Say): Move<PlanReview> {
  const open = chapters
    .slice(from === null ? 0 : chapters.indexOf(from) + 1)
    .find((chapter) => isOpen(review, chapter));
  if (open) return ask('chapter', { ...review, chapter: open }, after);
  if (from === null) return end(...(after ? [after] : []), say('import-plan-same'));
  if (review.accepted.length === 0) return end(say('import-plan-nothing'));
  return ask(review.plan.warnings.length > 0 ? 'notes' : 'summary', { ...review, page: 0 });
}

/** Whether there is something to accept in a chapter. */
export function isOpen({ plan, standing }: PlanReview, chapter: Chapter): boolean {
  return standing === null
    ? hasContent(plan, chapter)
    : comparePlans(standing, plan).some((change) => change.chapter === chapter);
}

/** Begins the looking anew, at what the plan would change of a standing one. */
export async function compareWith(
  turn: Turn,
  review: PlanReview,
  target: number,
  after?: Say,
): Promise<Move<PlanReview>> {
  if (!revisable(turn).some(({ id }) => id === target)) return end(say('refusal-not-yours'));
  const standing = await turn.store.conferences.planOf(target);
  return next({ ...review, target, standing }, null, after);
}

/** The conferences whose plan this chat may revise, the current one first. */
export function revisable(turn: Turn): Conference[] {
  const all = [turn.conference, ...turn.memberships.map(({ conference }) => conference)];
  const once = [...new Map(all.map((conference) => [conference.id, conference])).values()];
  return once.filter(({ id }) => may(rolesAt(turn.memberships, id), 'import-plan'));
}

/** Whether a plan is surely that of a conference to come. */
export function isSame(conference: Conference, { plan }: PlanReview, turn: Turn): boolean {
  return likenessOf(nameOf(conference), nameOf(plan)) >= sameTitle && !isOver(conference, turn.now, turn.calendar);
}

/** The two conferences that a plan may most likely be of. */
export function nearest(turn: Turn, title: string): Conference[] {
  return revisable(turn)
    .toSorted((one, other) => likenessOf(other.title, title) - likenessOf(one.title, title))
    .slice(0, 2);
}
