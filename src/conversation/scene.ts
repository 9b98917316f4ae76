import type { Calendar } from '../domain/calendar.ts';
import { honorificOf, type Person } from '../domain/person.ts';
import type { ChannelName } from '../message/incoming.ts';
import type { Reply, TemplateName } from '../message/reply.ts';
import type { Chat, Membership } from '../store/chats.ts';
import type { Dialog } from '../store/dialogs.ts';
import type { Store } from '../store/store.ts';
import { writeCircular } from './circular.ts';
import type { AnyFlow, Turn } from './flow.ts';
import { addressing, type Words } from './fluent.ts';
import { currentMembership, rolesAt, speakerAt } from './membership.ts';
import { tellChat, tellEverybody, tellPerson } from './notify.ts';

/** What the conversation is made of; the same for every message. */
export type Script = {
  words: Words;
  calendar: Calendar;
  flows: readonly AnyFlow[];
  /** The flow whose question greets somebody who has just connected. */
  welcome: AnyFlow;
  officePhone: string | null;
  /** Messages a second that a channel bears. */
  perSecond: (channel: ChannelName) => number;
  /** The approved forms in which people without a chat can be written to; absent where no message costs money. */
  forms?: readonly TemplateName[];
  /** Somebody tried what is not theirs to do. */
  onRefusal: (what: { flow: string; chatId: number; personId: number }) => void;
};

/** Where a message finds us: who wrote, and what was said before. */
export type Scene = {
  script: Script;
  store: Store;
  now: Date;
  /** When the message was sent, as far as the channel tells; never later than now. */
  at: Date;
  chat: Chat;
  memberships: Membership[];
  dialog: Dialog;
};

/** What a message comes to: what is said, and where the dialog stands afterwards. */
export type Spoken = {
  replies: Reply[];
  dialog: Dialog;
  about: Membership | null;
};

/** The words as this person is addressed; a stranger as most people are. */
export function wordsFor(script: Script, person: Pick<Person, 'honorific'> = { honorific: null }): Words {
  return addressing(script.words, honorificOf(person));
}

export function staySilent(scene: Scene): Spoken {
  return { replies: [], dialog: scene.dialog, about: null };
}

/** The scene from a person's side: the one named, or the current one. Null for a stranger. */
export function turnOf(scene: Scene, personId: number | null): Turn | null {
  const { script, store, now, at, chat, memberships } = scene;
  const named = memberships.find(({ person }) => person.id === personId);
  const current = named
    ? speakerAt(memberships, named)
    : currentMembership(memberships, chat.currentPersonId, now, script.calendar);
  if (!current) return null;
  const { person, conference, invited } = current;
  return {
    now,
    at,
    calendar: script.calendar,
    store,
    chat,
    conference,
    person,
    roles: rolesAt(memberships, conference.id),
    invited,
    hasPapers: memberships.some((one) => one.conference.id === conference.id && one.hasPapers),
    hasTasks: memberships.some((one) => one.conference.id === conference.id && one.hasTasks),
    hasDocuments: memberships.some((one) => one.conference.id === conference.id && one.hasDocuments),
    memberships,
    officePhone: conference.officePhone ?? script.officePhone,
    audit: (note) => store.audit.record({ ...byWhom(scene, person), ...note, at: now }),
    tellChat: (to, cause, said) => tellChat(scene, to, person, cause, said),
    tell: (personId, cause, said) => tellPerson(scene, personId, cause, said),
    tellEverybody: (cause, said) => tellEverybody(scene, conference.id, cause, said),
    perSecond: script.perSecond,
    forms: script.forms ?? [],
    paysForMessages: script.forms !== undefined,
    circular: (said, honorific) => writeCircular(said, wordsFor(script, { honorific })),
  };
}

/** Who acts in a turn, as the log of changes names it. */
export function byWhom({ chat }: Pick<Scene, 'chat'>, person: Pick<Person, 'id' | 'conferenceId'>) {
  return { personId: person.id, conferenceId: person.conferenceId, channel: chat.address.channel };
}
