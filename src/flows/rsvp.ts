import { isNo, isYes } from '../conversation/choose.ts';
import { again, ask, end, type Flow, say, type Turn } from '../conversation/flow.ts';
import { giveReason, type Invitation } from '../domain/invitation.ts';
import { readClearRsvp, readRsvp } from '../domain/rsvp-phrase.ts';
import { nobody, type SubstituteDraft } from '../domain/substitute.ts';
import { tidy } from '../domain/vietnamese.ts';
import { introduce, invite, placeOf, record, refuseIfClosed, standingOf } from './rsvp-record.ts';
import { askSubstitute, substituteState, substituteSteps } from './rsvp-substitute.ts';
import { refuseSendingOn } from './substitution.ts';

const longestReason = 500;

/** A delegate answers the invitation. The answer counts the moment it is given; the reason is asked afterwards. */
export const rsvp: Flow<SubstituteDraft> = {
  name: 'rsvp',
  command: 'xacbao',
  action: 'answer-invitation',
  state: substituteState,
  isOffered: (turn) => turn.invited,
  hears: (text) => (readClearRsvp(text) ? text : null),

  async begin(turn, argument) {
    const invitation = await turn.store.invitations.ofPerson(turn.person.id);
    if (!invitation) return end(say('rsvp-none'));
    return (
      refuseIfClosed(turn, invitation) ??
      take(turn, invitation, argument) ??
      ask('answer', nobody, introduce(invitation))
    );
  },

  steps: {
    answer: {
      async ask(_state, turn) {
        const invitation = await turn.store.invitations.ofPerson(turn.person.id);
        const options = [
          { value: 'attending', label: 'rsvp-attending' },
          { value: 'absent', label: 'rsvp-absent' },
          ...(invitation?.substituteFor ? [] : [{ value: 'substituted', label: 'rsvp-substituted' }]),
          { menu: 'office', label: 'menu-office' },
        ];
        if (!invitation || invitation.rsvp === 'silent') return { ...invite(turn), options };
        return say('rsvp-change', { ...placeOf(turn), ...standingOf(invitation) }, options);
      },

      async answer(_state, answer, turn) {
        const invitation = await turn.store.invitations.ofPerson(turn.person.id);
        if (!invitation) return end(say('rsvp-none'));
        const closed = refuseIfClosed(turn, invitation);
        if (closed) return closed;
        if (answer.kind === 'choice') {
          if (answer.value === 'substituted') return nameSubstitute(turn, invitation);
          return record(turn, { rsvp: answer.value === 'attending' ? 'attending' : 'absent' });
        }
        if (answer.kind !== 'text') return again(say('choose-one'));
        return take(turn, invitation, answer.text) ?? again(say(isDoubtful(answer.text) ? 'rsvp-doubt' : 'choose-one'));
      },
    },

    reason: {
      takesText: true,
      ask: () => say('rsvp-reason-question', {}, [{ value: 'skip', label: 'rsvp-reason-skip' }]),

      async answer(_state, answer, turn) {
        const invitation = await turn.store.invitations.ofPerson(turn.person.id);
        if (!invitation) return end(say('rsvp-none'));
        // The same person may have answered anew on another channel, or been taken off the list, since we asked.
        if (invitation.rsvp !== 'absent' || invitation.withdrawn) {
          return refuseIfClosed(turn, invitation) ?? end(say('rsvp-reason-overtaken', standingOf(invitation)));
        }
        if (answer.kind === 'choice') return end(say('rsvp-reason-skipped'));
        if (answer.kind !== 'text') return again(say('rsvp-reason-again'));
        if (readRsvp(answer.text) === 'substituted') return nameSubstitute(turn, invitation, answer.text);
        const outcome = giveReason(invitation, tidy(answer.text).slice(0, longestReason));
        if (!outcome.ok) return end(say('rsvp-reason-overtaken', standingOf(invitation)));
        await turn.store.invitations.keepAnswer(outcome.value, turn.chat.address.channel);
        return end(say('rsvp-reason-kept'));
      },
    },

    ...substituteSteps,
  },
};

/**
 * Acts on a sentence that answers the invitation; null when it does not. A bare yes or no answers only the first time:
 * to somebody who has answered, "ok" or "không" would mean that all stays as it is.
 */
function take(turn: Turn, invitation: Invitation, text: string) {
  const bare = invitation.rsvp === 'silent' ? readBare(text) : null;
  const read = bare ?? readRsvp(text);
  if (read === 'substituted') return nameSubstitute(turn, invitation, text);
  return read === 'attending' || read === 'absent' ? record(turn, { rsvp: read }) : null;
}

/** Somebody else is to come: begins with what a sentence says already. */
function nameSubstitute(turn: Turn, invitation: Invitation, text = '') {
  return invitation.substituteFor ? refuseSendingOn(turn) : askSubstitute(text);
}

/** "Dạ" alone says that one has heard, and no more. */
function readBare(text: string): 'attending' | 'absent' | null {
  if (isYes(text) && !/^\s*dạ[\sạ.,!]*$/iu.test(text)) return 'attending';
  return isNo(text) ? 'absent' : null;
}

function isDoubtful(text: string): boolean {
  return readRsvp(text) === 'doubt';
}
