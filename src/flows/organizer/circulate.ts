import { type Say, say, type Turn } from '../../conversation/flow.ts';
import { inForm, withForms } from '../../conversation/form.ts';
import { type Audience, theSilent, type Whom } from '../../domain/audience.ts';
import { rsvpClosesAt, shortNameOf } from '../../domain/conference.ts';
import { costOfLeft, leftOf, usualPrices } from '../../domain/message-budget.ts';
import { addressPerson } from '../../domain/person.ts';
import { nameGap, nobody, type Reach } from '../../message/circular.ts';
import type { Lane } from '../../message/delivery.ts';
import type { TemplateName } from '../../message/reply.ts';
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
  /** The form that says it to those who have no chat. */
  form: TemplateName;
};

/** Why nobody can be asked to answer any more, or null. */
export function whyNobodyIsAsked({ conference, calendar, now }: Turn): Say | null {
  if (conference.state === 'cancelled') return say('circular-cancelled');
  const closesAt = rsvpClosesAt(conference, calendar);
  return closesAt && now >= closesAt ? say('circular-closed', { closedAt: calendar.formatMoment(closesAt) }) : null;
}

/** What would be owed: to how many by which channel, who is first, and how it looks to the first of them. */
export async function previewLetter(turn: Turn, letter: Letter): Promise<[Say, Reach]> {
  const audience = await audienceOf(turn, letter);
  const reach = await turn.store.circulars.reach(audience);
  const people = await turn.store.circulars.first(audience, namedFirst);
  const count = countOf(reach);
  const [first] = people;
  const args = { conference: shortNameOf(turn.conference), count, owed: reach.owed, unreachable: reach.unreachable };
  if (!first) return [say(letter.preview.nobody, args), reach];
  const preview: Say = {
    ...say(letter.preview.somebody, args),
    lists: {
      channels: [
        ...reach.channels.map((one) => say('circular-channel', { ...one })),
        ...(reach.channels.some(({ channel }) => channel === 'form') ? [await sayBudget(turn)] : []),
      ],
      people: people.map((person) => say('circular-person', { whom: addressPerson(person) })),
      sample: [letter.write({ personId: nobody, whom: addressPerson(first) })],
    },
  };
  return [preview, reach];
}

/** Owes it, for a moment, to everybody whom the preview counted and who was not owed it meanwhile; returns to how many. */
export async function owe(turn: Turn, letter: Letter, at = turn.now): Promise<number> {
  const { circulars } = turn.store;
  const audience = await audienceOf(turn, letter);
  const letters = (await circulars.honorifics(turn.conference.id)).map((honorific) => {
    const whom = addressPerson({ honorific, title: null, name: nameGap });
    const said = { ...letter.write({ personId: nobody, whom }), ...inForm(turn, letter.form) };
    return { honorific, circular: turn.circular(said, honorific) };
  });
  return circulars.owe(audience, letters, letter.lane, { now: turn.now, at });
}

export function countOf({ channels }: Reach): number {
  return channels.reduce((sum, { count }) => sum + count, 0);
}

async function audienceOf(turn: Turn, { cause, form, whom = theSilent }: Letter): Promise<Audience> {
  return withForms({ conferenceId: turn.conference.id, cause, whom }, form, turn);
}

/** What is left for messages that cost money. */
export async function sayBudget({ conference, store }: Turn): Promise<Say> {
  const budget = await store.budgets.of(conference.id);
  return say('circular-budget', { left: leftOf(budget), cost: costOfLeft(budget, usualPrices) });
}
