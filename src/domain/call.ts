import type { Rsvp } from './invitation.ts';

export const callOutcomes = ['attending', 'absent', 'unreached'] as const;

/** What a telephone call by the office came to; `unreached` is "không nghe máy". */
export type CallOutcome = (typeof callOutcomes)[number];

export type Call = {
  personId: number;
  /** Who called. */
  byPersonId: number;
  at: Date;
  outcome: CallOutcome;
  /** Why absent, or why an answer is recorded after answers have closed. */
  reason: string | null;
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
