import { type AnswerRefusal, type AnswerTime, answerForDelegate, type Invitation, type Rsvp } from './invitation.ts';
import { accept, type Outcome } from './outcome.ts';

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

/**
 * What was said on the telephone counts as the delegate's own answer, by the same rule as every answer that the office
 * records. A call that reached nobody changes nothing.
 */
export function answerByCall(
  invitation: Invitation,
  call: Call,
  when: AnswerTime,
): Outcome<Invitation, AnswerRefusal | 'reason-missing'> {
  if (call.outcome === 'unreached') return accept(invitation);
  return answerForDelegate(invitation, { rsvp: call.outcome }, { absence: call.reason, late: call.lateReason }, when);
}
