import { again, ask, end, type Flow, type Option, say, type Turn } from '../conversation/flow.ts';
import { giveReason, type Invitation } from '../domain/invitation.ts';
import { readBareRsvp, readClearRsvp, readRsvp } from '../domain/rsvp-phrase.ts';
import { nobody, type SubstituteDraft } from '../domain/substitute.ts';
import { foldMarks, tidy } from '../domain/vietnamese.ts';
import { introduce, invite, placeOf, record, refuseIfClosed, standingOf } from './rsvp-record.ts';
import { askSubstitute, substituteState, substituteSteps } from './rsvp-substitute.ts';
import { refuseSendingOn } from './substitution.ts';

const longestReason = 500;
const buttons = ['attending', 'absent', 'substituted'] as const;
/** All that changes the answer where a reason was asked; "dự họp ở tỉnh" is a reason, and no yes. */
const labels = new Set(['tham du', 'vang mat']);

/** A delegate answers the invitation. The answer counts the moment it is given; the reason is asked afterwards. */
export const rsvp: Flow<SubstituteDraft> = {
  name: 'rsvp',
  command: 'xacbao',
  action: 'answer-invitation',
  state: substituteState,
  isOffered: (turn) => turn.invited,
  labels: ['rsvp-attending', 'rsvp-absent', 'rsvp-substituted'],
  hears: (text) => (readClearRsvp(text) ? text : null),

  async begin(turn, argument) {
    const invitation = await turn.store.invitations.ofPerson(turn.person.id);
    if (!invitation) return end(say('rsvp-none'));
    const closed = refuseIfClosed(turn, invitation);
    if (closed) return closed;
    const button = readButton(argument);
    if (!button) return take(turn, invitation, argument) ?? ask('answer', nobody, introduce(invitation));
    if (button.round !== roundOf(invitation)) return ask('answer', nobody, say('stale-button'));
    return button.rsvp === 'substituted'
      ? nameSubstitute(turn, invitation)
      : record(turn, { rsvp: button.rsvp }, invitation);
  },

  steps: {
    answer: {
      async ask(_state, turn) {
        const invitation = await turn.store.invitations.ofPerson(turn.person.id);
        if (!invitation) return say('rsvp-none');
        const options = answerOptions(invitation);
        if (invitation.rsvp === 'silent') return { ...invite(turn), options };
        return say('rsvp-change', { ...placeOf(turn), ...standingOf(invitation) }, options);
      },

      async answer(_state, answer, turn) {
        const invitation = await turn.store.invitations.ofPerson(turn.person.id);
        if (!invitation) return end(say('rsvp-none'));
        const closed = refuseIfClosed(turn, invitation);
        if (closed) return closed;
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
        if (labels.has(foldMarks(answer.text)) || readRsvp(answer.text) === 'substituted') {
          return take(turn, invitation, answer.text) ?? again(say('rsvp-reason-again'));
        }
        const outcome = giveReason(invitation, tidy(answer.text).slice(0, longestReason));
        if (!outcome.ok) return end(say('rsvp-reason-overtaken', standingOf(invitation)));
        await turn.store.invitations.keepAnswer(outcome.value, turn.chat.address.channel);
        await turn.audit({
          action: 'answer-invitation',
          subject: { kind: 'person', id: turn.person.id },
          before: { reason: invitation.reason !== null },
          after: { reason: true },
        });
        return end(say('rsvp-reason-kept'));
      },
    },

    ...substituteSteps,
  },
};

/**
 * The three answers as buttons. They count as long as nothing has been answered since they were shown, under whatever
 * message they stand and whatever else was talked about meanwhile.
 */
export function answerOptions(invitation: Pick<Invitation, 'answeredAt' | 'substituteFor'>): Option[] {
  const round = roundOf(invitation);
  const open = invitation.substituteFor ? buttons.filter((rsvp) => rsvp !== 'substituted') : buttons;
  return [
    ...open.map((rsvp) => ({ menu: 'rsvp', argument: `${rsvp}-${round}`, label: `rsvp-${rsvp}` })),
    { menu: 'office', label: 'menu-office' },
  ];
}

function readButton(argument: string): { rsvp: (typeof buttons)[number]; round: string } | null {
  const [answer, round] = argument.split('-');
  const rsvp = buttons.find((one) => one === answer);
  return rsvp && round ? { rsvp, round } : null;
}

/** Changes with every answer. */
function roundOf(invitation: Pick<Invitation, 'answeredAt'>): string {
  return (invitation.answeredAt?.getTime() ?? 0).toString(36);
}

/**
 * Acts on a sentence that answers the invitation; null when it does not. A bare yes or no answers only the first time:
 * to somebody who has answered, "ok" or "không" would mean that all stays as it is.
 */
function take(turn: Turn, invitation: Invitation, text: string) {
  const bare = invitation.rsvp === 'silent' ? readBareRsvp(text) : null;
  const read = bare ?? readRsvp(text);
  if (read === 'substituted') return nameSubstitute(turn, invitation, text);
  return read === 'attending' || read === 'absent' ? record(turn, { rsvp: read }, invitation) : null;
}

/** Somebody else is to come: begins with what a sentence says already. */
function nameSubstitute(turn: Turn, invitation: Invitation, text = '') {
  return invitation.substituteFor ? refuseSendingOn(turn) : askSubstitute(text);
}

function isDoubtful(text: string): boolean {
  return readRsvp(text) === 'doubt';
}
