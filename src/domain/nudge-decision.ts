import type { Calendar } from './calendar.ts';
import { type DropReason, type Due, isCapped, isKeptRoomFor, mostNudgesADay } from './nudge.ts';
import { nextAllowed, nextMorning, type QuietHours } from './quiet-hours.ts';

/** A due whose time has come, and what is known about it. */
export type Ripe = Due & {
  /** Whether what it is about is still so. */
  stands: boolean;
  /** The chat where the person is reached; null for nowhere. */
  chatId: number | null;
  quiet: QuietHours;
};

/** One human, who may be several people of several conferences. */
export type Human = {
  ripe: Ripe[];
  /** Nudges told today. */
  told: number;
  /** Messages that are still to come today and that room is kept for. */
  kept: number;
};

export type Fate =
  | { kind: 'tell'; chatId: number; dues: Ripe[] }
  | { kind: 'wait'; due: Ripe; until: Date }
  | { kind: 'drop'; due: Ripe; why: DropReason }
  | { kind: 'close'; due: Ripe };

/**
 * What becomes of everything that is ripe for one human: what no longer stands is closed, what is too late is dropped,
 * what is said better by a later one too; what may not leave now waits; the rest is one message a chat.
 */
export function decide(human: Human, now: Date, calendar: Calendar): Fate[] {
  const fates: Fate[] = [];
  const open: Ripe[] = [];
  for (const due of human.ripe) {
    if (!due.stands) fates.push({ kind: 'close', due });
    else if (due.until <= now) fates.push({ kind: 'drop', due, why: 'passed' });
    else if (due.chatId === null) fates.push({ kind: 'drop', due, why: 'unreachable' });
    else if (isOvertaken(due, human.ripe, now)) fates.push({ kind: 'drop', due, why: 'overtaken' });
    else {
      const allowedAt = nextAllowed(due.quiet, now, calendar);
      if (allowedAt > now) fates.push({ kind: 'wait', due, until: allowedAt });
      else open.push(due);
    }
  }
  return [...fates, ...spend(open, human, now, calendar)];
}

/**
 * As many messages as the day has room for; the chats with the most urgent first. A report that was asked for is a
 * message of its own, and takes no room.
 */
function spend(open: Ripe[], { told, kept }: Human, now: Date, calendar: Calendar): Fate[] {
  const reports = open.flatMap((due): Fate[] =>
    isCapped(due.kind) || due.chatId === null ? [] : [{ kind: 'tell', chatId: due.chatId, dues: [due] }],
  );
  const chats = new Map<number, Ripe[]>();
  for (const due of open.filter(({ kind }) => isCapped(kind)).sort(byUrgency)) {
    if (due.chatId !== null) chats.set(due.chatId, [...(chats.get(due.chatId) ?? []), due]);
  }
  let room = mostNudgesADay - told;
  const nudges = [...chats].flatMap(([chatId, dues]): Fate[] => {
    const reserved = dues.some(({ kind }) => isKeptRoomFor(kind)) ? 0 : kept;
    if (room - reserved > 0) {
      room -= 1;
      return [{ kind: 'tell', chatId, dues }];
    }
    return dues.map((due) => {
      const until = nextMorning(due.quiet, now, calendar);
      return until < due.until ? { kind: 'wait', due, until } : { kind: 'drop', due, why: 'capped' };
    });
  });
  return [...reports, ...nudges];
}

function byUrgency(one: Ripe, other: Ripe): number {
  return one.until.getTime() - other.until.getTime() || one.id - other.id;
}

function isOvertaken(due: Ripe, all: Ripe[], now: Date): boolean {
  return all.some(
    (other) =>
      other.personId === due.personId &&
      other.stands &&
      other.until > now &&
      (other.at > due.at || (other.at.getTime() === due.at.getTime() && other.id > due.id)) &&
      (other.kind === due.kind ? other.subject === due.subject : due.kind === 'eve' && other.kind === 'day'),
  );
}
