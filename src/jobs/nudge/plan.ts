import { type NudgeSource, type NudgeView, readMoments, sourceOf } from '../../conversation/nudge.ts';
import type { Moment } from '../../domain/nudge.ts';

/** The clock may be put right by this much without anything being planned again. */
const slackMs = 120_000;
/** Written down at least so often, though nothing was to be planned. */
const noteEveryMs = 6 * 3_600_000;

export type Outlook = {
  /** There is something to write: moments have come, or the clock went back. */
  isDue: boolean;
  /** When the next moment comes; null where none is left. */
  nextAt: Date | null;
};

/** What planning would find. `checked` is until when this process has looked already, and there was nothing. */
export async function lookAhead(
  sources: readonly NudgeSource[],
  view: NudgeView,
  checked: Date | null,
): Promise<Outlook> {
  const { plannedUntil } = await view.store.dues.planOf(view.conference.id);
  const moments = await readMoments(sources, view);
  const now = view.now.getTime();
  const age = now - plannedUntil.getTime();
  return {
    isDue: age < -slackMs || age > noteEveryMs || come(moments, plannedUntil, checked, view.now).length > 0,
    nextAt: moments.find(({ at }) => at > view.now)?.at ?? null,
  };
}

/**
 * Turns the moments that have come since the last planning into dues, for whoever they concern now, and writes down
 * until when this was done: one transaction, so that a moment is planned once, however late.
 */
export async function planDues(sources: readonly NudgeSource[], view: NudgeView, checked: Date | null): Promise<void> {
  const { store, conference, now } = view;
  const { plannedUntil } = await store.dues.planOf(conference.id);
  const hasGoneBack = plannedUntil.getTime() > now.getTime() + slackMs;
  if (hasGoneBack) await store.dues.revive(now);
  else if (plannedUntil >= now) return;
  for (const moment of come(await readMoments(sources, view), plannedUntil, checked, now)) {
    await store.dues.add(conference.id, moment, await sourceOf(sources, moment.kind).owing(view, moment, null));
  }
  await store.dues.planUntil(conference.id, now);
}

/** The moments since the last planning, or since this process looked last. */
function come(moments: Moment[], plannedUntil: Date, checked: Date | null, now: Date): Moment[] {
  const since = checked && checked > plannedUntil && checked <= now ? checked : plannedUntil;
  return moments.filter(({ at }) => at > since && at <= now);
}
