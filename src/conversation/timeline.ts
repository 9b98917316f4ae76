import type { Moment, NudgeKind } from '../domain/nudge.ts';
import { isKeptRoomFor } from '../domain/nudge.ts';
import { decide, type Ripe } from '../domain/nudge-decision.ts';
import type { ChannelName } from '../message/incoming.ts';
import { type NudgeSource, type NudgeView, readMoments, sourceOf } from './nudge.ts';

/** Nudges that are going to be sent at one moment, those alike in what they say as one entry. */
export type ComingNudge = {
  at: Date;
  kinds: NudgeKind[];
  /** Messages. */
  count: number;
  channels: Partial<Record<ChannelName, number>>;
  /** People whom it concerns and who have no chat. */
  unreachable: number;
};

type Standing = { humans: Map<number, number>; chats: Map<number, { chatId: number; channel: ChannelName }> };

/**
 * What is going to be sent if nobody does anything any more: the same moments, and the same decision for each human,
 * that the job takes when their time has come.
 */
export async function foresee(sources: readonly NudgeSource[], view: NudgeView): Promise<ComingNudge[]> {
  const expected = await listExpected(sources, view);
  const { humans, chats } = await locate(view, [...new Set(expected.map(({ personId }) => personId))]);
  const humanOf = ({ personId }: Ripe) => humans.get(personId) ?? personId;
  const needed = Map.groupBy(
    expected.filter(({ kind }) => isKeptRoomFor(kind)),
    humanOf,
  );
  const told = new Map<string, number>();
  const coming: ComingNudge[] = [];
  let waiting = expected;
  while (waiting.length > 0) {
    const at = new Date(Math.min(...waiting.map(({ dueAt }) => dueAt.getTime())));
    const ripe = waiting.filter(({ dueAt }) => dueAt <= at);
    const later = waiting.filter(({ dueAt }) => dueAt > at);
    const day = view.calendar.dayOf(at);
    const postponed: Ripe[] = [];
    for (const [human, dues] of Map.groupBy(ripe, humanOf)) {
      const kept = (needed.get(human) ?? []).filter((due) => due.dueAt > at && view.calendar.dayOf(due.dueAt) === day);
      const known = dues.map((due) => ({ ...due, chatId: chats.get(due.personId)?.chatId ?? null }));
      const today = `${human} ${day}`;
      const room = { ripe: known, told: told.get(today) ?? 0, kept: new Set(kept.map(({ dueAt }) => +dueAt)).size };
      for (const fate of decide(room, at, view.calendar)) {
        if (fate.kind === 'wait') postponed.push({ ...fate.due, dueAt: fate.until });
        if (fate.kind === 'drop' && fate.why === 'unreachable') note(coming, at, [fate.due], null);
        if (fate.kind !== 'tell') continue;
        if (fate.dues.some(({ kind }) => kind !== 'summary')) told.set(today, (told.get(today) ?? 0) + 1);
        note(coming, at, fate.dues, chats.get(fate.dues[0]?.personId ?? 0)?.channel ?? null);
      }
    }
    waiting = [...later, ...postponed];
  }
  return coming;
}

/** What waits already, and every moment still to come with those whom it concerns as things stand. */
async function listExpected(sources: readonly NudgeSource[], view: NudgeView): Promise<Ripe[]> {
  const { store, conference, settings, now } = view;
  const shared = { stands: true, chatId: null, quiet: settings.quiet };
  const expected: Ripe[] = (await store.dues.waiting(conference.id)).map((due) => ({ ...due, ...shared }));
  let id = 1_000_000_000;
  for (const moment of await readMoments(sources, view)) {
    if (moment.at <= now) continue;
    for (const personId of await concerned(sources, view, moment)) {
      id += 1;
      expected.push({ ...moment, ...shared, id, conferenceId: conference.id, personId, dueAt: moment.at });
    }
  }
  return expected.map((due) => ({ ...due, dueAt: due.dueAt < now ? now : due.dueAt }));
}

function concerned(sources: readonly NudgeSource[], view: NudgeView, moment: Moment): Promise<number[]> {
  return sourceOf(sources, moment.kind).owing({ ...view, now: moment.at }, moment, null);
}

async function locate({ store }: NudgeView, personIds: number[]): Promise<Standing> {
  const standing: Standing = { humans: new Map(), chats: new Map() };
  for (let index = 0; index < personIds.length; index += 500) {
    const part = personIds.slice(index, index + 500);
    for (const [personId, human] of await store.nudgeAudience.humansOf(part)) standing.humans.set(personId, human);
    for (const [personId, { chatId, address }] of await store.nudgeAudience.chatsOf(part)) {
      standing.chats.set(personId, { chatId, channel: address.channel });
    }
  }
  return standing;
}

function note(coming: ComingNudge[], at: Date, dues: Ripe[], channel: ChannelName | null): void {
  const kinds = [...new Set(dues.map(({ kind }) => kind))].sort();
  const alike = coming.find((one) => +one.at === +at && one.kinds.join() === kinds.join());
  const entry = alike ?? { at, kinds, count: 0, channels: {}, unreachable: 0 };
  if (!alike) coming.push(entry);
  if (channel === null) entry.unreachable += 1;
  else {
    entry.count += 1;
    entry.channels[channel] = (entry.channels[channel] ?? 0) + 1;
  }
}
