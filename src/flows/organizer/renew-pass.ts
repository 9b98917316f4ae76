import { z } from 'zod';
import { again, ask, end, type Flow, say, type Turn } from '../../conversation/flow.ts';
import { nameOf } from '../../domain/conference.ts';
import { addressPerson } from '../../domain/person.ts';
import { findSteps } from './find-delegate.ts';

const state = z.object({ query: z.string(), personId: z.number() });
type State = z.infer<typeof state>;

/** The office gives somebody a new link and code: a telephone was lost, or a letter went astray. The old ones die. */
export const renewPass: Flow<State> = {
  name: 'renew-pass',
  command: 'caplai',
  action: 'renew-passes',
  state,
  isOffered: () => true,
  shelf: 'people',
  begin: async () => ask('who', { query: '', personId: 0 }),

  steps: {
    ...findSteps<State>(async (_turn, state, personId) => ask('confirm', { ...state, personId })),

    confirm: {
      async ask({ personId }, turn) {
        return say('renew-pass-confirm', { delegate: await nameDelegate(turn, personId) }, [
          { value: 'yes', label: 'confirm' },
          { value: 'no', label: 'cancel' },
        ]);
      },

      async answer({ personId }, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        const delegate = await nameDelegate(turn, personId);
        if (answer.value !== 'yes') return end(say('renew-pass-stopped'));
        const { passes, chats } = turn.store;
        await passes.renew(personId, turn.now);
        await turn.audit({ action: 'renew-pass', subject: { kind: 'person', id: personId } });
        const ended = say('renew-pass-ended', { conference: nameOf(turn.conference) });
        await turn.tell(personId, `renewed:${personId}:${turn.now.getTime()}`, [ended]);
        for (const chat of await chats.ofPerson(personId)) await chats.disconnect(chat.id, personId);
        return end(say('renew-pass-done', { delegate, personId: String(personId) }));
      },
    },
  },
};

async function nameDelegate(turn: Turn, personId: number): Promise<string> {
  const person = await turn.store.people.of(personId);
  if (person?.conferenceId !== turn.conference.id) throw new Error(`Person ${personId} is of another conference`);
  return addressPerson(person);
}
