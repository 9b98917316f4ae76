import type { Conference } from './conference.ts';
import { accept, type Outcome, refuse } from './outcome.ts';

export const rsvps = ['silent', 'attending', 'absent', 'substituted'] as const;

/** `silent` is "chưa trả lời". */
export type Rsvp = (typeof rsvps)[number];

export type Substitute = { name: string; title: string | null; phone: string | null };

export type Invitation = {
  id: number;
  personId: number;
  conferenceId: number;
  group: string;
  subgroup: string | null;
  seat: string | null;
  rsvp: Rsvp;
  /** Why absent, where it was given. */
  reason: string | null;
  /** Who comes instead, with an invitation of their own. */
  substitute: (Substitute & { personId?: number }) | null;
  /** Whom this invitation's person comes instead of. */
  substituteFor: { personId: number; whom: string } | null;
  /** The substitute whom an organizer has still to approve. */
  requested: Substitute | null;
  answeredAt: Date | null;
  withdrawn: boolean;
};

export type Answer = { rsvp: 'attending' } | { rsvp: 'absent' } | { rsvp: 'substituted'; substitute: Substitute };

type Closed = 'conference-cancelled' | 'invitation-withdrawn' | 'rsvp-closed';

export type AnswerRefusal = Closed | 'substitute-of-substitute';

export type AnswerTime = { now: Date; closesAt: Date | null; cancelled: boolean };

/** Whether an invitation still admits its own person, so that they may be given its code and QR picture. */
export function admits(invitation: Invitation, conference: Pick<Conference, 'state'>): boolean {
  return conference.state === 'open' && !invitation.withdrawn && invitation.rsvp !== 'substituted';
}

/** Why no answer is taken any more, or null while answers count. */
export function whyClosed(invitation: Invitation, when: AnswerTime): Closed | null {
  if (when.cancelled) return 'conference-cancelled';
  if (invitation.withdrawn) return 'invitation-withdrawn';
  return when.closesAt && when.now >= when.closesAt ? 'rsvp-closed' : null;
}

/** Records a delegate's answer, at once and for good until it is changed. Changing it is allowed until answers close. */
export function answerInvitation(
  invitation: Invitation,
  answer: Answer,
  when: AnswerTime,
): Outcome<Invitation, AnswerRefusal> {
  const refusal = whyClosed(invitation, when);
  if (refusal) return refuse(refusal);
  if (answer.rsvp === 'substituted' && invitation.substituteFor) return refuse('substitute-of-substitute');

  return accept({
    ...invitation,
    requested: null,
    rsvp: answer.rsvp,
    reason: answer.rsvp === 'absent' ? invitation.reason : null,
    substitute: answer.rsvp === 'substituted' ? answer.substitute : null,
    answeredAt: when.now,
  });
}

/** What the office writes down with an answer: why the delegate is absent, and why it records one so late. */
export type OfficeReasons = { absence: string | null; late: string | null };

/** Records an answer that the office took by telephone: after answers closed too, but then it says why. */
export function answerForDelegate(
  invitation: Invitation,
  answer: Answer,
  reasons: OfficeReasons,
  when: AnswerTime,
): Outcome<Invitation, AnswerRefusal | 'reason-missing'> {
  const outcome = answerInvitation(invitation, answer, { ...when, closesAt: null });
  if (!outcome.ok) return outcome;
  if (!reasons.late && needsReason(when)) return refuse('reason-missing');
  const reason = answer.rsvp === 'absent' ? (reasons.absence ?? outcome.value.reason) : null;
  return accept({ ...outcome.value, reason });
}

/** Once answers have closed, whoever changes one says why. */
export function needsReason({ now, closesAt }: AnswerTime): boolean {
  return closesAt !== null && now >= closesAt;
}

/** Adds why somebody cannot come; only an absence has a reason. */
export function giveReason(invitation: Invitation, reason: string): Outcome<Invitation, 'not-absent'> {
  return invitation.rsvp === 'absent' ? accept({ ...invitation, reason }) : refuse('not-absent');
}

/** Who of the office answered for a delegate, and why. */
export type OfficeNote = { personId: number; reason: string | null };

/** Somebody as a list of choices names them. */
export type Listed = { personId: number; name: string; title: string | null; unit: string | null };

/** A substitute whom an organizer has to approve. */
export type SubstituteRequest = {
  id: number;
  invitationId: number;
  conferenceId: number;
  group: string;
  substitute: Substitute;
  decision: string | null;
};
