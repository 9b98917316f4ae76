import { type AnswerRefusal, answerInvitation, giveReason, type Invitation, type Rsvp } from './invitation.ts';
import { accept, type Outcome, refuse } from './outcome.ts';

export const callOutcomes = ['attending', 'absent', 'unreached'] as const;

/** What a telephone call by the office came to; `unreached` is "không nghe máy". */
export type CallOutcome = (typeof callOutcomes)[number];

export type Call = {
  personId: number;
  /** Who called. */
  byPersonId: number;
  at: Date;
  outcome: CallOutcome;
  /** Why absent, where it was said. */
  reason: string | null;
  /** Why an answer is recorded after answers have closed. */
  lateReason: string | null;
};

/** Somebody on the telephone list, with the last time that anything was heard from them or tried. */
export type Callee = {
  personId: number;
  name: string;
  title: string | null;
  unit: string | null;
  phone: string | null;
  group: string;
  rsvp: Rsvp;
  connected: boolean;
  lastCall: { at: Date; outcome: CallOutcome } | null;
  /** When they last wrote to us in a chat. */
  wroteAt: Date | null;
};

export type CallRefusal = Exclude<AnswerRefusal, 'rsvp-closed'> | 'late-without-reason';

/**
 * What was said on the telephone counts as the delegate's own answer, after answers have closed too if the office says
 * why. A call that reached nobody changes nothing.
 */
export function answerByCall(
  invitation: Invitation,
  call: Call,
  when: { closesAt: Date | null; cancelled: boolean },
): Outcome<Invitation, CallRefusal> {
  if (call.outcome === 'unreached') return accept(invitation);
  const answered = answerInvitation(
    invitation,
    { rsvp: call.outcome },
    { now: call.at, closesAt: null, cancelled: when.cancelled },
  );
  if (!answered.ok)
    return answered.refusal === 'rsvp-closed' ? refuse('late-without-reason') : refuse(answered.refusal);
  if (isLate(call.at, when.closesAt) && !call.lateReason) return refuse('late-without-reason');
  const given = call.reason ? giveReason(answered.value, call.reason) : answered;
  return given.ok ? accept(given.value) : answered;
}

/** Whether answers have closed, so that the office has to say why it still records one. */
export function isLate(at: Date, closesAt: Date | null): boolean {
  return closesAt !== null && at >= closesAt;
}
