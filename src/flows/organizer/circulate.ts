import { type Say, say, type Turn } from '../../conversation/flow.ts';
import { type Audience, theSilent, type Whom } from '../../domain/audience.ts';
import { rsvpClosesAt, shortNameOf } from '../../domain/conference.ts';
import { addressPerson } from '../../domain/person.ts';
import { nameGap, nobody, type Reach } from '../../message/circular.ts';
import type { Lane } from '../../message/delivery.ts';
import type { Invited } from '../rsvp-record.ts';

/** How many people are named before a message to many goes out. */
const namedFirst = 3;

/** A message to everybody who has not answered: `write` says it to one of them. */
export type Letter = {
  cause: string;
  lane: Lane;
  /** Who of those who have not answered; all of them where this is left out. */
  whom?: readonly Whom[];
  /** What the organizer sees before it goes, and when there is nobody to send it to. */
  preview: { somebody: string; nobody: string };
  write: (to: Invited) => Say;
};

/** Why nobody can be asked to answer any more, or null. */
export function whyNobodyIsAsked({ conference, calendar, now }: Turn): Say | null {
  if (conference.state === 'cancelled') return say('circular-cancelled');
  const closesAt = rsvpClosesAt(conference, calendar);
  return closesAt && now >= closesAt ? say('circular-closed', { closedAt: calendar.formatMoment(closesAt) }) : null;
}

/** What would be owed: to how many by which channel, who is first, and how it looks to the first of them. */
export async function previewLetter(turn: Turn, letter: Letter): Promise<[Say, Reach]> {
  const audience = audienceOf(turn, letter);
  const reach = await turn.store.circulars.reach(audience);
  const people = await turn.store.circulars.first(audience, namedFirst);
  const count = countOf(reach);
  const [first] = people;
  const args = { conference: shortNameOf(turn.conference), count, owed: reach.owed, unreachable: reach.unreachable };
  if (!first) return [say(letter.preview.nobody, args), reach];
  const preview: Say = {
    ...say(letter.preview.somebody, args),
    lists: {
      channels: reach.channels.map((one) => say('circular-channel', { ...one })),
      people: people.map((person) => say('circular-person', { whom: addressPerson(person) })),
      sample: [letter.write({ personId: nobody, whom: addressPerson(first) })],
    },
  };
  return [preview, reach];
}

/** Owes it, for a moment, to everybody whom the preview counted and who was not owed it meanwhile; returns to how many. */
export async function owe(turn: Turn, letter: Letter, at = turn.now): Promise<number> {
  const { circulars } = turn.store;
  const audience = audienceOf(turn, letter);
  const letters = (await circulars.honorifics(turn.conference.id)).map((honorific) => {
    const whom = addressPerson({ honorific, title: null, name: nameGap });
    return { honorific, circular: turn.circular(letter.write({ personId: nobody, whom }), honorific) };
  });
  return circulars.owe(audience, letters, letter.lane, { now: turn.now, at });
}

export function countOf({ channels }: Reach): number {
  return channels.reduce((sum, { count }) => sum + count, 0);
}

function audienceOf({ conference }: Turn, { cause, whom = theSilent }: Letter): Audience {
  return { conferenceId: conference.id, cause, whom };
}
