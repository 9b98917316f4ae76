import { ask, end, type Move, none, type Say, say, type Turn } from '../conversation/flow.ts';
import { describeWhen, nameOf, rsvpClosesAt } from '../domain/conference.ts';
import { type Answer, type AnswerTime, answerInvitation, type Invitation, whyClosed } from '../domain/invitation.ts';
import { addressPerson } from '../domain/person.ts';
import { describeSubstitute, nobody, type SubstituteDraft } from '../domain/substitute.ts';
import { orderInvitationQr } from '../message/orders.ts';
import { carryOut, needsApproval, refuseSendingOn, refuseSubstitute, requestSubstitute } from './substitution.ts';

/**
 * Records an answer and says so, or says why it does not count. Whoever is absent is asked why afterwards.
 * @param known the invitation as it stands in this turn, where it has been read
 */
export async function record(
  turn: Turn,
  answer: Answer,
  known: Invitation | null = null,
): Promise<Move<SubstituteDraft>> {
  const invitation = known ?? (await turn.store.invitations.ofPerson(turn.person.id));
  if (!invitation) return end(say('rsvp-none'));
  const outcome = answerInvitation(invitation, answer, timeOf(turn));
  if (!outcome.ok) return refuseIfClosed(turn, invitation) ?? refuseSendingOn(turn);
  if (answer.rsvp === 'substituted') {
    const refusal = await refuseSubstitute(turn, invitation, answer.substitute);
    if (refusal) return end(refusal, standing(invitation));
    if (await needsApproval(turn, invitation)) {
      return end(await requestSubstitute(turn, invitation, answer.substitute), standing(invitation));
    }
  }
  const link = await carryOut(turn, invitation, outcome.value);
  const kept = say('rsvp-kept', { ...placeOf(turn), ...standingOf(outcome.value), until: untilOf(turn) });
  return answer.rsvp === 'absent' ? ask('reason', nobody, kept) : end(kept, ...link);
}

/** Once answers no longer count: why, and what stands. */
export function refuseIfClosed(turn: Turn, invitation: Invitation): Move<never> | null {
  const refusal = whyClosed(invitation, timeOf(turn));
  if (!refusal) return null;
  const said = say(`refusal-${refusal}`, { phone: turn.officePhone ?? none });
  return refusal === 'rsvp-closed' ? end(said, standing(invitation)) : end(said);
}

/** What is to be known before the question: whom somebody comes instead of, or that the office has still to decide. */
export function introduce({ substituteFor, requested }: Invitation): Say | undefined {
  if (substituteFor) return say('substitute-instead', { delegate: substituteFor.whom });
  return requested ? say('substitute-pending', { substitute: describeSubstitute(requested) }) : undefined;
}

/** Whom an invitation is to; `whom` addresses them in full. */
export type Invited = { personId: number; whom: string };

/** The invitation itself, as the question it is, with its code and QR picture. */
export function invite(turn: Turn, to: Invited = invitedOf(turn)): Say {
  return { ...writeInvitation(turn, to), document: orderInvitationQr(to.personId) };
}

/** Its words alone. */
export function writeInvitation(view: Pick<Turn, 'conference' | 'calendar'>, { personId, whom }: Invited): Say {
  return say('rsvp-invitation', { ...placeOf(view), whom, until: untilOf(view), personId: String(personId) });
}

function invitedOf({ person }: Turn): Invited {
  return { personId: person.id, whom: addressPerson(person) };
}

function standing(invitation: Invitation): Say {
  return say('rsvp-standing', standingOf(invitation));
}

export function standingOf(invitation: Invitation) {
  const { rsvp, substitute } = invitation;
  return { answer: rsvp, substitute: substitute ? describeSubstitute(substitute) : none };
}

export function placeOf({ conference }: Pick<Turn, 'conference'>) {
  return {
    conference: nameOf(conference),
    issuer: conference.issuer ?? none,
    when: describeWhen(conference) ?? none,
    venue: conference.venue ?? none,
  };
}

export function untilOf({ conference, calendar }: Pick<Turn, 'conference' | 'calendar'>): string {
  const closesAt = rsvpClosesAt(conference, calendar);
  return closesAt ? calendar.formatMoment(closesAt) : none;
}

export function timeOf(turn: Turn): AnswerTime {
  const { at, conference, calendar } = turn;
  return { now: at, closesAt: rsvpClosesAt(conference, calendar), cancelled: conference.state === 'cancelled' };
}
