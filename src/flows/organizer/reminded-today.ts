import type { Turn } from '../../conversation/flow.ts';
import { theSilent, type Whom } from '../../domain/audience.ts';
import { mostNudgesADay } from '../../domain/nudge.ts';
import { startOfDay } from '../../domain/quiet-hours.ts';

/** The silent, without those who have been nudged today as often as anybody is, over all conferences. */
export async function whoMayBeReminded(turn: Turn, cause: string): Promise<readonly Whom[]> {
  const { store, conference, calendar, now } = turn;
  const told = await store.dues.toldSince(null, startOfDay(now, calendar));
  const humans = await store.nudgeAudience.humansOf(told.map(({ personId }) => personId));
  const messages = Map.groupBy(told, ({ personId }) => humans.get(personId));
  const full = (human: number) => new Set(messages.get(human)?.map(({ message }) => message)).size >= mostNudgesADay;
  const often = new Set([...humans].filter(([, human]) => full(human)).map(([personId]) => personId));
  if (often.size === 0) return theSilent;
  const silent = await store.circulars.list({ conferenceId: conference.id, cause, whom: theSilent });
  return [{ kind: 'people', people: silent.map(({ personId }) => personId).filter((id) => !often.has(id)) }];
}
