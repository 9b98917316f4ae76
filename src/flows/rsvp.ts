import { z } from 'zod';
import { isNo, isYes } from '../conversation/choose.ts';
import { again, ask, end, type Flow, type Move, none, type Say, say, type Turn } from '../conversation/flow.ts';
import { describeWhen, nameOf, rsvpClosesAt } from '../domain/conference.ts';
import { type Answer, answerInvitation, giveReason, type Invitation, type Rsvp } from '../domain/invitation.ts';
import { addressPerson } from '../domain/person.ts';
import { describeSubstitute, parseSubstitute } from '../domain/substitute.ts';
import { foldMarks, tidy } from '../domain/vietnamese.ts';

const state = z.object({
  name: z.string().nullable(),
  title: z.string().nullable(),
  phone: z.string().nullable(),
});
type State = z.infer<typeof state>;

const nobody: State = { name: null, title: null, phone: null };
const longestReason = 500;

/** A delegate answers the invitation. The answer counts the moment it is given; the reason is asked afterwards. */
export const rsvp: Flow<State> = {
  name: 'rsvp',
  command: 'xacbao',
  action: 'answer-invitation',
  state,
  isOffered: (turn) => turn.invited,
  hears: understandAnswer,

  async begin(turn, argument) {
    const invitation = await turn.store.invitations.ofPerson(turn.person.id);
    if (!invitation) return end(say('rsvp-none'));
    if (argument === 'substituted') return ask('substitute', nobody);
    if (argument === 'attending' || argument === 'absent') return record(turn, { rsvp: argument });
    const closed = answerInvitation(invitation, { rsvp: 'attending' }, whenOf(turn));
    if (!closed.ok) return end(say(`refusal-${closed.refusal}`, officeOf(turn)), standing(invitation));
    return ask('answer', nobody);
  },

  steps: {
    answer: {
      async ask(_state, turn) {
        const invitation = await turn.store.invitations.ofPerson(turn.person.id);
        const options = [
          { value: 'attending', label: 'rsvp-attending' },
          { value: 'absent', label: 'rsvp-absent' },
          { value: 'substituted', label: 'rsvp-substituted' },
          { menu: 'office', label: 'menu-office' },
        ];
        if (!invitation || invitation.rsvp === 'silent') return { ...invite(turn), options };
        return say('rsvp-change', { ...placeOf(turn), answer: invitation.rsvp, ...detailsOf(invitation) }, options);
      },

      async answer(_state, answer, turn) {
        const chosen =
          answer.kind === 'choice' ? answer.value : answer.kind === 'text' ? plainAnswer(answer.text) : null;
        if (chosen === 'attending' || chosen === 'absent') return record(turn, { rsvp: chosen });
        if (chosen === 'substituted') return ask('substitute', nobody);
        return again(say('rsvp-choose'));
      },
    },

    reason: {
      takesText: true,
      ask: () => say('rsvp-reason-question', {}, [{ value: 'skip', label: 'rsvp-reason-skip' }]),

      async answer(_state, answer, turn) {
        const invitation = await turn.store.invitations.ofPerson(turn.person.id);
        if (answer.kind === 'choice') return end(say('rsvp-reason-skipped'));
        if (answer.kind !== 'text' || !invitation) return again(say('rsvp-reason-question'));
        const outcome = giveReason(invitation, tidy(answer.text).slice(0, longestReason));
        if (outcome.ok) await turn.store.invitations.keepAnswer(outcome.value, turn.chat.address.channel);
        return end(say('rsvp-reason-kept'));
      },
    },

    substitute: {
      takesText: true,
      ask: (person) => askMissing(person),

      async answer(person, answer) {
        if (answer.kind === 'choice') return end(say('rsvp-substitute-stopped'));
        if (answer.kind !== 'text') return again(askMissing(person));
        const completed = complete(person, answer.text);
        if (!completed) return again(askMissing(person, true));
        return completed.name && completed.title && completed.phone
          ? ask('confirm', completed)
          : ask('substitute', completed);
      },
    },

    confirm: {
      ask: (person) =>
        say('rsvp-substitute-confirm', { substitute: describeSubstitute({ ...person, name: person.name ?? '' }) }, [
          { value: 'yes', label: 'confirm' },
          { value: 'no', label: 'cancel' },
        ]),

      async answer(person, answer, turn) {
        const yes = answer.kind === 'choice' ? answer.value === 'yes' : answer.kind === 'text' && isYes(answer.text);
        const no = answer.kind === 'choice' ? answer.value === 'no' : answer.kind === 'text' && isNo(answer.text);
        if (yes && person.name) {
          return record(turn, { rsvp: 'substituted', substitute: { ...person, name: person.name } });
        }
        return no ? end(say('rsvp-substitute-stopped')) : again(say('choose-one'));
      },
    },
  },
};

async function record(turn: Turn, answer: Answer): Promise<Move<State>> {
  const invitation = await turn.store.invitations.ofPerson(turn.person.id);
  if (!invitation) return end(say('rsvp-none'));
  const outcome = answerInvitation(invitation, answer, whenOf(turn));
  if (!outcome.ok) return end(say(`refusal-${outcome.refusal}`, officeOf(turn)), standing(invitation));
  await turn.store.invitations.keepAnswer(outcome.value, turn.chat.address.channel);
  const kept = say('rsvp-kept', {
    ...placeOf(turn),
    answer: answer.rsvp,
    ...detailsOf(outcome.value),
    until: untilOf(turn),
  });
  return answer.rsvp === 'absent' ? ask('reason', nobody, kept) : end(kept);
}

/** The invitation itself, as the question it is. */
function invite(turn: Turn): Say {
  return say('rsvp-invitation', { ...placeOf(turn), whom: addressPerson(turn.person), until: untilOf(turn) });
}

function standing(invitation: Invitation): Say {
  return say('rsvp-standing', { answer: invitation.rsvp, ...detailsOf(invitation) });
}

function placeOf(turn: Turn) {
  const { conference } = turn;
  return {
    conference: nameOf(conference),
    issuer: conference.issuer ?? none,
    when: describeWhen(conference) ?? none,
    venue: conference.venue ?? none,
  };
}

function detailsOf(invitation: Invitation) {
  return { substitute: invitation.substitute ? describeSubstitute(invitation.substitute) : none };
}

function untilOf(turn: Turn): string {
  const closesAt = rsvpClosesAt(turn.conference, turn.calendar);
  return closesAt ? turn.calendar.formatMoment(closesAt) : none;
}

function whenOf(turn: Turn) {
  const { at, conference, calendar } = turn;
  return { now: at, closesAt: rsvpClosesAt(conference, calendar), cancelled: conference.state === 'cancelled' };
}

function officeOf(turn: Turn) {
  return { phone: turn.officePhone ?? none };
}

function askMissing(person: State, wrong = false): Say {
  const missing = person.name === null ? 'name' : person.title === null ? 'title' : 'phone';
  const id = `rsvp-substitute-${missing}${wrong ? '-again' : ''}`;
  return say(id, { name: person.name ?? '' }, [{ value: 'stop', label: 'cancel' }]);
}

/** Takes what a message adds about the substitute; null when it does not answer what was asked. */
function complete(person: State, text: string): State | null {
  if (person.name === null) {
    const read = parseSubstitute(text);
    return read.name ? read : null;
  }
  const { phone } = parseSubstitute(text);
  if (person.title === null) return tidy(text) && !phone ? { ...person, title: tidy(text).slice(0, 120) } : null;
  return phone ? { ...person, phone } : null;
}

const phrases: Record<Exclude<Rsvp, 'silent'>, string[]> = {
  attending: [
    'tham du',
    'du',
    'co du',
    'co tham du',
    'se du',
    'se tham du',
    'toi du',
    'toi tham du',
    'toi se du',
    'toi se tham du',
    'em du',
    'dong y tham du',
    'xin tham du',
  ],
  absent: [
    'vang mat',
    'khong du',
    'khong tham du',
    'toi khong du',
    'toi vang mat',
    'xin vang mat',
    'bao vang mat',
    'khong du duoc',
    'khong tham du duoc',
    'toi khong du duoc',
    'khong the tham du',
    'khong di duoc',
    'ban khong du duoc',
  ],
  substituted: [
    'cu nguoi du thay',
    'cu nguoi di thay',
    'cu nguoi thay',
    'nguoi du thay',
    'du thay',
    'co nguoi du thay',
  ],
};

/** A whole message that says nothing but the answer, with or without accents, as `begin` takes it. */
function understandAnswer(text: string): string | null {
  const plain = foldMarks(text.replace(/[.,!;]+/g, ' ')).replace(/^(?:da|thua)\s+|\s+a$/g, '');
  const found = Object.entries(phrases).find(([, said]) => said.includes(plain));
  return found?.[0] ?? (tidy(text).toLowerCase() === 'vắng' ? 'absent' : null);
}

/** Within the question a bare yes or no is an answer too. */
function plainAnswer(text: string): string | null {
  if (isYes(text)) return 'attending';
  return isNo(text) ? 'absent' : understandAnswer(text);
}
