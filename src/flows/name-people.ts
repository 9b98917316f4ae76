import { z } from 'zod';
import { isNo, isYes } from '../conversation/choose.ts';
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
} from '../conversation/flow.ts';
import { type Allotment, describePlace, takePlaces } from '../domain/allotment.ts';
import { rsvpClosesAt, shortNameOf } from '../domain/conference.ts';
import { readCorrection } from '../domain/correction.ts';
import { correctDraft, type Draft, isChanged } from '../domain/draft.ts';
import { describeNamed, mostLines, type NamedPerson, readNaming } from '../domain/naming.ts';
import { may } from '../domain/permission.ts';
import {
  askConfirmation,
  askNames,
  describeOption,
  listPeople,
  noteLine,
  noteProblem,
  refuseOver,
  untilOf,
} from './name-people-words.ts';

const pageSize = 20;

const line = z.object({
  honorific: z.enum(['ông', 'bà']).nullable(),
  name: z.string(),
  title: z.string().nullable(),
  phone: z.string().nullable(),
  personId: z.number().int().nullable(),
  connected: z.boolean(),
  mended: z.boolean(),
});
const state = z.object({
  page: z.number().int().min(0),
  /** People who were named before it was clear for which unit. */
  pending: z.string(),
  allotmentId: z.number().int(),
  lines: z.array(line),
  dropped: z.array(z.number().int()),
});
type State = z.infer<typeof state>;

const nothing: State = { page: 0, pending: '', allotmentId: 0, lines: [], dropped: [] };

/** A unit's contact names the people for its places: one message with one person a line, corrected until it is right. */
export const namePeople: Flow<State> = {
  name: 'name-people',
  command: 'cuthanhphan',
  action: 'name-people',
  state,
  isOffered: (turn) =>
    turn.memberships.some(({ conference, hasPlaces }) => hasPlaces && conference.id === turn.conference.id),
  hears: (text) => (isList(text) ? text : null),

  async begin(turn, argument) {
    const closed = refuseIfClosed(turn);
    if (closed) return end(closed);
    const [first, ...others] = await listOwn(turn);
    if (!first) return end(say('name-people-none'));
    if (others.length > 0) return ask('choose', { ...nothing, pending: argument });
    return open(turn, first, argument);
  },

  steps: {
    choose: {
      async ask({ page }, turn) {
        const own = await listOwn(turn);
        const shown = own.slice(page * pageSize, (page + 1) * pageSize);
        return say('name-people-choose', { count: own.length }, [
          ...shown.map((one): Option => ({ value: String(one.id), text: describeOption(one) })),
          ...(own.length > (page + 1) * pageSize ? [{ value: 'next', label: 'next-page' }] : []),
        ]);
      },

      async answer(before, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'next') return ask('choose', { ...before, page: before.page + 1 });
        const chosen = (await listOwn(turn)).find((one) => String(one.id) === answer.value);
        return chosen ? open(turn, chosen, before.pending) : end(say('refusal-not-yours'));
      },
    },

    people: {
      takesText: true,

      async ask(draft, turn) {
        const allotment = await turn.store.allotments.of(draft.allotmentId);
        if (!allotment) return say('dialog-lost');
        return isChanged(draft) ? askConfirmation(draft, allotment) : askNames(draft, allotment, turn);
      },

      async answer(draft, answer, turn) {
        const allotment = (await listOwn(turn)).find((one) => one.id === draft.allotmentId);
        const closed = refuseIfClosed(turn);
        if (!allotment || closed) return end(closed ?? say('refusal-not-yours'));
        const pending = isChanged(draft);
        if (answer.kind === 'choice') return answer.value === 'yes' ? save(turn, allotment, draft) : stop(pending);
        if (answer.kind !== 'text') return ask('people', draft, say('name-people-text-only'));
        if (pending && isYes(answer.text)) return save(turn, allotment, draft);
        return isNo(answer.text) ? stop(pending) : understand(turn, allotment, draft, answer.text);
      },
    },
  },
};

/** Units of the contacts that this chat is; all units for the office. */
async function listOwn(turn: Turn): Promise<Allotment[]> {
  if (isOffice(turn)) return turn.store.allotments.ofConference(turn.conference.id);
  const here = turn.memberships.filter(({ conference }) => conference.id === turn.conference.id);
  return turn.store.allotments.ofContacts(here.map(({ person }) => person.id));
}

async function open(turn: Turn, allotment: Allotment, text: string): Promise<Move<State>> {
  const draft = { ...nothing, allotmentId: allotment.id, lines: await standingLines(turn, allotment) };
  return text === '' ? ask('people', draft) : understand(turn, allotment, draft, text);
}

/** Takes in what a message says about the list; nothing counts before it is confirmed. */
async function understand(turn: Turn, allotment: Allotment, draft: State, text: string): Promise<Move<State>> {
  const read = readCorrection(text);
  if (!read.ok) return ask('people', draft, say(`refusal-${read.refusal}`, { most: mostLines }));
  const correction = read.value;
  const corrected = correctDraft(draft, correction);
  const sifted = await keepNew(turn, allotment, corrected.draft);
  const notes = [
    ...(correction.kind === 'add' ? correction.problems.map(noteProblem) : []),
    ...(correction.kind === 'change' && correction.to.phoneProblem
      ? [say('name-people-note-phone-unusable-in-change')]
      : []),
    ...corrected.notes.map(noteLine),
    ...sifted.notes,
  ];
  const over = sifted.draft.lines.length > allotment.places && sifted.draft.lines.length > draft.lines.length;
  if (over) {
    const asked = sifted.draft.lines.length - draft.lines.length;
    return ask('people', draft, refuseOver(allotment, draft.lines.length, asked));
  }
  const next = { ...draft, ...sifted.draft };
  return notes.length > 0
    ? ask('people', next, { ...say('name-people-notes'), lists: { notes } })
    : ask('people', next);
}

/** Leaves out whoever needs no place: invited already, or withdrawn by the office. */
async function keepNew(turn: Turn, allotment: Allotment, draft: Draft): Promise<{ draft: Draft; notes: Say[] }> {
  const fresh = draft.lines.filter(({ personId }) => personId === null);
  const results = await turn.store.nominations.foresee(allotment, fresh, draft.dropped);
  const refused = new Set(fresh.filter((_line, place) => results[place] !== 'new'));
  const notes = fresh.flatMap((one, place) => {
    const result = results[place];
    return result && result !== 'new' ? [say(`name-people-note-${result}`, { who: describeNamed(one) })] : [];
  });
  const lines = draft.lines
    .filter((one) => !refused.has(one))
    .map((one) => ({ ...one, title: one.title ?? (one.personId === null ? allotment.post : null) }));
  return { draft: { ...draft, lines }, notes };
}

/** Makes the confirmed list count, as far as it still may: another contact may have been faster. */
async function save(turn: Turn, allotment: Allotment, draft: State): Promise<Move<State>> {
  const { nominations } = turn.store;
  const standing = await nominations.of(allotment.id);
  const { draft: sifted } = await keepNew(turn, allotment, draft);
  const added = sifted.lines.filter(({ personId }) => personId === null);
  const removed = standing.filter((one) => draft.dropped.includes(one.personId) && !one.connected);
  const taken = takePlaces(
    { places: allotment.places, named: standing.length },
    { added: added.length, removed: removed.length },
  );
  if (!taken.ok) {
    const stay = standing.filter((one) => !removed.includes(one)).map((one) => ({ ...one, mended: false }));
    const lines = [...stay, ...added];
    return ask('people', { ...draft, lines }, refuseOver(allotment, stay.length, added.length));
  }
  await nominations.withdraw(
    allotment.id,
    removed.map(({ personId }) => personId),
    turn.now,
  );
  for (const { personId } of removed) {
    await turn.audit({ action: 'withdraw-delegate', subject: { kind: 'person', id: personId } });
  }
  for (const { personId, mended, connected: _, ...person } of sifted.lines) {
    if (personId === null || !mended) continue;
    await nominations.mend(allotment.id, personId, person);
    await turn.audit({ action: 'mend-delegate', subject: { kind: 'person', id: personId }, after: person });
  }
  await nominations.add(allotment, added.map(toPerson), turn.person.id, turn.now);
  const kept = await nominations.of(allotment.id);
  const before = new Set(standing.map(({ personId }) => personId));
  for (const { personId } of kept.filter((one) => !before.has(one.personId))) {
    const after = { allotment: allotment.id };
    await turn.audit({ action: 'name-delegate', subject: { kind: 'person', id: personId }, after });
  }
  return end({
    ...say('name-people-kept', {
      place: describePlace(allotment),
      conference: shortNameOf(turn.conference),
      named: kept.length,
      places: allotment.places,
      left: allotment.places - kept.length,
      until: untilOf(turn),
    }),
    lists: { people: listPeople(kept) },
  });
}

async function standingLines(turn: Turn, allotment: Allotment): Promise<State['lines']> {
  const standing = await turn.store.nominations.of(allotment.id);
  return standing.map((one) => ({ ...one, mended: false }));
}

function stop(pending: boolean): Move<State> {
  return end(say(pending ? 'name-people-stopped' : 'name-people-done'));
}

/** After the deadline the office alone changes names. */
function refuseIfClosed(turn: Turn): Say | null {
  const { conference, calendar, at } = turn;
  const phone = turn.officePhone ?? none;
  if (conference.state === 'cancelled') return say('refusal-naming-cancelled', { phone });
  const closesAt = rsvpClosesAt(conference, calendar);
  return closesAt && at >= closesAt && !isOffice(turn) ? say('refusal-naming-closed', { phone }) : null;
}

function isOffice(turn: Turn): boolean {
  return may(turn.roles, 'name-people', 'others');
}

function toPerson({ honorific, name, title, phone }: NamedPerson): NamedPerson {
  return { honorific, name, title, phone };
}

/** A message is a list of people without being asked for where everybody in it has a telephone number. */
function isList(text: string): boolean {
  const read = readNaming(text);
  return read.ok && read.value.people.length > 0 && read.value.people.every(({ phone }) => phone !== null);
}
