import { type NudgeSource, type NudgeView, sourceOf } from '../../conversation/nudge.ts';
import { isKeptRoomFor } from '../../domain/nudge.ts';

/** What is still to be said today to these people that room is kept for: to whom, and when. */
export async function stillToCome(
  sources: readonly NudgeSource[],
  views: NudgeView[],
  personIds: number[],
): Promise<{ personId: number; at: number }[]> {
  const found: { personId: number; at: number }[] = [];
  for (const view of views) {
    const today = view.calendar.dayOf(view.now);
    for (const source of sources.filter(({ kind }) => isKeptRoomFor(kind))) {
      for (const moment of await source.moments(view)) {
        if (moment.at <= view.now || view.calendar.dayOf(moment.at) !== today) continue;
        const owing = await sourceOf(sources, moment.kind).owing(view, moment, personIds);
        found.push(...owing.map((personId) => ({ personId, at: moment.at.getTime() })));
      }
    }
  }
  return found;
}
