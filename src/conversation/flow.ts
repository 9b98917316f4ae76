import type { z } from 'zod';
import type { AuditNote } from '../domain/audit.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { Conference } from '../domain/conference.ts';
import type { Action } from '../domain/permission.ts';
import type { Person, Role } from '../domain/person.ts';
import type { Circular } from '../message/circular.ts';
import type { ChannelName } from '../message/incoming.ts';
import type { DocumentOrder, Template, TemplateName } from '../message/reply.ts';
import type { Chat, Membership } from '../store/chats.ts';
import type { Store } from '../store/store.ts';
import type { Args } from './fluent.ts';

/** What a flow may know and use while it answers one message. Everything it changes is saved with the turn. */
export type Turn = {
  now: Date;
  /** When the message was sent; what was sent in time is not late because it was read late. */
  at: Date;
  calendar: Calendar;
  store: Store;
  chat: Chat;
  conference: Conference;
  /** Who speaks: the invited one where this chat is several people of one conference. */
  person: Person;
  /** All that this chat may be at this conference. */
  roles: Role[];
  /** Whether the person who speaks has an invitation of their own. */
  invited: boolean;
  /** Whether somebody of this chat is contact or speaker of a paper of this conference. */
  hasPapers: boolean;
  /** Whether somebody of this chat is contact of a unit that the plan sets tasks for. */
  hasTasks: boolean;
  /** Whether there are documents for this chat to read. */
  hasDocuments: boolean;
  /** Everybody this chat is, at all conferences. */
  memberships: Membership[];
  officePhone: string | null;
  /**
   * Writes a change or an export into the log of the conference: who, when and on which channel come from the turn. No
   * token, code or whole telephone number stays in it; whatever tells about one person has that person as its subject.
   */
  audit(note: AuditNote): Promise<void>;
  /** Owes a notice to every chat of a person; the same cause is told once. Its options are menu entries. */
  tell(personId: number, cause: string, said: Say[]): Promise<void>;
  /** Owes such a notice, about the one who speaks, to one chat, whoever it belongs to. */
  tellChat(chat: Chat, cause: string, said: Say[]): Promise<void>;
  /** Owes a notice to every other chat of this conference. */
  tellEverybody(cause: string, said: Say[]): Promise<void>;
  /** Messages a second that a channel bears. */
  perSecond(channel: ChannelName): number;
  /** The approved forms in which people without a chat can be written to. */
  forms: readonly TemplateName[];
  /** Whether there are messages that cost money. */
  paysForMessages: boolean;
  /** One message to many who are addressed by this honorific; see `store.circulars`. */
  circular(said: Say, honorific: string | null): Circular;
};

/** One thing to choose: `label` names a message of the locale, or `text` is shown as it is. */
export type Option =
  | { value: string; label: string; args?: Args }
  | { value: string; text: string }
  /**
   * A way to a flow, open whatever has been talked about since. With an argument it begins the flow with it: an answer
   * whose flow itself knows whether it still counts.
   */
  | { menu: string; label: string; argument?: string; args?: Args };

/** A place for what organizers do: the desk itself, and what is gathered behind one entry of it. */
export type Shelf = 'desk' | 'people' | 'programme' | 'office';

/** Names a message of the locale. */
export type Say = {
  id: string;
  args?: Args;
  /** Lists within the message: each argument is its lines, one below the other. */
  lists?: Record<string, Say[]>;
  options?: Option[];
  /** The flows of this shelf stand under it. */
  shelf?: Shelf;
  /** A file that goes with it. */
  document?: DocumentOrder;
  /** The same in an approved form; see `message/reply.ts`. */
  template?: Template;
};

/** What a step is given: a choice that was offered, or what was typed or sent instead. */
export type Answer =
  | { kind: 'choice'; value: string }
  | { kind: 'text'; text: string }
  | { kind: 'file'; fileId: string; name: string; bytes: number }
  | { kind: 'contact'; phone: string }
  /** The file that was asked for has been fetched and read: see `store.uploads`. */
  | { kind: 'fetched'; uploadId: number }
  | { kind: 'unreadable' };

export type Move<State> =
  /** Go on with a step: its question is shown, under `after` if something is to be said first. */
  | { kind: 'ask'; step: string; state: State; after?: Say }
  /** The answer did not fit: say why, and show the same question's choices again. */
  | { kind: 'again'; because: Say }
  /** The dialog is over; the home menu stands under the last word. */
  | { kind: 'end'; say: Say[] }
  /** The dialog is over, and the home menu is somebody else's: another conference, another person of this chat. */
  | { kind: 'home'; as: number; say: Say }
  /** The dialog is over, and this chat is not this person's any more. */
  | { kind: 'part'; say: Say };

export type Step<State> = {
  /** The answer is in one's own words: only labels and commands are taken for something else. */
  takesText?: true;
  /** A bare number is the answer itself, not the number of a choice under some notice. */
  takesNumber?: true;
  /** A file is an answer here. */
  takesFile?: true;
  ask(state: State, turn: Turn): Say | Promise<Say>;
  answer(state: State, answer: Answer, turn: Turn): Promise<Move<State>>;
};

/** One conversation. */
export type Flow<State> = {
  name: string;
  /** The slash command that begins it, without the slash. */
  command: string;
  /** Who may begin and go on with it. */
  action: Action;
  /** What is kept between two messages; a state that no longer parses ends the dialog kindly. */
  state: z.ZodType<State>;
  /** Whether it is for this person now: in the home menu, and by its label typed. */
  isOffered(turn: Turn): boolean;
  /** Its label typed begins it although no menu shows it: a button of it stands under messages that come unasked. */
  isSpoken?: true;
  /** Whether its first question greets somebody who has just connected and has no invitation to answer. */
  greets?(turn: Turn): boolean;
  /** Where it stands for organizers: the home menu has room for few. Whoever has no desk finds it in the home menu. */
  shelf?: Shelf;
  /** Begins the flow from a text typed at any time: the argument for `begin`, or null when the text is not for it. */
  hears?(text: string): string | null;
  /** Labels that, typed whole, begin the flow with them even where any other text would be an answer. */
  labels?: readonly string[];
  /** Whether a file that nobody asked for may be meant for this flow; it is begun, and given the file. */
  takesFile?(file: { name: string; bytes: number }, turn: Turn): boolean;
  /** Begins with what a command or a sentence added, or with the file that it was begun for. */
  begin(turn: Turn, argument: string, given?: Answer): Promise<Move<State>>;
  steps: Record<string, Step<State>>;
};

// biome-ignore lint/suspicious/noExplicitAny: a table of flows holds flows of every state; each parses its own.
export type AnyFlow = Flow<any>;

export function ask<State>(step: string, state: State, after?: Say): Move<State> {
  return after ? { kind: 'ask', step, state, after } : { kind: 'ask', step, state };
}

export function again(because: Say): Move<never> {
  return { kind: 'again', because };
}

export function end(...said: Say[]): Move<never> {
  return { kind: 'end', say: said };
}

export function say(id: string, args: Args = {}, options: Option[] = []): Say {
  return { id, args, options };
}

/** An argument that is missing, as the locale's `[none]` knows it. */
export const none = 'none';
