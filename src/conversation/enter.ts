import { type Conference, compareNearness, isOver, nameOf } from '../domain/conference.ts';
import { addressPerson, type Person } from '../domain/person.ts';
import { parsePhone } from '../domain/phone.ts';
import { foldMarks } from '../domain/vietnamese.ts';
import type { Input } from '../message/incoming.ts';
import { isOfficeCall } from './choose.ts';
import { none, type Say, say } from './flow.ts';
import { areCodesClosed, isLocked, noteGuess, refuseGuess } from './guess.ts';
import { askToMove, refuseRenewed, sayWhoComes } from './late-entry.ts';
import { tellPerson } from './notify.ts';
import { arrive, askIdentity } from './pair.ts';
import { type Scene, type Spoken, staySilent } from './scene.ts';
import { readWrittenCode, type Sealed } from './seal.ts';
import { office, officePhone, tell } from './tell.ts';

type Listed = { person: Person; conference: Conference };

/** Somebody opened a personal link or typed a code. A link cannot be guessed, and works whatever was typed before. */
export async function enterByPass(scene: Scene, { by, hash }: Sealed): Promise<Spoken> {
  const { store, chat, memberships } = scene;
  if (by === 'code' && (await isLocked(scene))) return staySilent(scene);
  if (by === 'code' && (await areCodesClosed(scene))) return tell(scene, say('pair-later', office(scene)));

  const pass = by === 'token' ? await store.passes.ofToken(hash) : await store.passes.ofCode(hash);
  const person = pass ? await store.people.of(pass.personId) : null;
  if (!pass || !person) return refuseGuess(scene);
  if (pass.revoked) return refuseRenewed(scene, by);
  if (memberships.some((membership) => membership.person.id === person.id)) return arrive(scene, person);
  const instead = await sayWhoComes(store, scene.script, person.id);
  if (instead) return tell(scene, instead);
  if (by === 'code' && pass.codeUsed) await noteGuess(scene);
  if (await store.chats.isTaken(person.id, chat)) return askToMove(scene, person, pass.counter);
  if (by === 'code' && pass.codeUsed) return tell(scene, say('pair-refused', office(scene)));
  return askIdentity(scene, person, { personId: person.id, counter: pass.counter, typed: by === 'code' });
}

/**
 * Somebody shared the own telephone number: good if one person of the conferences still to come has it, or one person
 * of each, by the same name; then the nearest that this chat does not know yet. Whatever is less clear is the office's.
 */
export async function enterByPhone(scene: Scene, phone: string): Promise<Spoken> {
  const found = await listedWith(scene, phone);
  const names = new Set(found.map(({ person }) => foldMarks(person.name)));
  const conferences = new Set(found.map(({ conference }) => conference.id));
  const strange = found.filter(({ person }) => !scene.memberships.some((known) => known.person.id === person.id));
  const person = (strange[0] ?? found[0])?.person;
  if (!person) return tell(scene, say('pair-phone-unknown', office(scene)));
  if (names.size > 1 || conferences.size < found.length) {
    await askOffice(scene, found);
    return tell(scene, say('pair-phone-shared', office(scene)));
  }
  if (strange.length === 0) return arrive(scene, person);
  const instead = await sayWhoComes(scene.store, scene.script, person.id);
  if (instead) return tell(scene, instead);
  const pass = await scene.store.passes.ofPerson(person.id);
  if (pass && (await scene.store.chats.isTaken(person.id, scene.chat))) return askToMove(scene, person, pass.counter);
  return askIdentity(scene, person, { personId: person.id, counter: null, typed: false });
}

/** A number that stands with several people: who of them it is, the organizers find out by calling. Once for a chat. */
async function askOffice(scene: Scene, found: Listed[]): Promise<void> {
  for (const [id, listed] of Map.groupBy(found, ({ conference }) => conference.id)) {
    const [first] = listed;
    if (!first) continue;
    const asked: Say = {
      ...say('pair-phone-shared-came', { conference: nameOf(first.conference), phone: first.person.phone ?? none }),
      lists: {
        people: listed.map(({ person }) =>
          say('pair-phone-shared-person', { whom: addressPerson(person), personId: String(person.id) }),
        ),
      },
    };
    for (const one of await scene.store.people.withRoles(id, ['organizer', 'owner'])) {
      await tellPerson(scene, one.id, `phone-shared:${id}:${scene.chat.id}:${one.id}`, [asked]);
    }
  }
}

/** Somebody whom we do not know wrote something: who we are, and how to come in. */
export async function meetStranger(scene: Scene, input: Input): Promise<Spoken> {
  if (input.kind === 'text' && readWrittenCode(input.text)) return refuseGuess(scene);
  if (input.kind === 'text' && isOfficeCall(input.text)) return tell(scene, officePhone(scene));
  const spoken = tell(scene, say('pair-stranger', office(scene)));
  return { ...spoken, replies: spoken.replies.map((reply) => ({ ...reply, asksPhone: true })) };
}

/** The people with a telephone number at conferences that are still to come, nearest first. */
async function listedWith({ store, now, script }: Scene, typed: string): Promise<Listed[]> {
  const { phone } = parsePhone(typed.slice(0, 40));
  const found: Listed[] = [];
  for (const person of phone ? await store.people.withPhone(phone) : []) {
    const conference = await store.conferences.of(person.conferenceId);
    const toCome = conference?.state === 'open' && !isOver(conference, now, script.calendar);
    if (conference && toCome) found.push({ person, conference });
  }
  return found.sort((one, other) => compareNearness(one.conference, other.conference, now, script.calendar));
}
