import { z } from 'zod';
import { nameOf } from '../domain/conference.ts';
import { addressPerson, type Person } from '../domain/person.ts';
import type { Input } from '../message/incoming.ts';
import type { Reply } from '../message/reply.ts';
import type { Dialog } from '../store/dialogs.ts';
import { chooseByText, isNo, isOfficeCall, isYes } from './choose.ts';
import { type Say, say } from './flow.ts';
import { refuseGuess } from './guess.ts';
import { offer, renderReply } from './offer.ts';
import { goHome, welcome } from './play.ts';
import { byWhom, type Scene, type Spoken, staySilent, turnOf, wordsFor } from './scene.ts';
import { readWrittenCode } from './seal.ts';
import { readTap } from './tap.ts';
import { office, officePhone } from './tell.ts';

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

/**
 * Whether a message belongs to a pairing that is open. Somebody whom we know already may turn to something else with a
 * command or a menu button; then the pairing is over.
 */
export function isPairing({ dialog, memberships }: Scene, input: Input): boolean {
  if (dialog.flow !== flow || memberships.length === 0) return dialog.flow === flow;
  if (input.kind === 'command') return input.name === 'start' || input.name === 'huy';
  return input.kind !== 'choice' || readTap(input.value)?.kind !== 'menu';
}

/** Whether this chat is being asked whose it is, or for consent, and is held to be that person's meanwhile. */
export function isPairingWith(dialog: Dialog, personId: number): boolean {
  return dialog.flow === flow && dialog.personId === personId;
}

/** Goes on with an identity or consent question that is open in this chat. */
export async function continuePairing(scene: Scene, input: Input): Promise<Spoken> {
  const state = pairing.safeParse(scene.dialog.state);
  const person = state.success ? await scene.store.people.of(state.data.personId) : null;
  if (!state.success || !person) return leave(scene, say('dialog-lost'));
  if (input.kind === 'command' && input.name === 'huy') return leave(scene, say('pair-stopped', office(scene)));
  if (input.kind === 'text' && isOfficeCall(input.text)) {
    return {
      ...staySilent(scene),
      replies: [renderReply([officePhone(scene)], scene.dialog.offered, wordsFor(scene.script, person))],
    };
  }
  const answer = readAnswer(scene, input);
  const atIdentity = scene.dialog.step === 'identity';
  if (answer === 'no') return leave(scene, say(atIdentity ? 'pair-not-me' : 'pair-stopped', office(scene)));
  if (answer !== 'yes' && input.kind === 'text' && readWrittenCode(input.text)) return refuseGuess(scene);
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
  const note = { ...byWhom(scene, person), at: now, subject: { kind: 'person', id: person.id } };
  if (!person.consentedAt) await store.audit.record({ ...note, action: 'give-consent' });
  await store.audit.record({ ...note, action: 'connect-chat' });
  await store.people.recordConsent(person.id, chat.address.channel, now);
  if (state.typed) await store.passes.markCodeUsed(person.id, pass.counter, now);
  await store.chats.connect(chat.id, person.id, now);
  return arrive({ ...scene, memberships: await store.chats.membershipsOf(chat.id) }, person);
}

/** Greets somebody who belongs to this chat. */
export async function arrive(scene: Scene, person: Person): Promise<Spoken> {
  const turn = turnOf(scene, person.id);
  if (!turn) throw new Error(`Person ${person.id} is connected to chat ${scene.chat.id}, and is not among its members`);
  return welcome(scene, turn);
}

/** The identity question as it will be asked when the link is taken up; showing it changes nothing. */
export async function previewIdentity(
  scene: Pick<Scene, 'store' | 'script' | 'dialog'>,
  person: Person,
): Promise<Reply> {
  const words = wordsFor(scene.script, person);
  const question = await identityQuestion(scene, person);
  const serial = serialOf(scene.dialog, 'identity', person.id);
  return renderReply([question], offer(question.options ?? [], { personId: person.id, flow, serial }, words), words);
}

/** Asks somebody who came in whether it is them. */
export async function askIdentity(scene: Scene, person: Person, state: Pairing): Promise<Spoken> {
  return open(scene, person, 'identity', state, await identityQuestion(scene, person));
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
  return open(scene, person, 'consent', state, say('pair-consent', {}, consentOptions));
}

function open(scene: Scene, person: Person, step: string, state: Pairing, question: Say): Spoken {
  const words = wordsFor(scene.script, person);
  const serial = serialOf(scene.dialog, step, state.personId);
  const offered = offer(question.options ?? [], { personId: state.personId, flow, serial }, words);
  return {
    replies: [renderReply([question], offered, words)],
    dialog: { personId: state.personId, flow, step, state, offered, serial, answered: null },
    about: null,
  };
}

/** A question that is asked again keeps its number, so that the buttons of its first message still answer it. */
function serialOf(dialog: Dialog, step: string, personId: number): number {
  const isOpen = dialog.flow === flow && dialog.step === step && dialog.personId === personId;
  return isOpen ? dialog.serial : dialog.serial + 1;
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
  const turn = turnOf(scene, null);
  if (turn) return goHome(scene, turn, [said]);
  const dialog = { ...scene.dialog, personId: null, flow: null, step: null, state: null, offered: [] };
  return { replies: [renderReply([said], [], wordsFor(scene.script))], dialog, about: null };
}
