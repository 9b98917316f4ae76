import type { Paper } from './paper.ts';
import type { PaperSettings } from './paper-settings.ts';
import type { AgendaItem } from './plan.ts';
import { foldMarks } from './vietnamese.ts';

/** What the spoken papers need and what the agenda gives them, in minutes. */
export type Slot = {
  /** Null where neither the agenda nor an organizer says how long. */
  minutes: number | null;
  spoken: number;
  needed: number;
  /** Positive where they do not fit. */
  over: number | null;
  /** Papers of which nobody knows how long they may be; they count for nothing. */
  withoutMinutes: number;
};

/** The papers that are spoken, each with its minutes, and a handover between two, against the slot. */
export function fillSlot(
  papers: readonly Pick<Paper, 'state' | 'delivery' | 'minutes'>[],
  agenda: readonly AgendaItem[],
  settings: PaperSettings,
): Slot {
  const spoken = papers.filter(isSpoken);
  const talking = spoken.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const needed = Math.ceil(talking + (Math.max(0, spoken.length - 1) * settings.handoverSeconds) / 60);
  const minutes = settings.slotMinutes ?? minutesOf(agenda);
  return {
    minutes,
    spoken: spoken.length,
    needed,
    over: minutes === null ? null : needed - minutes,
    withoutMinutes: spoken.filter((paper) => paper.minutes === null).length,
  };
}

/** Accepted, and to be spoken where it was decided at all. */
export function isSpoken({ state, delivery }: Pick<Paper, 'state' | 'delivery'>): boolean {
  return state === 'accepted' && delivery !== 'printed';
}

/** Accepted papers in the order in which they are spoken, then those that are only printed. */
export function inProgramme<Each extends Pick<Paper, 'state' | 'delivery' | 'place' | 'order'>>(
  papers: readonly Each[],
): Each[] {
  const placeOf = (paper: Each) => paper.place ?? Number.MAX_SAFE_INTEGER;
  return papers
    .filter(({ state }) => state === 'accepted')
    .toSorted(
      (one, other) =>
        Number(!isSpoken(one)) - Number(!isSpoken(other)) || placeOf(one) - placeOf(other) || one.order - other.order,
    );
}

function minutesOf(agenda: readonly AgendaItem[]): number | null {
  const lengths = agenda.flatMap(({ title, start, end, session }, place) => {
    // An item without an end lasts until the next one of its session begins.
    const until = end ?? agenda.slice(place + 1).find((next) => next.start && next.session === session)?.start;
    return /tham luan/.test(foldMarks(title)) && start && until ? [minuteOf(until) - minuteOf(start)] : [];
  });
  const minutes = lengths.reduce((sum, one) => sum + one, 0);
  return minutes > 0 ? minutes : null;
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
