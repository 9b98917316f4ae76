import { z } from 'zod';
import {
  again,
  ask,
  end,
  type Flow,
  type Move,
  none,
  type Option,
  type Say,
  say,
  type Turn,
} from '../../conversation/flow.ts';
import { shortNameOf } from '../../domain/conference.ts';
import { addressPerson } from '../../domain/person.ts';
import { orderByHandSheet } from '../../message/orders.ts';
import { findSteps } from './find-delegate.ts';

/** People on one page: each is a button. */
const pageSize = 8;

const state = z.object({ page: z.number().int().min(0), query: z.string(), personId: z.number() });
type State = z.infer<typeof state>;

const start: State = { page: 0, query: '', personId: 0 };

/** The office tells people without a smartphone what they are owed, and says who they are. */
export const byHand: Flow<State> = {
  name: 'by-hand',
  command: 'baotructiep',
  action: 'record-calls',
  state,
  isOffered: () => true,
  shelf: 'people',
  begin: async () => ask('list', start),

  steps: {
    list: {
      async ask({ page }, turn) {
        const waiting = await turn.store.byHand.waiting(turn.conference.id, turn.now);
        const shown = waiting.slice(page * pageSize, (page + 1) * pageSize);
        const options: Option[] = [
          ...shown.map(({ personId, name, title, count }) => ({
            value: String(personId),
            label: 'by-hand-person',
            args: { name, title: title ?? none, count },
          })),
          ...(waiting.length > (page + 1) * pageSize ? [{ value: 'next', label: 'next-page' }] : []),
          ...(waiting.length > 0 ? [{ value: 'print', label: 'by-hand-print-label' }] : []),
          { value: 'choose', label: 'by-hand-choose-label' },
          { value: 'close', label: 'by-hand-close-label' },
        ];
        return say('by-hand-list', { conference: shortNameOf(turn.conference), count: waiting.length }, options);
      },

      async answer(state, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        switch (answer.value) {
          case 'next':
            return ask('list', { ...state, page: state.page + 1 });
          case 'print':
            return print(turn);
          case 'choose':
            return ask('who', state);
          case 'close':
            return end(say('by-hand-closed'));
        }
        return ask('tell', { ...state, personId: Number(answer.value) });
      },
    },

    tell: {
      async ask({ personId }, turn) {
        const lines = await turn.store.byHand.lines(turn.conference.id, turn.now, personId);
        const person = await turn.store.people.of(personId);
        return {
          ...say(
            'by-hand-tell',
            { whom: person ? addressPerson(person) : none, phone: person?.phone ?? none, count: lines.length },
            [
              ...(lines.length > 0
                ? [
                    { value: 'told', label: 'by-hand-told-label' },
                    { value: 'unreached', label: 'by-hand-unreached-label' },
                  ]
                : []),
              { value: 'back', label: 'by-hand-back-label' },
            ],
          ),
          lists: {
            lines: lines.map(({ text, asks }) => say('by-hand-line', { text, asks: asks.join(', ') || none })),
          },
        };
      },

      async answer(state, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'back') return ask('list', start);
        const outcome = answer.value === 'told' ? 'told' : 'unreached';
        const lines = await turn.store.byHand.lines(turn.conference.id, turn.now, state.personId);
        const ids = lines.map(({ deliveryId }) => deliveryId);
        await turn.store.byHand.record(ids, outcome, turn.person.id, turn.now);
        await turn.audit({
          action: 'tell-by-hand',
          subject: { kind: 'person', id: state.personId },
          after: { outcome, messages: ids.length },
        });
        return ask('list', start, say('by-hand-noted', { outcome, name: lines[0]?.name ?? none }));
      },
    },

    ...findSteps<State>(async (_turn, state, personId) => ask('set', { ...state, personId })),

    set: {
      async ask({ personId }, turn) {
        const person = await turn.store.people.of(personId);
        const carried = await turn.store.byHand.isCarried(personId);
        return say('by-hand-question', { whom: person ? addressPerson(person) : none, carried: String(carried) }, [
          { value: 'yes', label: 'confirm' },
          { value: 'no', label: 'cancel' },
        ]);
      },

      async answer({ personId }, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'no') return ask('list', start);
        return ask('list', start, await turnOver(turn, personId));
      },
    },
  },
};

/** Makes somebody one who is told by hand, or one who is not any more. */
async function turnOver({ store, conference, now, audit }: Turn, personId: number): Promise<Say> {
  const person = await store.people.of(personId);
  if (person?.conferenceId !== conference.id) return say('choose-one');
  const carried = await store.byHand.isCarried(personId);
  if (carried) await store.chats.forgetByHand(personId);
  else await store.chats.carryByHand(personId, now);
  const subject = { kind: 'person', id: personId };
  await audit({ action: 'carry-by-hand', subject, before: { byHand: carried }, after: { byHand: !carried } });
  return say('by-hand-set', { name: person.name, carried: String(!carried) });
}

async function print(turn: Turn): Promise<Move<State>> {
  const { id } = turn.conference;
  await turn.audit({ action: 'export-by-hand', subject: { kind: 'conference', id } });
  return end({ ...say('by-hand-sheet', { conference: shortNameOf(turn.conference) }), document: orderByHandSheet(id) });
}
