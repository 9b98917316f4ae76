import type { Say } from '../conversation/flow.ts';
import { addressing, type Words } from '../conversation/fluent.ts';
import { renderSay } from '../conversation/offer.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { Conference } from '../domain/conference.ts';
import { addressPerson, honorificOf } from '../domain/person.ts';
import type { Programme } from '../domain/programme/programme.ts';
import { replaceLines } from '../domain/replace-lines.ts';
import type { Database } from '../store/open.ts';
import type { Store } from '../store/store.ts';

type InvitationWords = (
  view: { conference: Conference; calendar: Calendar },
  to: { personId: number; whom: string },
) => Say;

type Needs = {
  database: Database;
  invitation: InvitationWords;
  words: Words;
  calendar: Calendar;
  clock: () => Date;
  /** There are messages to pay. */
  onOwed: () => void;
};

export type CardRewriter = {
  /** Puts right the invitations that people were sent, where what they say has been published anew since. */
  run(): Promise<void>;
};

/**
 * Edits invitations in place, silently: an edit is no message, so it keeps no quiet hours. All of a conference and the
 * note that it was done are one transaction.
 */
export function createCardRewriter({ database, clock, onOwed, ...spoken }: Needs): CardRewriter {
  return {
    async run() {
      for (const conferenceId of await database.read.programmes.withOldCards()) {
        await database.transaction((store) => rewrite(store, conferenceId, clock()));
        onOwed();
      }
    },
  };

  async function rewrite(store: Store, conferenceId: number, now: Date): Promise<void> {
    const versions = await store.programmes.oldCards(conferenceId);
    const standing = await store.conferences.of(conferenceId);
    if (!versions || !standing) return;
    const { from, to } = versions;
    await store.programmes.noteCards(conferenceId, to.number, now);
    if (standing.state === 'cancelled') return;
    const [before, after] = [asTold(standing, from.programme), asTold(standing, to.programme)];
    const cards = await store.deliveries.cards(conferenceId);
    for (const { id, reply, person } of cards) {
      const inWords = (conference: Conference) =>
        renderSay(
          spoken.invitation(
            { conference, calendar: spoken.calendar },
            { personId: person.id, whom: addressPerson(person) },
          ),
          addressing(spoken.words, honorificOf(person)),
        );
      const text = replaceLines(reply.text, inWords(before), inWords(after));
      if (text !== reply.text)
        await store.deliveries.rewrite(id, { ...reply, text }, `card:${conferenceId}-${to.number}`, now);
    }
  }
}

function asTold(conference: Conference, { agenda: _agenda, ...programme }: Programme): Conference {
  return { ...conference, ...programme };
}
