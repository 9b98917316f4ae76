import { z } from 'zod';
import { again, ask, end, type Flow, type Move, none, type Option, say, type Turn } from '../../conversation/flow.ts';
import { whom } from '../../domain/audience.ts';
import { titleOf } from '../../domain/conference-document.ts';
import { addressPerson } from '../../domain/person.ts';
import { nextAllowed } from '../../domain/quiet-hours.ts';
import { nameGap } from '../../message/circular.ts';
import { describeDocument } from '../documents.ts';
import { openUpload, wantAttachment } from './sent-file.ts';

/** Documents and groups that are offered at once. */
const most = 20;

const state = z.object({
  file: z.object({ sha256: z.string(), name: z.string(), bytes: z.number(), pages: z.number().nullable() }).nullable(),
  title: z.string(),
  whom: z.array(whom),
});
type State = z.infer<typeof state>;

const nothingYet: State = { file: null, title: '', whom: [] };
const read = z.object({ pages: z.number().nullable() });

/** An organizer puts documents at people's disposal, hands in a newer version, or takes one away. */
export const manageDocuments: Flow<State> = {
  name: 'manage-documents',
  command: 'themtailieu',
  action: 'manage-documents',
  state,
  isOffered: () => true,
  shelf: 'programme',

  async begin(turn, _argument, given) {
    return given?.kind === 'fetched' ? takeRead(turn, given.uploadId) : ask('list', nothingYet);
  },

  steps: {
    list: {
      takesFile: true,
      async ask(_state, turn) {
        const all = (await turn.store.conferenceDocuments.newest(turn.conference.id)).slice(0, most);
        return {
          ...say('manage-documents-list', { count: all.length }, [
            ...all.map(({ id, title }) => ({ value: String(id), text: title })),
            { value: 'done', label: 'announce-done' },
          ]),
          lists: { lines: all.map((one, place) => describeDocument(place + 1, one)) },
        };
      },

      async answer(_state, answer, turn) {
        if (answer.kind === 'file') return again(await wantAttachment(turn, answer, 'manage-documents'));
        if (answer.kind !== 'choice') return again(say('manage-documents-file-again'));
        if (answer.value === 'done') return end(say('home-menu'));
        const chosen = await turn.store.conferenceDocuments.of(Number(answer.value));
        return chosen?.conferenceId === turn.conference.id && !chosen.removed
          ? ask('one', { ...nothingYet, title: chosen.title, whom: [...chosen.whom] })
          : ask('list', nothingYet);
      },
    },

    one: {
      takesFile: true,
      ask: ({ title }) =>
        say('manage-documents-one', { title }, [
          { value: 'whom', label: 'manage-documents-whom-label' },
          { value: 'remove', label: 'manage-documents-remove' },
          { value: 'list', label: 'announce-back' },
        ]),

      async answer(state, answer, turn) {
        if (answer.kind === 'file') return again(await wantAttachment(turn, answer, 'manage-documents'));
        if (answer.kind !== 'choice') return again(say('manage-documents-file-again'));
        if (answer.value === 'remove') return remove(turn, state);
        return ask(answer.value, answer.value === 'list' ? nothingYet : { ...state, file: null });
      },
    },

    title: {
      takesText: true,
      ask: ({ title }) => say('manage-documents-title', { title }, [{ value: 'keep', text: title }]),

      async answer(state, answer) {
        if (answer.kind === 'choice') return ask('whom', state);
        const title = answer.kind === 'text' ? titleOf(answer.text) : '';
        return /[\p{L}\p{N}]/u.test(title)
          ? ask('whom', { ...state, title })
          : again(say('manage-documents-title-again'));
      },
    },

    whom: {
      async ask({ title, whom }, turn) {
        const groups = (await turn.store.exactGroups.list(turn.conference.id)).slice(0, most);
        const [one] = whom;
        const chosen = one?.kind === 'groups' ? one.groups : [];
        const options: Option[] = [
          { value: 'everyone', label: 'announce-whom-everyone' },
          { value: 'speaker', label: 'announce-whom-speakers' },
          { value: 'contact', label: 'announce-whom-contacts' },
          { value: 'organizer', label: 'announce-whom-organizers' },
          ...groups.map(({ id, name }) => ({
            value: String(id),
            label: 'announce-toggle',
            args: { name, chosen: String(chosen.includes(id)) },
          })),
          ...(chosen.length > 0 ? [{ value: 'done', label: 'announce-done' }] : []),
        ];
        return say('manage-documents-whom', { title }, options);
      },

      async answer(state, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        const { value } = answer;
        if (value === 'done') return keep(turn, state);
        if (value === 'everyone') return keep(turn, { ...state, whom: [] });
        if (value === 'speaker' || value === 'contact' || value === 'organizer') {
          return keep(turn, { ...state, whom: [{ kind: 'roles', roles: [value] }] });
        }
        const [one] = state.whom;
        const chosen = one?.kind === 'groups' ? one.groups : [];
        const id = Number(value);
        const groups = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
        return ask('whom', { ...state, whom: groups.length > 0 ? [{ kind: 'groups', groups }] : [] });
      },
    },
  },
};

/** The file has been read: it is a new version of the document that was chosen, or a new one that needs a title. */
async function takeRead(turn: Turn, uploadId: number): Promise<Move<State>> {
  const opened = await openUpload(turn, uploadId, read);
  if (!opened.ok) return again(opened.refusal);
  const { sha256, name, bytes, result } = opened.value;
  const file = { sha256, name, bytes, pages: result.pages };
  const dialog = await turn.store.dialogs.of(turn.chat.id);
  const open = dialog.flow === 'manage-documents' ? state.safeParse(dialog.state) : null;
  if (open?.success && dialog.step === 'one') return keep(turn, { ...open.data, file });
  const same = (await turn.store.conferenceDocuments.newest(turn.conference.id)).find(
    (one) => one.title === titleOf(name),
  );
  return ask('title', { file, title: titleOf(name), whom: [...(same?.whom ?? [])] });
}

async function keep(turn: Turn, { file, title, whom }: State): Promise<Move<State>> {
  const { store, conference, person, now } = turn;
  if (!file) {
    await store.conferenceDocuments.setWhom(conference.id, title, whom);
    await turn.audit({ action: 'set-document-audience', subject: { kind: 'document', id: null }, after: { title } });
    return ask('list', nothingYet, say('manage-documents-whom-kept', { title }));
  }
  const added = await store.conferenceDocuments.add(
    { ...file, title, whom, conferenceId: conference.id, addedById: person.id },
    now,
  );
  await turn.audit({
    action: 'add-document',
    subject: { kind: 'document', id: added.id },
    after: { title, version: added.version },
  });
  const told = added.version > 1 ? await tellReaders(turn, added) : 0;
  return end({
    ...say('manage-documents-kept', { told, version: String(added.version) }),
    lists: { line: [describeDocument(1, added)] },
  });
}

/** Tells those who have an older version, and nobody else. */
async function tellReaders(turn: Turn, document: { id: number; title: string; version: number }): Promise<number> {
  const { store, conference, now, calendar } = turn;
  const people = await store.conferenceDocuments.openersBefore(document.id);
  const { settings } = await store.dues.planOf(conference.id);
  const audience = {
    conferenceId: conference.id,
    cause: `document:${document.id}`,
    whom: [{ kind: 'people' as const, people }],
  };
  const letters = (await store.circulars.honorifics(conference.id)).map((honorific) => {
    const args = { whom: addressPerson({ honorific, title: null, name: nameGap }), title: document.title };
    const said = say('documents-new-version', { ...args, version: String(document.version) }, [
      { menu: 'documents', label: 'documents-get', argument: String(document.id) },
    ]);
    return { honorific, circular: turn.circular(said, honorific) };
  });
  return store.circulars.owe(audience, letters, 'bulk', { now, at: nextAllowed(settings.quiet, now, calendar) });
}

async function remove(turn: Turn, { title }: State): Promise<Move<State>> {
  await turn.store.conferenceDocuments.remove(turn.conference.id, title, turn.now);
  await turn.audit({ action: 'remove-document', subject: { kind: 'document', id: null }, before: { title } });
  return ask('list', nothingYet, say('manage-documents-removed', { title: title || none }));
}
