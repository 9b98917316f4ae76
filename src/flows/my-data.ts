import { z } from 'zod';
import { again, ask, end, type Flow, type Move, none, say, type Turn } from '../conversation/flow.ts';
import { nameOf, shortNameOf } from '../domain/conference.ts';
import { erasesAt } from '../domain/erasure.ts';
import { addressPerson } from '../domain/person.ts';
import { orderOwnData } from '../message/orders.ts';

/** Everybody sees what is kept about them, gets it as a file, and may ask to be erased; an owner decides. */
export const myData: Flow<null> = {
  name: 'my-data',
  command: 'dulieu',
  action: 'see-own-data',
  state: z.null(),
  isOffered: () => false,
  isSpoken: true,
  labels: ['menu-my-data'],
  begin: async () => ask('choose', null),

  steps: {
    choose: {
      async ask(_state, turn) {
        const retentionMonths = await turn.store.erasure.retentionOf(turn.conference.id);
        const at = erasesAt({ date: turn.conference.date, retentionMonths }, turn.calendar);
        const args = { conference: shortNameOf(turn.conference), until: at ? turn.calendar.formatMoment(at) : none };
        return say('my-data-question', args, [
          { value: 'file', label: 'my-data-file' },
          { value: 'erase', label: 'my-data-erase' },
          { value: 'close', label: 'my-data-close' },
        ]);
      },

      async answer(_state, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'erase') return ask('confirm', null);
        return answer.value === 'file' ? takeAlong(turn) : end(say('home-menu'));
      },
    },

    confirm: {
      ask: (_state, turn) =>
        say('my-data-confirm', { conference: shortNameOf(turn.conference) }, [
          { value: 'yes', label: 'confirm' },
          { value: 'no', label: 'cancel' },
        ]),

      async answer(_state, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        return answer.value === 'yes' ? requestErasure(turn) : end(say('my-data-kept'));
      },
    },
  },
};

async function takeAlong(turn: Turn): Promise<Move<never>> {
  const { id } = turn.person;
  await turn.audit({ action: 'export-own-data', subject: { kind: 'person', id } });
  return end({ ...say('my-data-sent'), document: orderOwnData(id) });
}

/** Keeps the wish and asks every owner; the first answer decides. */
async function requestErasure(turn: Turn): Promise<Move<never>> {
  const { store, person, conference, now } = turn;
  const { id, isNew } = await store.erasure.ask(conference.id, person.id, now);
  if (!isNew) return end(say('my-data-waiting'));
  await turn.audit({ action: 'ask-erasure', subject: { kind: 'person', id: person.id }, after: { request: id } });
  const asked = say('erasures-request', { person: addressPerson(person), conference: nameOf(conference) }, [
    { menu: 'erasures', label: 'erasures-yes', argument: `yes-${id}` },
    { menu: 'erasures', label: 'erasures-no', argument: `no-${id}` },
  ]);
  for (const owner of await store.people.withRoles(conference.id, ['owner'])) {
    await turn.tell(owner.id, `erasure:${id}:${owner.id}`, [asked]);
  }
  return end(say('my-data-asked'));
}
