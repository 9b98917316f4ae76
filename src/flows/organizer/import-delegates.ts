import { z } from 'zod';
import {
  again,
  ask,
  end,
  type Flow,
  type Move,
  none,
  type Option,
  type Say,
  say,
  type Turn,
} from '../../conversation/flow.ts';
import { nameOf } from '../../domain/conference.ts';
import { type Roster, ungrouped } from '../../domain/roster.ts';
import { compareRoster, type RosterChange } from '../../domain/roster-change.ts';
import { rosterSchema } from '../../domain/roster-schema.ts';
import { listSteps } from '../../domain/roster-steps.ts';
import { countGroups, describeRoster, firstPeople } from './roster-card.ts';
import { isFor, openUpload, setAside, takeFile, wantFile } from './sent-file.ts';

const state = z.object({
  upload: z.number(),
  /** The file as it is shown. */
  name: z.string(),
  page: z.number().int().min(0),
  /** What the list would do, in numbers, as it was shown. */
  seen: z.string(),
  /** The list that was taken in, once it was. */
  importId: z.number().nullable(),
});
type State = z.infer<typeof state>;

const nothing: State = { upload: 0, name: '', page: 0, seen: '', importId: null };
const linesOnPage = 12;
/** A longer list is taken in piece by piece afterwards, so that nobody else waits for it. */
const stepsInATurn = 2_000;
const undoOption: Option = { value: 'undo', label: 'import-delegates-undo' };

/**
 * An organizer has a delegate list read, sees whom it adds, changes and no longer names and every doubtful row, and
 * confirms. Nothing is true before that, no answer is ever touched, and the whole list can be undone.
 */
export const importDelegates: Flow<State> = {
  name: 'import-delegates',
  command: 'nhapdaibieu',
  action: 'import-delegates',
  state,
  isOffered: () => true,
  shelf: 'people',
  takesFile: (file) => isFor('import-delegates', file),

  async begin(turn, argument, given) {
    const undone = /^undo-(\d{1,9})$/.exec(argument);
    if (undone) return undoOwn(turn, Number(undone[1]));
    if (given?.kind === 'file') return wantFile(turn, given, 'import-delegates');
    if (given?.kind !== 'fetched') return ask('file', nothing);
    const compared = await compare(turn, given.uploadId);
    if (!compared.ok) return again(compared.refusal);
    const aside = await setAside(turn);
    return review(turn, { ...nothing, upload: given.uploadId, name: compared.value.name }, aside);
  },

  steps: {
    file: {
      takesFile: true,
      async ask(_state, turn) {
        const last = await turn.store.imports.last(turn.conference.id);
        return say('import-delegates-file', { conference: nameOf(turn.conference), last: last?.name ?? none }, [
          ...(last ? [undoOption] : []),
          { value: 'cancel', label: 'cancel' },
        ]);
      },

      async answer(_state, answer, turn) {
        if (answer.kind !== 'choice') return takeFile(turn, answer, 'import-delegates');
        const last = answer.value === 'undo' ? await turn.store.imports.last(turn.conference.id) : null;
        return last ? undo(turn, last.id) : end(say('import-delegates-cancelled'));
      },
    },

    review: {
      async ask(now, turn) {
        const compared = await compare(turn, now.upload);
        return compared.ok ? card(turn, now, compared.value) : say('dialog-lost');
      },

      async answer(now, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'next') return ask('review', { ...now, page: now.page + 1 });
        if (answer.value === 'first') return ask('review', { ...now, page: 0 });
        return answer.value === 'cancel'
          ? end(say('import-delegates-cancelled'))
          : confirm(turn, now, answer.value === 'withdraw');
      },
    },

    done: {
      ask: () => say('import-delegates-next', {}, [undoOption, { value: 'close', label: 'import-delegates-close' }]),

      async answer({ importId }, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        return answer.value === 'undo' && importId !== null ? undo(turn, importId) : end(say('home-menu'));
      },
    },
  },
};

type Compared = { roster: Roster; change: RosterChange; sha256: string; name: string };
type Opened = { ok: true; value: Compared } | { ok: false; refusal: Say };

/** A turn asks up to three times, nothing changes between, and a list of 100,000 takes a second to compare. */
const comparedIn = new WeakMap<Turn, Map<number, Promise<Opened>>>();

/** What the list would do to the conference as it stands at this moment; where it cannot be read, why not. */
function compare(turn: Turn, upload: number): Promise<Opened> {
  const known = comparedIn.get(turn) ?? new Map<number, Promise<Opened>>();
  comparedIn.set(turn, known);
  const compared = known.get(upload) ?? compareAnew(turn, upload);
  known.set(upload, compared);
  return compared;
}

async function compareAnew(turn: Turn, upload: number): Promise<Opened> {
  const opened = await openUpload(turn, upload, rosterSchema);
  if (!opened.ok) return opened;
  const { result: roster, sha256, name } = opened.value;
  const standing = await turn.store.imports.standing(turn.conference.id);
  return { ok: true, value: { roster, sha256, name, change: compareRoster(standing, roster.people) } };
}

async function review(turn: Turn, now: State, after?: Say): Promise<Move<State>> {
  const compared = await compare(turn, now.upload);
  return compared.ok
    ? ask('review', { ...now, page: 0, seen: sum(compared.value.change) }, after)
    : end(say('dialog-lost'));
}

function card(turn: Turn, { name, page }: State, { roster, change }: Compared): Say {
  const lines = describeRoster(roster, change);
  const shown = lines.slice(page * linesOnPage, (page + 1) * linesOnPage);
  const adds = change.added.length + change.changed.length + change.returned.length;
  const isLast = (page + 1) * linesOnPage >= lines.length;
  const options: Option[] = [
    ...(adds > 0 ? [{ value: 'accept', label: 'confirm' }] : []),
    ...(change.gone.length > 0
      ? [{ value: 'withdraw', label: 'import-delegates-withdraw', args: { count: change.gone.length } }]
      : []),
    ...(lines.length > linesOnPage
      ? [isLast ? { value: 'first', label: 'import-delegates-first' } : { value: 'next', label: 'next-page' }]
      : []),
    { value: 'cancel', label: 'cancel' },
  ];
  const numbers = {
    file: name,
    conference: nameOf(turn.conference),
    people: roster.people.length,
    added: change.added.length + change.returned.length,
    changed: change.changed.length,
    gone: change.gone.length,
    same: change.same,
    rejected: roster.rejected.length,
    doubtful: lines.length > 0 ? 'yes' : 'no',
  };
  if (page > 0) return { ...say('import-delegates-more', numbers, options), lists: { lines: shown } };
  return {
    ...say('import-delegates-card', numbers, options),
    lists: { groups: countGroups(roster), first: firstPeople(roster), lines: shown },
  };
}

/** Takes in what was seen, and nothing else: where the conference has changed meanwhile, it is shown again. */
async function confirm(turn: Turn, now: State, withdraws: boolean): Promise<Move<State>> {
  const compared = await compare(turn, now.upload);
  if (!compared.ok) return end(say('dialog-lost'));
  const { change, sha256 } = compared.value;
  if (sum(change) !== now.seen) return review(turn, now, say('import-delegates-changed-meanwhile'));
  const { imports } = turn.store;
  if (await imports.unfinished(turn.conference.id)) {
    return ask('review', { ...now, page: 0 }, say('import-delegates-busy'));
  }
  const by = { personId: turn.person.id, chatId: turn.chat.id };
  const list = { conferenceId: turn.conference.id, ...by, sha256, name: now.name };
  const withdrawn = withdraws ? change.gone : [];
  const steps = listSteps(change, withdrawn);
  const importId = await imports.begin(list, steps, turn.now);
  const after = {
    file: now.name,
    added: change.added.length,
    changed: change.changed.length,
    withdrawn: withdrawn.length,
  };
  await turn.audit({ action: 'add-delegates', subject: { kind: 'list', id: importId }, after });
  if (steps.length > stepsInATurn) {
    return ask('done', { ...now, importId }, say('import-delegates-begun', { total: steps.length }));
  }
  await imports.advance(importId, stepsInATurn, ungrouped, turn.now);
  return ask('done', { ...now, importId }, say('import-delegates-done', await imports.countSteps(importId)));
}

/** From the button under the last word on a list, which may be of another conference by now. */
async function undoOwn(turn: Turn, importId: number): Promise<Move<never>> {
  const last = await turn.store.imports.last(turn.conference.id);
  return last?.id === importId ? undo(turn, importId) : end(say('import-delegates-undone-already'));
}

async function undo(turn: Turn, importId: number): Promise<Move<never>> {
  const undone = await turn.store.imports.undo(importId, turn.now);
  if (undone) await turn.audit({ action: 'undo-delegates', subject: { kind: 'list', id: importId }, after: undone });
  return end(undone ? say('import-delegates-undone', undone) : say('import-delegates-undone-already'));
}

function sum({ added, returned, changed, gone }: RosterChange): string {
  return [added, returned, changed, gone].map(({ length }) => length).join('/');
}
