import { end, type Move, none, type Say, say, type Turn } from '../conversation/flow.ts';
import { describeWhen, nameOf } from '../domain/conference.ts';
import type { Invitation, OfficeNote, Substitute } from '../domain/invitation.ts';
import { may } from '../domain/permission.ts';
import { addressPerson } from '../domain/person.ts';
import { describeSubstitute } from '../domain/substitute.ts';
import { isSameSubstitute, judgeSubstitute } from '../domain/substitution.ts';
import { namePaperShort } from './papers/words.ts';

/**
 * Carries out an answer that the rules allow: keeps it, gives a substitute an invitation or takes it back, and tells
 * those whom it touches. Returns what the sender hears besides: the substitute's own link.
 */
export async function carryOut(
  turn: Turn,
  before: Invitation,
  after: Invitation,
  office: OfficeNote | null = null,
): Promise<Say[]> {
  const { invitations, substitutes } = turn.store;
  const isSame = isSameSubstitute(before.substitute, after.substitute);
  if (before.requested) await substitutes.overtakeRequests(before.id, turn.now);
  const returned = before.substitute && !isSame ? await recall(turn, before) : [];
  await invitations.keepAnswer(after, office ? 'office' : turn.chat.address.channel, office);
  await tellSenderOfAbsence(turn, before, after);
  await turn.store.dues.end({ conferenceId: before.conferenceId, kind: 'rsvp', personId: before.personId }, turn.now);
  const personId = after.substitute && (await substitutes.send(after, after.substitute, turn.now));
  await turn.audit({
    action: 'answer-invitation',
    subject: { kind: 'person', id: before.personId },
    before: { answer: before.rsvp, substitute: before.substitute?.personId },
    after: { answer: after.rsvp, substitute: personId ?? undefined, late: office?.reason ? true : undefined },
  });
  if (!after.substitute || personId === null) return returned;

  const slots = await turn.store.papers.passSlots(before.personId, personId, turn.person.id, turn.now);
  if (!isSame) await tellSubstitute(turn, after, personId);
  const { name } = after.substitute;
  for (const paper of slots) {
    await turn.tell(personId, `${causeOf('speaks', turn, after)}:${paper.id}`, [
      say('substitute-speaks', namePaperShort(paper), [
        { menu: 'papers', label: 'papers-mine-label', argument: `paper-${paper.id}` },
      ]),
    ]);
  }
  return [
    say('substitute-link', { name, personId: String(personId) }),
    ...slots.map((paper) => say('substitute-speaks-instead', { ...namePaperShort(paper), name })),
  ];
}

/** Why this one cannot be sent, said to whoever sends; null when nothing is in the way. */
export async function refuseSubstitute(
  turn: Turn,
  invitation: Invitation,
  substitute: Substitute,
): Promise<Say | null> {
  const known = await turn.store.substitutes.find(turn.conference.id, substitute);
  const outcome = judgeSubstitute(invitation, known);
  return outcome.ok ? null : say(`refusal-${outcome.refusal}`, { name: substitute.name });
}

/** Somebody who was sent sends nobody on. */
export function refuseSendingOn(turn: Turn): Move<never> {
  return end(say('refusal-substitute-of-substitute', { phone: turn.officePhone ?? none }));
}

/** Where the group is invited by name, only an organizer may let somebody else come. */
export async function needsApproval(turn: Turn, invitation: Invitation): Promise<boolean> {
  if (may(turn.roles, 'approve-substitutes')) return false;
  return turn.store.exactGroups.isExact(invitation.conferenceId, invitation.group);
}

/** Asks the organizers for a substitute; until one of them decides, the answer stands as it was. */
export async function requestSubstitute(turn: Turn, invitation: Invitation, substitute: Substitute): Promise<Say> {
  const { store, conference, now } = turn;
  const delegate = await store.people.of(invitation.personId);
  if (!delegate) throw new Error(`Invitation ${invitation.id} is nobody’s`);
  await store.substitutes.overtakeRequests(invitation.id, now);
  const id = await store.substitutes.request(invitation, substitute, now);
  await turn.audit({
    action: 'ask-substitute',
    subject: { kind: 'person', id: invitation.personId },
    after: { request: id },
  });
  const { group } = invitation;
  const asked = { group, substitute: describeSubstitute(substitute) };
  const notice = say(
    'approval-request',
    { ...asked, conference: nameOf(conference), delegate: addressPerson(delegate) },
    [
      { menu: 'approval', label: 'approval-yes', argument: `yes-${id}` },
      { menu: 'approval', label: 'approval-no', argument: `no-${id}` },
    ],
  );
  for (const organizer of await store.people.withRoles(conference.id, ['organizer', 'owner'])) {
    await turn.tell(organizer.id, `approval:${id}:${organizer.id}`, [notice]);
  }
  return say('substitute-waits', asked);
}

/** Takes a substitute back, and with them what they were to speak; returns what the delegate hears of that. */
async function recall(turn: Turn, before: Invitation): Promise<Say[]> {
  const { store, now, person } = turn;
  const delegate = await store.people.of(before.personId);
  await store.substitutes.recall(before, now);
  const substituteId = before.substitute?.personId;
  if (!substituteId || !delegate) return [];
  const slots = await store.papers.returnSlots(substituteId, delegate.id, person.id, now);
  const taken = say('substitute-recalled', { delegate: addressPerson(delegate), conference: nameOf(turn.conference) });
  const released = slots.map((paper) => say('substitute-speaks-no-more', namePaperShort(paper)));
  await turn.tell(substituteId, causeOf('recalled', turn, before), [taken, ...released]);
  return slots.map((paper) => say('substitute-speaks-again', namePaperShort(paper)));
}

async function tellSubstitute(turn: Turn, invitation: Invitation, personId: number): Promise<void> {
  const delegate = await turn.store.people.of(invitation.personId);
  if (!delegate) return;
  const chosen = {
    delegate: addressPerson(delegate),
    conference: nameOf(turn.conference),
    when: describeWhen(turn.conference) ?? none,
  };
  const options = [
    { menu: 'rsvp', label: 'menu-rsvp' },
    { menu: 'card', label: 'menu-card' },
  ];
  await turn.tell(personId, causeOf('chosen', turn, invitation), [say('substitute-chosen', chosen, options)]);
}

/** A substitute who cannot come either: the one who sent them has to know at once. */
async function tellSenderOfAbsence(turn: Turn, before: Invitation, after: Invitation): Promise<void> {
  if (!before.substituteFor || after.rsvp !== 'absent' || before.rsvp === 'absent') return;
  const substitute = await turn.store.people.of(before.personId);
  const absent = say('substitute-absent', { name: substitute?.name ?? none }, [{ menu: 'rsvp', label: 'menu-rsvp' }]);
  await turn.tell(before.substituteFor.personId, causeOf('absent', turn, before), [absent]);
}

function causeOf(what: string, turn: Turn, invitation: Invitation): string {
  return `substitute-${what}:${invitation.id}:${turn.now.getTime()}`;
}
