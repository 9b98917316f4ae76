import { z } from 'zod';
import { again, ask, end, type Flow, type Move, none, type Say, say, type Turn } from '../../conversation/flow.ts';
import { nameOf } from '../../domain/conference.ts';
import { addressPerson } from '../../domain/person.ts';

const state = z.object({ id: z.number() });
type State = z.infer<typeof state>;

/** An owner erases somebody who asked for it, or does not. Erasing cannot be undone, so that it is confirmed by itself. */
export const erasures: Flow<State> = {
  name: 'erasures',
  command: 'xoadulieu',
  action: 'decide-erasure',
  state,
  isOffered: () => true,
  shelf: 'office',

  async begin(turn, argument) {
    const tapped = /^(yes|no)-(\d{1,9})$/.exec(argument);
    if (tapped) return end(await decide(turn, Number(tapped[2]), tapped[1] === 'yes'));
    return askNext(turn);
  },

  steps: {
    decide: {
      async ask({ id }, turn) {
        const request = await turn.store.erasure.of(id);
        const person = request && (await turn.store.people.of(request.personId));
        const args = { person: person ? addressPerson(person) : none, conference: nameOf(turn.conference) };
        return say('erasures-request', args, [
          { value: 'yes', label: 'erasures-yes' },
          { value: 'no', label: 'erasures-no' },
        ]);
      },

      async answer({ id }, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        return askNext(turn, await decide(turn, id, answer.value === 'yes'));
      },
    },
  },
};

async function askNext(turn: Turn, said?: Say): Promise<Move<State>> {
  const oldest = await turn.store.erasure.oldest(turn.conference.id);
  const isOwn = oldest && turn.memberships.some(({ person }) => person.id === oldest.personId);
  if (!oldest || isOwn) return end(said ?? say(isOwn ? 'erasures-own' : 'erasures-none'));
  return ask('decide', { id: oldest.id }, said);
}

async function decide(turn: Turn, id: number, agreed: boolean): Promise<Say> {
  const { store, conference, now } = turn;
  const request = await store.erasure.of(id);
  if (!request || request.conferenceId !== conference.id || request.decision) return say('erasures-over');
  const { personId } = request;
  if (turn.memberships.some(({ person }) => person.id === personId)) return say('erasures-own');
  const subject = { kind: 'person', id: personId };
  await store.erasure.decide(id, agreed ? 'erased' : 'declined', turn.person.id, now);
  if (!agreed) {
    await turn.audit({ action: 'decline-erasure', subject, after: { request: id } });
    const told = say('my-data-declined', { conference: nameOf(conference), phone: turn.officePhone ?? none });
    await turn.tell(personId, `erasure-declined:${id}`, [told]);
    return say('erasures-declined');
  }
  const chats = await store.chats.ofPerson(personId);
  await store.erasure.erasePerson(personId, now);
  await turn.audit({ action: 'erase-person', subject });
  // The last word names nobody; the address goes from it once it has left.
  for (const chat of chats) {
    await turn.tellChat(chat, `erased:${id}`, [say('my-data-erased', { conference: nameOf(conference) })]);
  }
  return say('erasures-done');
}
