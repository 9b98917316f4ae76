import { type NudgeSource, type NudgeView, readMoments, sourceOf } from '../../conversation/nudge.ts';

/** The clock may be put right by this much without anything being planned again. */
const slackMs = 120_000;

/**
 * Turns the moments that have come since the last planning into dues, for whoever they concern now, and writes down
 * until when this was done: one transaction, so that a moment is planned once, however late.
 */
export async function planDues(sources: readonly NudgeSource[], view: NudgeView): Promise<void> {
  const { store, conference, now } = view;
  const { plannedUntil } = await store.dues.planOf(conference.id);
  if (plannedUntil.getTime() > now.getTime() + slackMs) {
    await store.dues.revive(now);
  } else if (plannedUntil < now) {
    for (const moment of await readMoments(sources, view)) {
      if (moment.at <= plannedUntil || moment.at > now) continue;
      await store.dues.add(conference.id, moment, await sourceOf(sources, moment.kind).owing(view, moment, null));
    }
  } else {
    return;
  }
  await store.dues.planUntil(conference.id, now);
}
