import { z } from 'zod';
import { again, ask, end, type Flow, type Move, none, type Say, say, type Turn } from '../conversation/flow.ts';
import { shortNameOf } from '../domain/conference.ts';
import { type ConferenceDocument, formatBytes } from '../domain/conference-document.ts';
import { orderConferenceDocument } from '../message/orders.ts';

/** Documents that are offered at once. */
const pageSize = 10;

const state = z.object({ page: z.number().int().min(0) });
type State = z.infer<typeof state>;

/** Somebody looks at what there is to read and is given the newest version, as a file or where it can be had. */
export const documents: Flow<State> = {
  name: 'documents',
  command: 'tailieu',
  action: 'see-conference',
  state,
  isOffered: (turn) => turn.hasDocuments,

  async begin(turn, argument) {
    const id = /^\d{1,9}$/.test(argument) ? Number(argument) : null;
    if (id !== null) return give(turn, id, { page: 0 });
    return (await visible(turn)).length > 0 ? ask('list', { page: 0 }) : end(say('documents-none'));
  },

  steps: {
    list: {
      ask: list,
      async answer({ page }, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        return answer.value === 'next' ? ask('list', { page: page + 1 }) : give(turn, Number(answer.value), { page });
      },
    },
  },
};

/** How a document stands in a list. */
export function describeDocument(order: number, { title, version, bytes, pages }: ConferenceDocument): Say {
  return say('documents-line', {
    order: String(order),
    title,
    version: String(version),
    size: formatBytes(bytes),
    pages: pages ?? none,
  });
}

async function list({ page }: State, turn: Turn): Promise<Say> {
  const all = await visible(turn);
  const first = Math.min(page, Math.max(0, Math.ceil(all.length / pageSize) - 1)) * pageSize;
  const shown = all.slice(first, first + pageSize);
  return {
    ...say('documents-list', { conference: shortNameOf(turn.conference) }, [
      ...shown.map(({ id, title }) => ({ value: String(id), text: title })),
      ...(first + pageSize < all.length ? [{ value: 'next', label: 'next-page' }] : []),
    ]),
    lists: { lines: shown.map((one, place) => describeDocument(place + 1, one)) },
  };
}

/** Gives the newest version of the document that a button was about, if it is theirs to have. */
async function give(turn: Turn, id: number, state: State): Promise<Move<State>> {
  const { conferenceDocuments } = turn.store;
  const asked = await conferenceDocuments.of(id);
  const all = await visible(turn);
  const document = all.find((one) => one.title === asked?.title) ?? all.find((one) => one.id === id);
  if (!document) return all.length > 0 ? ask('list', state, say('documents-gone')) : end(say('documents-gone'));
  await conferenceDocuments.open(document.id, turn.person.id, turn.now);
  const given = say('documents-given', { title: document.title, version: String(document.version) });
  return end({ ...given, document: orderConferenceDocument(document) });
}

async function visible({ store, person, conference, roles }: Turn): Promise<ConferenceDocument[]> {
  return store.conferenceDocuments.visibleTo({ personId: person.id, conferenceId: conference.id, roles });
}
