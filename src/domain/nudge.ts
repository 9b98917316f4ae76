import { z } from 'zod';
import { defaultQuietHours } from './quiet-hours.ts';

/**
 * Why somebody is nudged. `rsvp`: has not answered; `eve` and `day`: comes tomorrow, today; `task`: a task of the
 * unit; `overdue`: tells the organizers of a task whose time is up; `ack`: has not acknowledged; `paper`: blocks a
 * paper; `summary`: what the organizers hear each morning and evening.
 */
export const nudgeKinds = ['rsvp', 'eve', 'day', 'task', 'overdue', 'ack', 'paper', 'summary'] as const;

export type NudgeKind = (typeof nudgeKinds)[number];

/** Nudges that one human is sent a day, over all conferences; several that go as one message are one. */
export const mostNudgesADay = 2;

/** A report that was asked for is no nudge. */
export function isCapped(kind: NudgeKind): boolean {
  return kind !== 'summary';
}

/** Nobody should come without having heard it: room is kept for it. */
export function isKeptRoomFor(kind: NudgeKind): boolean {
  return kind === 'eve' || kind === 'day';
}

/** A moment at which a rule wants something said, whoever is concerned by then. */
export type Moment = {
  kind: NudgeKind;
  /** What it is about: the number of a task, a paper …; the conference's own where it is about the whole. */
  subject: number;
  /** Which time of several: `72`, `0`, `+12`. */
  rung: string;
  /** Changes when the ladder starts again: the deadline, or another mark of the round. */
  round: string;
  /** When it leaves, with the quiet hours taken into account. */
  at: Date;
  /** From then on there is no use in saying it. */
  until: Date;
  /** The unit's leader hears it too. */
  escalates: boolean;
};

/** The round of a nudge that an organizer asked for: it belongs to no ladder. */
export const asked = 'asked';

/** `passed`: its time was over; `overtaken` by a later one about the same; `capped`; `unreachable`: no chat. */
export type DropReason = 'passed' | 'overtaken' | 'capped' | 'unreachable';

/** A nudge that one person is owed. */
export type Due = {
  id: number;
  conferenceId: number;
  kind: NudgeKind;
  subject: number;
  round: string;
  rung: string;
  personId: number;
  escalates: boolean;
  /** When the rule wanted it. */
  at: Date;
  /** When it may leave. */
  dueAt: Date;
  until: Date;
};

/** What happens only once: the same cause is never told twice to the same person. */
export function causeOf(conferenceId: number, moment: Pick<Moment, 'kind' | 'subject' | 'round' | 'rung'>): string {
  return [moment.kind, conferenceId, moment.subject, moment.round, moment.rung].join(':');
}

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const ladder = z.object({
  /** Hours before the deadline, the longest first; 0 is the deadline. */
  before: z
    .array(
      z
        .number()
        .min(0)
        .max(24 * 60),
    )
    .max(12),
  /** After the deadline, every so many hours; null is never. */
  every: z
    .number()
    .min(1)
    .max(24 * 14)
    .nullable(),
});

/** Hours before and after a deadline at which somebody is nudged. */
export type Ladder = z.infer<typeof ladder>;

const settings = z.object({
  quiet: z.object({ from: time, to: time }).default(defaultQuietHours),
  rsvp: ladder.default({ before: [7 * 24, 3 * 24, 24, 6], every: null }),
  task: ladder.default({ before: [72, 24, 6, 0], every: 24 }),
  paper: ladder.default({ before: [72, 48, 24, 6, 1, 0], every: 12 }),
  /** Hours after something was told that is to be acknowledged. */
  ack: z.array(z.number().positive()).max(6).default([4, 24, 48]),
  /** On the day before, and on the day itself. */
  eveAt: time.default('16:00'),
  dayAt: time.default('06:30'),
  summaries: z.array(time).max(4).default(['07:00', '17:00']),
  /** Where to leave the car, told on the day before. */
  parking: z.string().max(300).nullable().default(null),
});

/** What an organizer may set for a conference; what is not set is as usual. */
export type NudgeSettings = z.infer<typeof settings>;

export function readNudgeSettings(json: string): NudgeSettings {
  return settings.parse(JSON.parse(json));
}

export const usualNudges: NudgeSettings = settings.parse({});
