import type { Calendar } from '../domain/calendar.ts';
import { compareNearness, isOver } from '../domain/conference.ts';
import type { Role } from '../domain/person.ts';
import type { Membership } from '../store/chats.ts';

/**
 * Whom a chat speaks as: the one it chose while that conference is not over, else whoever belongs to the nearest
 * conference not yet over; there an invited person before one who only works for it, and the latest before earlier.
 */
export function currentMembership(
  memberships: Membership[],
  chosen: number | null,
  now: Date,
  calendar: Calendar,
): Membership | null {
  const choice = memberships.find(({ person }) => person.id === chosen);
  if (choice && !isOver(choice.conference, now, calendar)) return speakerAt(memberships, choice);
  const byNearness = [...memberships]
    .reverse()
    .sort(
      (one, other) =>
        compareNearness(one.conference, other.conference, now, calendar) || Number(other.invited) - Number(one.invited),
    );
  return byNearness[0] ?? null;
}

/** Whoever works for a conference and is invited to it, in one chat, speaks as the invited person. */
export function speakerAt(memberships: Membership[], named: Membership): Membership {
  if (named.invited) return named;
  const invited = memberships.findLast((one) => one.invited && one.conference.id === named.conference.id);
  return invited ?? named;
}

/** All that a chat may be at one conference. */
export function rolesAt(memberships: Membership[], conferenceId: number): Role[] {
  const here = memberships.filter(({ conference }) => conference.id === conferenceId);
  return [...new Set(here.flatMap(({ roles }) => roles))];
}

/**
 * What a chat can switch between: each conference once, as the invited person where there is one; each of several
 * invited people who share the chat is a choice of its own.
 */
export function switchable(memberships: Membership[]): Membership[] {
  return memberships.filter(
    (one) => one.invited || speakerAt(memberships, firstAt(memberships, one.conference.id) ?? one) === one,
  );
}

function firstAt(memberships: Membership[], conferenceId: number): Membership | undefined {
  return memberships.find(({ conference }) => conference.id === conferenceId);
}
