import { z } from 'zod';
import { again, ask, end, type Flow, type Move, none, say, type Turn } from '../../conversation/flow.ts';
import { type Answer, answerForDelegate, needsReason } from '../../domain/invitation.ts';
import { addressPerson } from '../../domain/person.ts';
import { readRsvp } from '../../domain/rsvp-phrase.ts';
import { describeSubstitute, nobody } from '../../domain/substitute.ts';
import { tidy } from '../../domain/vietnamese.ts';
import { standingOf, timeOf } from '../rsvp-record.ts';
import { askMissing, complete, substituteState } from '../rsvp-substitute.ts';
import { needsApproval, refuseSendingOn, refuseSubstitute, requestSubstitute } from '../substitution.ts';
import { findSteps } from './find-delegate.ts';
import { keepForDelegate } from './keep-for-delegate.ts';

const state = z.object({
  query: z.string(),
  personId: z.number(),
  rsvp: z.enum(['attending', 'absent', 'substituted']).nullable(),
  draft: substituteState,
});
type State = z.infer<typeof state>;

const start: State = { query: '', personId: 0, rsvp: null, draft: nobody };
const longestReason = 500;

/** The office answers for somebody who telephoned: at any time, but after answers closed only with the reason. */
export const replyFor: Flow<State> = {
  name: 'reply-for',
  command: 'traloithay',
  action: 'answer-for-others',
  state,
  isOffered: () => true,
  shelf: 'people',
  begin: async () => ask('who', start),

  steps: {
    ...findSteps<State>(async (_turn, state, personId) => ask('what', { ...state, personId })),

    what: {
      async ask({ personId }, turn) {
        const { delegate, invitation } = await subjectOf(turn, personId);
        const options = [
          { value: 'attending', label: 'rsvp-attending' },
          { value: 'absent', label: 'rsvp-absent' },
          ...(invitation.substituteFor ? [] : [{ value: 'substituted', label: 'rsvp-substituted' }]),
          { value: 'stop', label: 'cancel' },
        ];
        return say('reply-for-question', { delegate: addressPerson(delegate), ...standingOf(invitation) }, options);
      },

      async answer(state, answer, turn) {
        if (answer.kind === 'choice' && answer.value === 'stop') return end(say('reply-for-stopped'));
        const read = answer.kind === 'choice' ? answer.value : answer.kind === 'text' ? readRsvp(answer.text) : null;
        if (read === 'attending' || read === 'absent') return ask('reason', { ...state, rsvp: read });
        if (read !== 'substituted') return again(say('choose-one'));
        const { invitation } = await subjectOf(turn, state.personId);
        return invitation.substituteFor ? refuseSendingOn(turn) : ask('substitute', { ...state, rsvp: read });
      },
    },

    substitute: {
      takesText: true,
      ask: ({ draft }) => askMissing(draft),

      async answer(state, answer) {
        if (answer.kind === 'choice') return end(say('reply-for-stopped'));
        const draft = answer.kind === 'text' ? complete(state.draft, answer.text) : null;
        if (!draft) return again(askMissing(state.draft, true));
        return ask(draft.name && draft.title && draft.phone ? 'reason' : 'substitute', { ...state, draft });
      },
    },

    reason: {
      takesText: true,
      async ask(state, turn) {
        const { delegate } = await subjectOf(turn, state.personId);
        const late = needsReason(timeOf(turn));
        const options = [
          ...(late ? [] : [{ value: 'skip', label: 'rsvp-reason-skip' }]),
          { value: 'stop', label: 'cancel' },
        ];
        const summary = { delegate: addressPerson(delegate), ...describeAnswer(state), late: String(late) };
        return say('reply-for-reason', summary, options);
      },

      async answer(state, answer, turn) {
        if (answer.kind === 'choice' && answer.value === 'stop') return end(say('reply-for-stopped'));
        if (answer.kind === 'choice') return record(turn, state, null);
        return answer.kind === 'text'
          ? record(turn, state, tidy(answer.text).slice(0, longestReason))
          : again(say('choose-one'));
      },
    },
  },
};

async function record(turn: Turn, state: State, reason: string | null): Promise<Move<State>> {
  const { delegate, invitation } = await subjectOf(turn, state.personId);
  const answer = answerOf(state);
  const outcome = answerForDelegate(invitation, answer, { absence: reason, late: reason }, timeOf(turn));
  if (!outcome.ok && outcome.refusal === 'reason-missing') return ask('reason', state);
  if (!outcome.ok) return end(say(`refusal-${outcome.refusal}`, { phone: turn.officePhone ?? none }));
  if (answer.rsvp === 'substituted') {
    const refusal = await refuseSubstitute(turn, invitation, answer.substitute);
    if (refusal) return end(refusal);
    if (await needsApproval(turn, invitation)) return end(await requestSubstitute(turn, invitation, answer.substitute));
  }
  const link = await keepForDelegate(turn, invitation, outcome.value, reason);
  return end(say('reply-for-kept', { delegate: addressPerson(delegate), ...describeAnswer(state) }), ...link);
}

/** Whom it is about. Only people of this conference are ever offered, and nobody is deleted. */
async function subjectOf(turn: Turn, personId: number) {
  const delegate = await turn.store.people.of(personId);
  const invitation = await turn.store.invitations.ofPerson(personId);
  if (!delegate || !invitation || delegate.conferenceId !== turn.conference.id) {
    throw new Error(`Person ${personId} is no delegate of conference ${turn.conference.id}`);
  }
  return { delegate, invitation };
}

function answerOf({ rsvp, draft }: State): Answer {
  if (rsvp !== 'substituted') return { rsvp: rsvp ?? 'absent' };
  return { rsvp, substitute: { ...draft, name: draft.name ?? '' } };
}

function describeAnswer(state: State) {
  const answer = answerOf(state);
  return {
    answer: answer.rsvp,
    substitute: answer.rsvp === 'substituted' ? describeSubstitute(answer.substitute) : none,
  };
}
