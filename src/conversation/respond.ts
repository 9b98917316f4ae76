import { may } from '../domain/permission.ts';
import { foldMarks } from '../domain/vietnamese.ts';
import type { Input } from '../message/incoming.ts';
import { chooseByText, isNo, isOfficeCall, isYes, readNumber } from './choose.ts';
import { enterByPass, enterByPhone, meetStranger } from './enter.ts';
import type { Answer, AnyFlow, Turn } from './flow.ts';
import { say } from './flow.ts';
import { noteGuess, refuseGuess } from './guess.ts';
import { homeFlow, officeFlow } from './offer.ts';
import { continuePairing, isPairing } from './pair.ts';
import { askAgain, begin, goHome, play } from './play.ts';
import { type Scene, type Spoken, staySilent, turnOf } from './scene.ts';
import { readSealed, readWrittenCode } from './seal.ts';
import { isAct, readTap } from './tap.ts';
import { tell } from './tell.ts';

/** A tap that comes again within this time is a finger that slipped, not a new wish. */
const doubleTapMs = 30_000;

/** Decides what one message means, and has it answered. */
export async function respond(scene: Scene, input: Input): Promise<Spoken> {
  if (isDoubleTap(scene, input)) return staySilent(scene);
  const sealed = readSealed(input);
  if (sealed) return enterByPass(scene, sealed);
  const turn = turnOf(scene, scene.dialog.personId);
  if (input.kind === 'withheld') return refuseMarked(scene, turn);
  if (isPairing(scene, input)) return continuePairing(scene, input);
  if (input.kind === 'contact' && !(turn && scene.dialog.flow)) return enterByPhone(scene, input.phone);
  if (!turn) return meetStranger(scene, input);

  switch (input.kind) {
    case 'command':
      return obeyCommand(scene, input.name, input.argument);
    case 'choice':
      return takeTap(scene, turn, input.value);
    case 'text':
      return takeText(scene, turn, input.text);
    case 'file':
      return takeFile(scene, turn, input);
    case 'fetched':
      return takeFetched(scene, input);
    case 'unreadable':
      return input.withheld ? openAnotherWay(scene, turn) : takeAnswer(scene, turn, { kind: 'unreadable' });
    default:
      return takeAnswer(scene, turn, input);
  }
}

/** Says what to do with a secret instead; an open question stays open. */
function refuseMarked(scene: Scene, turn: Turn | null): Spoken {
  const refusal = say('withheld-secret');
  return turn ? askAgain(scene, turn, [refusal]) : tell(scene, refusal);
}

function isDoubleTap({ dialog, now }: Scene, input: Input): boolean {
  if (input.kind !== 'choice' || dialog.answered?.tap !== input.value) return false;
  const tap = readTap(input.value);
  return tap !== null && isAct(tap) && now.getTime() - dialog.answered.at.getTime() < doubleTapMs;
}

async function obeyCommand(scene: Scene, name: string, argument: string): Promise<Spoken> {
  const turn = turnOf(scene, null);
  if (!turn) return staySilent(scene);
  const flow = scene.script.flows.find((one) => one.command === name);
  if (flow) return begin(scene, turn, flow, argument);
  if (name === 'huy') return goHome(scene, turn, [say(scene.dialog.flow ? 'home-stopped' : 'home-menu')]);
  return goHome(scene, turn, [say('home-menu')]);
}

async function takeTap(scene: Scene, turn: Turn, value: string): Promise<Spoken> {
  const tap = readTap(value);
  const owner =
    tap && scene.memberships.some(({ person }) => person.id === tap.personId) && turnOf(scene, tap.personId);
  if (!tap || !owner) return notUnderstood(scene, turn);
  if (tap.kind === 'menu') return openMenu(scene, owner, tap.flow, tap.argument);

  const { serial, offered } = scene.dialog;
  const chosen = tap.serial === serial ? offered.find((one) => one.tap === value) : undefined;
  if (chosen && scene.dialog.flow) return takeAnswer(scene, owner, { kind: 'choice', value: chosen.value });
  return explainStale(scene, owner, tap.flow);
}

/** An old button does not act: it says so, and shows what is asked now of the person it was about. */
async function explainStale(scene: Scene, turn: Turn, flowName: string): Promise<Spoken> {
  const open = scene.dialog.personId === turn.person.id ? openStep(scene) : null;
  if (open) {
    return play(scene, turn, open.flow, { kind: 'ask', step: open.step, state: open.state }, [say('stale-button')]);
  }
  const flow = scene.script.flows.find((one) => one.name === flowName && one.isOffered(turn));
  return flow ? begin(scene, turn, flow, '', [say('stale-button')]) : goHome(scene, turn, [say('stale-button')]);
}

async function takeText(scene: Scene, turn: Turn, text: string): Promise<Spoken> {
  if (isOfficeCall(text)) return callOffice(scene, turn);
  const labelled = scene.script.flows.find(
    (flow) => (flow.isSpoken || flow.isOffered(turn)) && may(turn.roles, flow.action) && hasLabel(scene, flow, text),
  );
  if (labelled) return begin(scene, turn, labelled, text);
  const chosen = chooseByText(text, scene.dialog.offered);
  if (chosen) {
    const tap = readTap(chosen.value);
    if (tap?.kind !== 'menu') return takeAnswer(scene, turn, { kind: 'choice', value: chosen.value });
    const owner = scene.memberships.some(({ person }) => person.id === tap.personId) && turnOf(scene, tap.personId);
    return openMenu(scene, owner || turn, tap.flow, tap.argument);
  }
  const named = flowByLabel(scene, turn, text);
  if (named) return openMenu(scene, turn, named);
  const open = openStep(scene);
  const noticed = await chooseUnderNotice(scene, text, open);
  if (noticed !== null) return takeTap(scene, turn, noticed);
  if (looksLikeCode(text)) {
    if (!open?.takesText) return refuseGuess(scene);
    await noteGuess(scene);
  }
  const heard = open?.takesText ? null : await hear(scene, turn, text);
  return heard ?? takeAnswer(scene, turn, { kind: 'text', text });
}

/**
 * What a text chooses under a notice that came unasked: its number, which no question has, or its words. A plain yes or
 * no, and a bare number where one is asked for, belong to the open question.
 */
async function chooseUnderNotice(
  { script, store, chat }: Scene,
  text: string,
  open: ReturnType<typeof openStep>,
): Promise<string | null> {
  const isNumber = readNumber(text) !== null;
  const folded = foldMarks(text);
  const isPlain =
    isYes(text) || isNo(text) || ['confirm', 'cancel'].some((id) => foldMarks(script.words(id)) === folded);
  if (open && (isNumber ? open.takesNumber : isPlain)) return null;
  for (const choices of await store.deliveries.openNotices(chat.address)) {
    const chosen = chooseByText(text, choices);
    if (chosen) return chosen.value;
  }
  return null;
}

/** What somebody we know types is a code if nothing else can be meant: names and sentences have neither digit nor hyphen. */
function looksLikeCode(text: string): boolean {
  const code = readWrittenCode(text);
  return code !== null && (/\d/.test(code) || /[-–]/.test(text));
}

/** Something came of which the channel shows us nothing, perhaps a document: the personal page takes both. */
function openAnotherWay(scene: Scene, turn: Turn): Spoken {
  return askAgain(scene, turn, [say('withheld', { personId: String(turn.person.id) })]);
}

async function openMenu(scene: Scene, turn: Turn, name: string, argument = ''): Promise<Spoken> {
  if (name === officeFlow) return callOffice(scene, turn);
  if (name === homeFlow) return goHome(scene, turn, [say('home-menu')]);
  const flow = scene.script.flows.find((one) => one.name === name);
  return flow ? begin(scene, turn, flow, argument) : notUnderstood(scene, turn);
}

function callOffice(scene: Scene, turn: Turn): Spoken {
  const said = turn.officePhone ? say('office-phone', { phone: turn.officePhone }) : say('office-unknown');
  return askAgain(scene, turn, [said]);
}

function flowByLabel(scene: Scene, turn: Turn, text: string): string | null {
  const folded = foldMarks(text);
  const names = scene.script.flows.filter((flow) => flow.isOffered(turn)).map((flow) => flow.name);
  return (
    [...names, homeFlow, officeFlow].find((name) => foldMarks(scene.script.words(`menu-${name}`)) === folded) ?? null
  );
}

function hasLabel(scene: Scene, flow: AnyFlow, text: string): boolean {
  const folded = foldMarks(text);
  return (flow.labels ?? []).some((label) => foldMarks(scene.script.words(label)) === folded);
}

/** A sentence that a flow understands at any time, such as "dự" or "bận không đi được". */
async function hear(scene: Scene, turn: Turn, text: string): Promise<Spoken | null> {
  for (const flow of scene.script.flows) {
    const argument = flow.isOffered(turn) ? (flow.hears?.(text) ?? null) : null;
    if (argument !== null) return begin(scene, turn, flow, argument);
  }
  return null;
}

/** A file goes to the question that is open, else to the first flow that may want it. */
async function takeFile(scene: Scene, turn: Turn, file: Answer & { kind: 'file' }): Promise<Spoken> {
  const open = openStep(scene);
  if (open?.takesFile) return takeAnswer(scene, turn, file);
  const flow = scene.script.flows.find((one) => may(turn.roles, one.action) && one.takesFile?.(file, turn));
  return flow ? begin(scene, turn, flow, '', [], file) : askAgain(scene, turn, [say('file-not-expected')]);
}

/** What has been fetched goes to the flow that wanted it, whatever has been talked about since. */
async function takeFetched(scene: Scene, fetched: Answer & { kind: 'fetched' }): Promise<Spoken> {
  const upload = await scene.store.uploads.of(fetched.uploadId);
  const owner =
    upload && scene.memberships.some(({ person }) => person.id === upload.personId) && turnOf(scene, upload.personId);
  const flow = scene.script.flows.find((one) => one.name === upload?.purpose);
  return owner && flow ? begin(scene, owner, flow, '', [], fetched) : staySilent(scene);
}

/** Hands an answer to the open question; without one, nobody knows what it is about. */
async function takeAnswer(scene: Scene, turn: Turn, answer: Answer): Promise<Spoken> {
  if (!scene.dialog.flow) return notUnderstood(scene, turn);
  const flow = scene.script.flows.find((one) => one.name === scene.dialog.flow);
  if (flow && !may(turn.roles, flow.action)) return begin(scene, turn, flow);
  const open = openStep(scene);
  if (!open) return goHome(scene, turn, [say('dialog-lost')]);
  return play(scene, turn, open.flow, await open.answer(answer, turn));
}

/** The question that is open, or null when it no longer exists or its state no longer parses. */
function openStep({ dialog, script }: Scene) {
  const flow = script.flows.find((one) => one.name === dialog.flow);
  const step = dialog.step === null ? undefined : flow?.steps[dialog.step];
  if (!flow || !step || dialog.step === null) return null;
  const state = flow.state.safeParse(dialog.state);
  if (!state.success) return null;
  const answer = (given: Answer, turn: Turn) => step.answer(state.data, given, turn);
  return {
    flow,
    step: dialog.step,
    state: state.data,
    takesText: step.takesText === true,
    takesNumber: step.takesNumber === true,
    takesFile: step.takesFile === true,
    answer,
  };
}

function notUnderstood(scene: Scene, turn: Turn): Spoken {
  return goHome(scene, turn, [say('not-understood')]);
}
