import { z } from 'zod';
import { isOver, nameOf } from '../domain/conference.ts';
import { guessesAnHour, guessesEverywhere, hourMs, isLockedOut } from '../domain/guessing.ts';
import { readCode } from '../domain/pass.ts';
import { addressPerson, honorificOf, type Person } from '../domain/person.ts';
import type { Input } from '../message/incoming.ts';
import type { Reply } from '../message/reply.ts';
import { chooseByText, isNo, isYes } from './choose.ts';
import { type Say, say } from './flow.ts';
import { offer, officeDigit, renderReply } from './offer.ts';
import { welcome } from './play.ts';
import { type Scene, type Spoken, staySilent, turnOf } from './scene.ts';
import type { Sealed } from './seal.ts';
import { readTap } from './tap.ts';

/**
 * How a chat becomes a person's: link, code or telephone number; then "is it you?"; then the notice on personal data.
 * Nothing is changed but the dialog until the last answer; then the code is used up and the chat connected.
 */
const pairing = z.object({ personId: z.number(), counter: z.number().nullable(), typed: z.boolean() });
type Pairing = z.infer<typeof pairing>;

const flow = 'pair';
const identityOptions = [
  { value: 'yes', label: 'pair-yes' },
  { value: 'no', label: 'pair-no' },
];
const consentOptions = [{ value: 'yes', label: 'pair-agree' }];

export function isPairing(scene: Scene): boolean {
  return scene.dialog.flow === flow;
}

/** Somebody opened a personal link or typed a code. */
export async function offerPass(scene: Scene, sealed: Sealed): Promise<Spoken> {
  const { store, chat, now } = scene;
  if (isLockedOut(await store.passes.lastGuesses(chat.id, guessesAnHour), now)) return staySilent(scene);
  const tooMany = (await store.passes.guessesSince(new Date(now.getTime() - hourMs))) >= guessesEverywhere;
  if (sealed.by === 'code' && tooMany) return tell(scene, say('pair-later', office(scene)));

  const pass = sealed.by === 'token' ? await store.passes.ofToken(sealed.hash) : await store.passes.ofCode(sealed.hash);
  const person = pass && !pass.revoked ? await store.people.of(pass.personId) : null;
  if (!pass || !person) return refuseGuess(scene);
  const joined = scene.memberships.some((membership) => membership.person.id === person.id);
  if (joined) return arrive(scene, person);
  if ((sealed.by === 'code' && pass.codeUsed) || (await store.chats.isTaken(person.id, chat)))
    return refuseGuess(scene);
  return askIdentity(scene, person, { personId: person.id, counter: pass.counter, typed: sealed.by === 'code' });
}

/** Somebody shared the own telephone number: good if exactly one person of the lists still to come has it. */
export async function pairByPhone(scene: Scene, phone: string): Promise<Spoken> {
  const { store, now, script, chat } = scene;
  const found: Person[] = [];
  for (const person of await store.people.withPhone(phone)) {
    const conference = await store.conferences.of(person.conferenceId);
    if (conference && conference.state === 'open' && !isOver(conference, now, script.calendar)) found.push(person);
  }
  const [person, ...others] = found;
  if (!person || others.length > 0 || (await store.chats.isTaken(person.id, chat))) {
    return tell(scene, say('pair-phone-unknown', office(scene)));
  }
  return askIdentity(scene, person, { personId: person.id, counter: null, typed: false });
}

/** Somebody whom we do not know wrote something. */
export async function meetStranger(scene: Scene, input: Input): Promise<Spoken> {
  if (input.kind === 'text' && readCode(input.text)) {
    const locked = isLockedOut(await scene.store.passes.lastGuesses(scene.chat.id, guessesAnHour), scene.now);
    return locked ? staySilent(scene) : refuseGuess(scene);
  }
  if (input.kind === 'text' && input.text.trim() === officeDigit) return tell(scene, officePhone(scene));
  const spoken = tell(scene, say('pair-stranger', office(scene)));
  return { ...spoken, replies: spoken.replies.map((reply) => ({ ...reply, asksPhone: true })) };
}

/** Goes on with an identity or consent question that is open in this chat. */
export async function continuePairing(scene: Scene, input: Input): Promise<Spoken> {
  const state = pairing.safeParse(scene.dialog.state);
  const person = state.success ? await scene.store.people.of(state.data.personId) : null;
  if (!state.success || !person) return leave(scene, say('dialog-lost'));
  if (input.kind === 'command' && input.name === 'huy') return leave(scene, say('pair-stopped', office(scene)));
  if (input.kind === 'text' && input.text.trim() === officeDigit) {
    return {
      ...staySilent(scene),
      replies: [renderReply([officePhone(scene)], scene.dialog.offered, scene.script.words)],
    };
  }
  const answer = readAnswer(scene, input);
  const atIdentity = scene.dialog.step === 'identity';
  if (answer === 'no') return leave(scene, say('pair-not-me', office(scene)));
  if (answer !== 'yes')
    return atIdentity ? askIdentity(scene, person, state.data) : askConsent(scene, person, state.data);
  if (atIdentity && !person.consentedAt) return askConsent(scene, person, state.data);
  return connect(scene, person, state.data);
}

async function connect(scene: Scene, person: Person, state: Pairing): Promise<Spoken> {
  const { store, chat, now } = scene;
  const pass = await store.passes.ofPerson(person.id);
  const renewed = state.counter !== null && pass?.counter !== state.counter;
  if (!pass || renewed || (state.typed && pass.codeUsed) || (await store.chats.isTaken(person.id, chat))) {
    return leave(scene, say('pair-refused', office(scene)));
  }
  await store.people.recordConsent(person.id, chat.address.channel, now);
  if (state.typed) await store.passes.markCodeUsed(person.id, pass.counter, now);
  await store.chats.connect(chat.id, person.id, now);
  return arrive({ ...scene, memberships: await store.chats.membershipsOf(chat.id) }, person);
}

async function arrive(scene: Scene, person: Person): Promise<Spoken> {
  const turn = turnOf(scene, person.id);
  if (!turn) throw new Error(`Person ${person.id} is connected to chat ${scene.chat.id}, and is not among its members`);
  return welcome(scene, turn);
}

async function refuseGuess(scene: Scene): Promise<Spoken> {
  await scene.store.passes.noteGuess(scene.chat.id, scene.now);
  return tell(scene, say('pair-refused', office(scene)));
}

/** The identity question as it will be asked when the link is taken up; showing it changes nothing. */
export async function previewIdentity(
  scene: Pick<Scene, 'store' | 'script' | 'dialog'>,
  person: Person,
): Promise<Reply> {
  const question = await identityQuestion(scene, person);
  const serial = scene.dialog.serial + 1;
  const offered = offer(question.options ?? [], { personId: person.id, flow, serial }, scene.script.words);
  return renderReply([question], offered, scene.script.words);
}

async function askIdentity(scene: Scene, person: Person, state: Pairing): Promise<Spoken> {
  return open(scene, 'identity', state, await identityQuestion(scene, person));
}

/** The first words that anybody hears from us: who we are, and whether it is them. */
async function identityQuestion(scene: Pick<Scene, 'store' | 'script'>, person: Person): Promise<Say> {
  const conference = await scene.store.conferences.of(person.conferenceId);
  if (!conference) throw new Error(`Person ${person.id} has no conference`);
  const issuer = conference.issuer ?? scene.script.words('office-name');
  const whom = addressPerson(person);
  return say('pair-identity', { issuer, conference: nameOf(conference), whom }, identityOptions);
}

function askConsent(scene: Scene, person: Person, state: Pairing): Spoken {
  return open(scene, 'consent', state, say('pair-consent', { honorific: honorificOf(person) }, consentOptions));
}

function open(scene: Scene, step: string, state: Pairing, question: Say): Spoken {
  const serial = scene.dialog.serial + 1;
  const offered = offer(question.options ?? [], { personId: state.personId, flow, serial }, scene.script.words);
  return {
    replies: [renderReply([question], offered, scene.script.words)],
    dialog: { personId: state.personId, flow, step, state, offered, serial, answered: null },
    about: null,
  };
}

function readAnswer(scene: Scene, input: Input): string | null {
  if (input.kind === 'choice') {
    const tap = readTap(input.value);
    const current = tap?.kind === 'answer' && tap.serial === scene.dialog.serial;
    return current ? (scene.dialog.offered.find((one) => one.tap === input.value)?.value ?? null) : null;
  }
  if (input.kind !== 'text') return null;
  const chosen = chooseByText(input.text, scene.dialog.offered);
  if (chosen) return chosen.value;
  if (isYes(input.text)) return 'yes';
  return isNo(input.text) ? 'no' : null;
}

/** Ends the pairing; whoever was known before stays known. */
function leave(scene: Scene, said: Say): Spoken {
  const dialog = { ...scene.dialog, personId: null, flow: null, step: null, state: null, offered: [] };
  return { replies: [renderReply([said], [], scene.script.words)], dialog, about: null };
}

/** Says something and leaves every open dialog as it is. */
function tell(scene: Scene, said: Say): Spoken {
  return { replies: [renderReply([said], [], scene.script.words)], dialog: scene.dialog, about: null };
}

function office(scene: Scene): { office: string } {
  const phone = scene.script.officePhone;
  return { office: phone ? scene.script.words('office-call', { phone }) : scene.script.words('office-ask') };
}

function officePhone(scene: Scene): Say {
  const phone = scene.script.officePhone;
  return phone ? say('office-phone', { phone }) : say('office-unknown');
}
