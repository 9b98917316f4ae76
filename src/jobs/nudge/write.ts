import type { Option, Say } from '../../conversation/flow.ts';
import { say } from '../../conversation/flow.ts';
import { addressing, type Words } from '../../conversation/fluent.ts';
import type { Nudge, NudgeSource, NudgeView } from '../../conversation/nudge.ts';
import { homeFlow, numberUnasked, offer, renderReply } from '../../conversation/offer.ts';
import type { Calendar } from '../../domain/calendar.ts';
import type { Due } from '../../domain/nudge.ts';
import { addressPerson, honorificOf, type Person } from '../../domain/person.ts';
import type { Offer } from '../../store/dialogs.ts';
import type { Store } from '../../store/store.ts';

/** Lines of one message; the rest is counted. */
const mostLines = 5;

export type Told = { due: Due; view: NudgeView; source: NudgeSource };

export type Writer = {
  calendar: Calendar;
  /** Owes one message with all of it to a chat, and returns its key. */
  owe(store: Store, chatId: number, told: Told[], now: Date): Promise<string>;
};

type Written = Nudge & { person: Person };

export function createWriter(words: Words, calendar: Calendar): Writer {
  return {
    calendar,
    async owe(store, chatId, told, now) {
      const message = `nudge:${told.map(({ due }) => due.id).join('+')}`;
      const chat = await store.chats.of(chatId);
      const written: Written[] = [];
      for (const { due, view, source } of told) {
        const person = await store.people.of(due.personId);
        if (person) written.push({ ...(await source.write(view, due, person)), person });
      }
      const [first] = written;
      if (!chat || !first) return message;
      const spoken = addressing(words, honorificOf(first.person));
      const said = written.length === 1 ? first.alone : merge(written);
      const offered = offerAll(written, spoken);
      const [one] = told;
      const owed = {
        to: chat.address,
        reply: renderReply([said], offered, spoken),
        lane: written.every(({ lane }) => lane === 'bulk') ? ('bulk' as const) : ('notice' as const),
        dedupeKey: message,
        dueAt: now,
        conferenceId: one?.due.conferenceId ?? null,
        personId: first.person.id,
      };
      await store.deliveries.owe([owed], now);
      return message;
    },
  };
}

/** Several in one message, each a line; what several ask for alike is one button that asks which. */
function merge(written: Written[]): Say {
  const [first] = written;
  const whom = first ? addressPerson(first.person) : '';
  const more = Math.max(0, written.length - mostLines);
  return {
    ...say('nudge-merged', { whom, count: written.length, more }),
    lists: { lines: written.slice(0, mostLines).map(({ line }) => line) },
  };
}

/** Every way once: the same label for several things goes to the flow, which asks which is meant. */
function offerAll(written: Written[], words: Words): Offer[] {
  const wanted: { option: Option; personId: number }[] = [];
  for (const { options, briefly, person } of written) {
    for (const option of written.length > 1 ? (briefly ?? options) : options) {
      const known = wanted.findIndex((one) => one.personId === person.id && labelOf(one.option) === labelOf(option));
      const standing = wanted[known];
      if (!standing) wanted.push({ option, personId: person.id });
      else if ('menu' in option) wanted[known] = { ...standing, option: { menu: option.menu, label: option.label } };
    }
  }
  return numberUnasked(
    wanted.flatMap(({ option, personId }) => offer([option], { personId, flow: homeFlow, serial: 0 }, words)),
  );
}

function labelOf(option: Option): string {
  return 'text' in option ? option.text : JSON.stringify([option.label, option.args]);
}
