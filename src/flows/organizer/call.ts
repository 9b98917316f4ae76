import { z } from 'zod';
import {
  again,
  ask,
  type Flow,
  type Move,
  none,
  type Option,
  type Say,
  say,
  type Turn,
} from '../../conversation/flow.ts';
import { answerByCall, type Callee, callOutcomes } from '../../domain/call.ts';
import { shortNameOf } from '../../domain/conference.ts';
import { may } from '../../domain/permission.ts';
import { tidy } from '../../domain/vietnamese.ts';
import { orderCallList } from '../../message/orders.ts';
import { timeOf } from '../rsvp-record.ts';
import { keepForDelegate } from './keep-for-delegate.ts';

/** People on one page: each is a button. */
const pageSize = 8;
const longestReason = 500;
const longestName = 60;

const state = z.object({
  page: z.number().int().min(0),
  /** A part of the name that is looked for, among all; null shows the silent. */
  named: z.string().nullable(),
  personId: z.number().int(),
  outcome: z.enum(callOutcomes),
  reason: z.string().nullable(),
});
type State = z.infer<typeof state>;

const theSilent: State = { page: 0, named: null, personId: 0, outcome: 'unreached', reason: null };

/** The office telephones those who have not answered, or whoever it looks for, and records what they said. */
export const call: Flow<State> = {
  name: 'call',
  command: 'goidien',
  action: 'record-calls',
  state,
  isOffered: () => true,
  shelf: 'people',
  begin: async () => ask('list', theSilent),

  steps: {
    list: {
      takesText: true,
      ask: showList,

      async answer(state, answer, turn) {
        if (answer.kind === 'text') {
          const named = tidy(answer.text).slice(0, longestName);
          return named.length < 2 ? again(say('choose-one')) : ask('list', { ...theSilent, named });
        }
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'next') return ask('list', { ...state, page: state.page + 1 });
        if (answer.value === 'all') return ask('list', theSilent);
        if (answer.value === 'file') return sendList(turn, state);
        return showPerson(turn, { ...state, personId: Number(answer.value) });
      },
    },

    person: {
      async ask(state, turn) {
        const callee = await calleeOf(turn, state);
        const options: Option[] = [
          { value: 'attending', label: 'call-attending' },
          { value: 'absent', label: 'call-absent' },
          { value: 'unreached', label: 'call-unreached' },
          { value: 'back', label: 'call-back' },
        ];
        return callee
          ? say('call-person', { ...describe(callee, turn), answer: callee.rsvp }, options)
          : say('call-gone');
      },

      async answer(state, answer, turn) {
        const outcome = callOutcomes.find((one) => answer.kind === 'choice' && one === answer.value);
        if (outcome === 'absent') return ask('reason', { ...state, outcome, reason: null });
        if (outcome) return record(turn, { ...state, outcome, reason: null });
        return answer.kind === 'choice' ? ask('list', state) : again(say('choose-one'));
      },
    },

    reason: {
      takesText: true,
      ask: () => say('call-reason', {}, [{ value: 'skip', label: 'rsvp-reason-skip' }]),

      async answer(state, answer, turn) {
        if (answer.kind === 'choice') return record(turn, state);
        if (answer.kind !== 'text') return again(say('call-reason'));
        return record(turn, { ...state, reason: cut(answer.text) });
      },
    },

    late: {
      takesText: true,
      ask: () => say('call-late', {}, [{ value: 'cancel', label: 'cancel' }]),

      async answer(state, answer, turn) {
        if (answer.kind === 'choice') return ask('list', state, say('call-stopped'));
        if (answer.kind !== 'text') return again(say('call-late'));
        return record(turn, state, cut(answer.text));
      },
    },
  },
};

/** Records what the call came to; an answer after the deadline first needs the reason why it is still recorded. */
async function record(turn: Turn, state: State, lateReason: string | null = null): Promise<Move<State>> {
  const { at, person, store } = turn;
  const callee = await calleeOf(turn, state);
  const invitation = callee && (await store.invitations.ofPerson(callee.personId));
  if (!callee || !invitation) return ask('list', state, say('call-gone'));

  const { personId, outcome, reason } = state;
  const made = { personId, byPersonId: person.id, at, outcome, reason, lateReason };
  const answered = answerByCall(invitation, made, timeOf(turn));
  if (!answered.ok && answered.refusal === 'reason-missing') return ask('late', state);
  if (!answered.ok) return ask('list', state, say('call-refused', { why: answered.refusal }));
  if (outcome !== 'unreached') await keepForDelegate(turn, invitation, answered.value, lateReason);
  await store.calls.record(made);
  await turn.audit({ action: 'record-call', subject: { kind: 'person', id: personId }, after: { outcome } });
  return ask('list', state, say('call-kept', { name: callee.name, outcome, reason: reason ?? none }));
}

/** The list leaves as a file, with whole telephone numbers: that is written down. */
async function sendList(turn: Turn, state: State): Promise<Move<State>> {
  const { id } = turn.conference;
  await turn.audit({ action: 'export-call-list', subject: { kind: 'conference', id } });
  return ask('list', state, { ...say('call-file-sent'), document: orderCallList(id) });
}

async function showPerson(turn: Turn, state: State): Promise<Move<State>> {
  return (await calleeOf(turn, state)) ? ask('person', state) : ask('list', state, say('call-gone'));
}

async function showList(state: State, turn: Turn): Promise<Say> {
  const { calls } = turn.store;
  const count = await calls.count(turn.conference.id, state);
  // Some may have answered since the page before was read.
  const page = Math.min(state.page, Math.max(0, Math.ceil(count / pageSize) - 1));
  const people = await calls.list(turn.conference.id, state, { skip: page * pageSize, take: pageSize });
  const options: Option[] = [
    ...people.map((callee) => ({ value: String(callee.personId), text: callee.name })),
    ...((page + 1) * pageSize < count ? [{ value: 'next', label: 'next-page' }] : []),
    ...(state.named === null ? [] : [{ value: 'all', label: 'call-all' }]),
    ...(state.named === null && count > 0 ? [{ value: 'file', label: 'call-file' }] : []),
    ...(may(turn.roles, 'see-answers') ? [{ menu: 'answers', label: 'answers-back-label' }] : []),
  ];
  const args = { count, conference: shortNameOf(turn.conference), named: state.named ?? none };
  if (people.length === 0) return say('call-list-none', args, options);
  return {
    ...say('call-list', { ...args, page: page + 1, pages: Math.ceil(count / pageSize) }, options),
    lists: {
      people: people.map((callee, place) => say('call-line', { order: String(place + 1), ...describe(callee, turn) })),
    },
  };
}

function describe(callee: Callee, { calendar }: Turn) {
  const { lastCall, wroteAt } = callee;
  const called = lastCall && (!wroteAt || lastCall.at >= wroteAt) ? lastCall : null;
  const at = called?.at ?? wroteAt;
  return {
    name: callee.name,
    post: [callee.title, callee.unit].filter(Boolean).join(', ') || none,
    phone: callee.phone ?? none,
    connected: String(callee.connected),
    contact: called ? called.outcome : wroteAt ? 'chat' : none,
    at: at ? calendar.formatMoment(at) : none,
  };
}

/** Who is spoken to, as the list has them now; only people of this conference. */
async function calleeOf(turn: Turn, { personId }: State): Promise<Callee | null> {
  return turn.store.calls.of(turn.conference.id, personId);
}

function cut(text: string): string {
  return tidy(text).slice(0, longestReason);
}
