import { z } from 'zod';
import { ask, end, type Move, none, type Say, say, type Turn } from '../../conversation/flow.ts';
import { isOver } from '../../domain/conference.ts';
import { addressPerson } from '../../domain/person.ts';
import { isSameProgramme, programmeOf } from '../../domain/programme/programme.ts';

export const changeState = z.object({
  /** What of draft and published versions was seen; nobody changes or publishes anything else. */
  seen: z.string(),
  why: z.string().nullable(),
  reopens: z.boolean(),
  /** The two versions that are compared. */
  pair: z.tuple([z.number().int(), z.number().int()]).nullable(),
});
export type ChangeState = z.infer<typeof changeState>;

/** What stands, what is about to, and a mark of both. */
export async function look(turn: Turn) {
  const { store, conference } = turn;
  const standing = programmeOf(await store.conferences.planOf(conference.id));
  const draft = await store.programmes.draft(conference.id);
  const versions = await store.programmes.versions(conference.id);
  const programme = draft?.programme ?? standing;
  const number = versions.at(-1)?.number ?? 1;
  const differs = !isSameProgramme(standing, programme);
  return { standing, draft, programme, versions, number, differs, seen: `${number}:${draft?.revision ?? 0}` };
}

export async function freshState(turn: Turn): Promise<ChangeState> {
  return { seen: (await look(turn)).seen, why: null, reopens: false, pair: null };
}

export function whyNothingChanges({ conference, now, calendar }: Turn): Say | null {
  if (conference.state === 'cancelled') return say('change-cancelled');
  return isOver(conference, now, calendar) ? say('change-over') : null;
}

/** Somebody else has changed the draft or published: it is shown as it stands, and nothing is done. */
export async function whyNotAsSeen(turn: Turn, state: ChangeState): Promise<Move<ChangeState> | null> {
  const refusal = whyNothingChanges(turn);
  if (refusal) return end(refusal);
  const { seen, draft, versions, differs } = await look(turn);
  if (seen === state.seen) return differs ? null : ask('edit', state, say('change-nothing'));
  const byId = draft?.changedById ?? versions.at(-1)?.publishedById ?? null;
  const by = byId === null ? null : await turn.store.people.of(byId);
  const fresh = { ...state, seen, why: null, reopens: false };
  return ask('edit', fresh, say('change-moved', { by: by ? addressPerson(by) : none }));
}
