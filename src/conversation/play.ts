import { hasFirmDate, nameOf } from '../domain/conference.ts';
import { may } from '../domain/permission.ts';
import { orderCalendarEntry } from '../message/orders.ts';
import type { Dialog } from '../store/dialogs.ts';
import type { Answer, AnyFlow, Move, Option, Say, Shelf, Turn } from './flow.ts';
import { say } from './flow.ts';
import { homeFlow, offer, officeDigit, officeFlow, questionOffers, renderReplies, renderReply } from './offer.ts';
import { type Scene, type Spoken, turnOf, wordsFor } from './scene.ts';

/** Begins a flow for somebody, if it is theirs to begin. */
export async function begin(
  scene: Scene,
  turn: Turn,
  flow: AnyFlow,
  argument = '',
  before: Say[] = [],
  given?: Answer,
): Promise<Spoken> {
  if (!may(turn.roles, flow.action)) {
    scene.script.onRefusal({ flow: flow.name, chatId: turn.chat.id, personId: turn.person.id });
    return goHome(scene, turn, [say('refusal-not-yours')]);
  }
  return play(scene, turn, flow, await flow.begin(turn, argument, given), before);
}

/** Turns a flow's move into words and into where the dialog stands. */
export async function play<State>(
  scene: Scene,
  turn: Turn,
  flow: AnyFlow,
  move: Move<State>,
  before: Say[] = [],
): Promise<Spoken> {
  switch (move.kind) {
    case 'end':
      return goHome(scene, turn, [...before, ...move.say]);
    case 'home': {
      // Read anew: the flow may have made who it goes home as.
      const memberships = await scene.store.chats.membershipsOf(scene.chat.id);
      const home = { ...scene, memberships };
      return goHome(home, turnOf(home, move.as) ?? turn, [...before, move.say]);
    }
    case 'part':
      return partFrom(scene, turn, [...before, move.say]);
    case 'again':
      return askAgain(scene, turn, [...before, move.because]);
    case 'ask': {
      const question = await flow.steps[move.step]?.ask(move.state, turn);
      if (!question) throw new Error(`The flow ${flow.name} has no step ${move.step}`);
      const dialog = nextDialog(scene, turn, { flow: flow.name, step: move.step, state: move.state });
      const shelf = question.shelf ? shelfOptions(scene, turn, question.shelf) : [];
      const offered = offer(
        [...(question.options ?? []), ...shelf],
        questionOf(dialog, turn, flow.name),
        wordsFor(scene.script, turn.person),
      );
      const said = [...before, ...(move.after ? [move.after] : []), question];
      return {
        replies: renderReplies(said, offered, wordsFor(scene.script, turn.person)),
        dialog: { ...dialog, offered },
        about: aboutOf(turn),
      };
    }
  }
}

/** Says something with the home menu under it. */
export function goHome(scene: Scene, turn: Turn, said: Say[]): Spoken {
  const dialog = nextDialog(scene, turn, { flow: null, step: null, state: null });
  const offered = offer(
    homeOptions(scene, turn),
    questionOf(dialog, turn, 'home'),
    wordsFor(scene.script, turn.person),
  );
  return {
    replies: renderReplies(said, offered, wordsFor(scene.script, turn.person)),
    dialog: { ...dialog, offered },
    about: aboutOf(turn),
  };
}

/** Says the last word to somebody who is not this chat's any more; whoever else it belongs to goes on. */
function partFrom(scene: Scene, turn: Turn, said: Say[]): Spoken {
  const memberships = scene.memberships.filter(({ person }) => person.id !== turn.person.id);
  const left = { ...scene, memberships };
  const other = turnOf(left, null);
  if (other) return goHome(left, other, said);
  const dialog = nextDialog(scene, turn, { flow: null, step: null, state: null });
  return { replies: renderReplies(said, [], wordsFor(scene.script, turn.person)), dialog, about: null };
}

/** Says something and shows the choices of the open question once more; without one, the home menu. */
export function askAgain(scene: Scene, turn: Turn, said: Say[]): Spoken {
  if (!scene.dialog.flow) return goHome(scene, turn, said);
  const offered = questionOffers(scene.dialog.offered);
  return {
    replies: renderReplies(said, offered, wordsFor(scene.script, turn.person)),
    dialog: { ...scene.dialog, offered },
    about: aboutOf(turn),
  };
}

/**
 * Greets somebody who has just connected: the welcome flow's question, then the home menu, whose numbers go on behind
 * the question's, so that each number under the two messages means one thing.
 */
export async function welcome(scene: Scene, turn: Turn): Promise<Spoken> {
  const { script } = scene;
  const words = wordsFor(script, turn.person);
  const greeting = [script.welcome, ...script.flows.filter((flow) => flow.greets?.(turn))].find(
    (flow) => flow.isOffered(turn) && may(turn.roles, flow.action),
  );
  if (!greeting) return goHome(scene, turn, [say('home-connected', { conference: nameOf(turn.conference) })]);
  const asked = await begin(scene, turn, greeting);
  if (!asked.dialog.flow) return asked;
  const question = asked.dialog.offered;
  const last = question.filter(({ digit }) => digit !== officeDigit).length;
  const menu = offer(homeOptions(scene, turn), questionOf(asked.dialog, turn, 'home'), words, last);
  return {
    replies: [...asked.replies, renderReply([menuWithCalendar(turn)], menu, words)],
    dialog: { ...asked.dialog, offered: [...question, ...menu.map((one) => ({ ...one, below: true as const }))] },
    about: asked.about,
  };
}

/** The menu, and with it the conference for the telephone's calendar once its day is firm. */
function menuWithCalendar({ conference }: Turn): Say {
  const menu = say('home-menu');
  return hasFirmDate(conference) ? { ...menu, document: orderCalendarEntry(conference.id) } : menu;
}

/** What stands on the desk stands here for whoever has no desk. */
function homeOptions(scene: Scene, turn: Turn): Option[] {
  const hasDesk = may(turn.roles, 'see-answers');
  const flows = openFlows(scene, turn).filter((flow) => !(flow.shelf && hasDesk));
  return [...flows.map((flow) => flow.name), officeFlow].map((menu) => ({ menu, label: `menu-${menu}` }));
}

function shelfOptions(scene: Scene, turn: Turn, shelf: Shelf): Option[] {
  const flows = openFlows(scene, turn).filter((flow) => flow.shelf === shelf);
  return [...flows.map((flow) => flow.name), homeFlow].map((menu) => ({ menu, label: `menu-${menu}` }));
}

function openFlows(scene: Scene, turn: Turn): readonly AnyFlow[] {
  return scene.script.flows.filter((flow) => may(turn.roles, flow.action) && flow.isOffered(turn));
}

function nextDialog(scene: Scene, turn: Turn, at: Pick<Dialog, 'flow' | 'step' | 'state'>): Dialog {
  const { serial, answered } = scene.dialog;
  return { ...at, personId: at.flow ? turn.person.id : null, offered: [], serial: serial + 1, answered };
}

function questionOf(dialog: Dialog, turn: Turn, flow: string) {
  return { personId: turn.person.id, flow, serial: dialog.serial };
}

function aboutOf(turn: Turn): Spoken['about'] {
  return turn.memberships.find(({ person }) => person.id === turn.person.id) ?? null;
}
