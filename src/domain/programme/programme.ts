import { z } from 'zod';
import type { Plan } from '../plan.ts';

const text = z.string().nullable();

/** What delegates are told of a conference: its name, when, where, and what happens in which order. */
export const programme = z.object({
  title: z.string(),
  date: text,
  dateText: text,
  startTime: text,
  endTime: text,
  duration: text,
  tentative: z.boolean(),
  venue: text,
  agenda: z.array(
    z.object({
      order: z.number(),
      session: text,
      start: text,
      end: text,
      title: z.string(),
      responsible: text,
      ifAny: z.boolean(),
    }),
  ),
});

export type Programme = z.infer<typeof programme>;

/** A programme as it was published, or as it stood before anything was: then nobody published it. */
export type ProgrammeVersion = {
  conferenceId: number;
  /** 1..n. */
  number: number;
  programme: Programme;
  why: string | null;
  sequence: number;
  publishedById: number | null;
  publishedAt: Date;
  /** Whether everybody was asked for their answer anew. */
  reopened: boolean;
};

/** What organizers are about to publish. */
export type ProgrammeDraft = { programme: Programme; revision: number; changedById: number; changedAt: Date };

export function programmeOf(plan: Programme | Plan): Programme {
  const { title, date, dateText, startTime, endTime, duration, tentative, venue, agenda } = plan;
  return { title, date, dateText, startTime, endTime, duration, tentative, venue, agenda };
}

export function isSameProgramme(one: Programme, other: Programme): boolean {
  return JSON.stringify(programme.parse(one)) === JSON.stringify(programme.parse(other));
}

/** Whether what stands in people's calendars is another: only then has its entry a new number. */
export function changesCalendar(from: Programme, to: Programme): boolean {
  const told = ({ title, date, startTime, endTime, venue, tentative }: Programme) =>
    JSON.stringify([title, date, startTime, endTime, venue, tentative]);
  return told(from) !== told(to);
}

/** Whether somebody who said yes may now have to say no: another day or another place. */
export function opensAnswers(from: Programme, to: Programme): boolean {
  return from.date !== to.date || from.venue !== to.venue;
}

/** When it begins: as it is stated, else with the first item that has a time. */
export function openingOf({ startTime, agenda }: Programme): string | null {
  return startTime ?? agenda.find(({ start }) => start !== null)?.start ?? null;
}
