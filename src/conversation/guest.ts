import { describeWhen, isOver, nameOf } from '../domain/conference.ts';
import type { PassMaker } from '../domain/pass.ts';
import type { Address } from '../message/incoming.ts';
import type { Reply } from '../message/reply.ts';
import { noDialog } from '../store/dialogs.ts';
import type { Store } from '../store/store.ts';
import { say } from './flow.ts';
import { sayWhoComes } from './late-entry.ts';
import { renderReply, renderSay } from './offer.ts';
import { isPairingWith, previewIdentity } from './pair.ts';
import { type Script, wordsFor } from './scene.ts';

/** Who stands behind a personal link, and what the page shows before and beside the talk. */
export type Guest = {
  address: Address;
  /** Whether the link was taken up on this page: from then on the talk itself is shown. */
  connected: boolean;
  name: string;
  title: string | null;
  unit: string | null;
  conference: { title: string; when: string; venue: string | null };
  /** In words for people; null for whoever has no invitation or has not answered. */
  answer: string | null;
  identity: Reply;
  officePhone: string | null;
};

/** A page stays open so long after the day of its conference, for what is sent afterwards. */
const daysOpen = 90;

/**
 * The guest of a personal link, or null when it is unknown or revoked, or the conference has been over for long.
 * Changes nothing.
 */
export async function findGuest(
  script: Script,
  store: Store,
  passes: PassMaker,
  token: string,
  now: Date,
): Promise<Guest | null> {
  const pass = await store.passes.ofToken(passes.hash(token));
  const person = pass && !pass.revoked ? await store.people.of(pass.personId) : null;
  const conference = person && (await store.conferences.of(person.conferenceId));
  if (!person || !conference) return null;
  if (isOver(conference, new Date(now.getTime() - daysOpen * 86_400_000), script.calendar)) return null;

  const address: Address = { channel: 'web', id: `person-${person.id}` };
  const chat = await store.chats.find(address);
  const memberships = chat ? await store.chats.membershipsOf(chat.id) : [];
  const dialog = chat ? await store.dialogs.of(chat.id) : noDialog;
  const invitation = await store.invitations.ofPerson(person.id);
  const instead = await sayWhoComes(store, script, person.id);
  return {
    address,
    connected: memberships.some((membership) => membership.person.id === person.id) || isPairingWith(dialog, person.id),
    name: person.name,
    title: person.title,
    unit: person.unit,
    conference: { title: nameOf(conference), when: describeWhen(conference) ?? '', venue: conference.venue },
    answer:
      !invitation || invitation.rsvp === 'silent' ? null : renderSay(say(`rsvp-${invitation.rsvp}`), script.words),
    identity: instead
      ? renderReply([instead], [], wordsFor(script, person))
      : await previewIdentity({ store, script, dialog }, person),
    officePhone: conference.officePhone ?? script.officePhone,
  };
}
