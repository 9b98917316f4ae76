import { again, ask, type Move, type Option, type Say, type Step, say, type Turn } from '../../conversation/flow.ts';
import { checkAnnouncementText } from '../../domain/announcement.ts';
import type { Whom } from '../../domain/audience.ts';
import { foldMarks, tidy } from '../../domain/vietnamese.ts';
import type { AnnounceState } from './announce-state.ts';
import { matchList } from './match-list.ts';

/** Groups and units that are offered at once. */
const pageSize = 10;
const mostUnmatched = 20;
const longestSearch = 60;
/** A text that is at least so long may have been cut by the channel it came through, and go on in the next message. */
const cutAbove = 1_800;

/** Whom it is for, as one choice; the rest are asked for one by one. */
const simple: Record<string, Whom> = {
  everyone: { kind: 'everyone' },
  attending: { kind: 'answer', answer: 'attending' },
  silent: { kind: 'answer', answer: 'silent' },
  absent: { kind: 'answer', answer: 'absent' },
  speakers: { kind: 'roles', roles: ['speaker'] },
  contacts: { kind: 'roles', roles: ['contact'] },
  commended: { kind: 'commended' },
  organizers: { kind: 'roles', roles: ['organizer'] },
};

const ways = [
  'everyone',
  'groups',
  'units',
  'attending',
  'silent',
  'absent',
  'speakers',
  'contacts',
  'commended',
  'organizers',
  'list',
] as const;

/** Asks to whom it goes. */
export const whomSteps: Record<'whom' | 'groups' | 'units' | 'list', Step<AnnounceState>> = {
  whom: {
    takesText: true,
    ask: () =>
      say(
        'announce-whom',
        {},
        ways.map((way) => ({ value: way, label: `announce-whom-${way}` })),
      ),

    async answer(state, answer) {
      if (answer.kind === 'text') return goOn(state, answer.text);
      if (answer.kind !== 'choice') return again(say('choose-one'));
      const fresh = { ...state, page: 0, named: null, unmatched: [] };
      const chosen = simple[answer.value];
      if (chosen) return ask('preview', { ...fresh, whom: [chosen] });
      return ask(answer.value, { ...fresh, whom: [] });
    },
  },

  groups: {
    async ask(state, turn) {
      const groups = await turn.store.exactGroups.list(turn.conference.id);
      const chosen = chosenOf(state, 'groups');
      const named = groups.map(({ id, name }) => ({ value: String(id), name, chosen: chosen.includes(id) }));
      return offerPage('announce-groups', state, named);
    },

    async answer(state, answer) {
      if (answer.kind !== 'choice') return again(say('choose-one'));
      if (answer.value === 'next') return ask('groups', { ...state, page: state.page + 1 });
      if (answer.value === 'done') return done(state);
      const groups = toggle(chosenOf(state, 'groups'), Number(answer.value));
      return ask('groups', { ...state, whom: groups.length > 0 ? [{ kind: 'groups', groups }] : [] });
    },
  },

  units: {
    takesText: true,
    async ask(state, turn) {
      const chosen = chosenOf(state, 'units');
      const named = (await unitsOf(turn, state)).map((name) => ({ value: name, name, chosen: chosen.includes(name) }));
      return offerPage('announce-units', state, named);
    },

    async answer(state, answer, turn) {
      if (answer.kind === 'text') {
        const named = tidy(answer.text).slice(0, longestSearch);
        const found = await unitsOf(turn, { ...state, named });
        return found.length > 0 ? ask('units', { ...state, named, page: 0 }) : again(say('announce-unit-unknown'));
      }
      if (answer.kind !== 'choice') return again(say('choose-one'));
      if (answer.value === 'next') return ask('units', { ...state, page: state.page + 1 });
      if (answer.value === 'all') return ask('units', { ...state, named: null, page: 0 });
      if (answer.value === 'done') return done(state);
      const units = toggle(chosenOf(state, 'units'), answer.value);
      return ask('units', { ...state, named: null, whom: units.length > 0 ? [{ kind: 'units', units }] : [] });
    },
  },

  list: {
    takesText: true,
    ask: () => say('announce-list-question', {}, [{ value: 'back', label: 'announce-back' }]),

    async answer(state, answer, turn) {
      if (answer.kind === 'choice') return ask('whom', state);
      if (answer.kind !== 'text') return again(say('announce-list-question'));
      const { people, unmatched } = await matchList(turn, answer.text);
      const lines = unmatched.slice(0, mostUnmatched).map((line) => say('announce-list-line', { line }));
      if (people.length === 0) return again({ ...say('announce-list-nobody'), lists: { lines } });
      return ask('preview', {
        ...state,
        whom: [{ kind: 'listed', people }],
        unmatched: unmatched.slice(0, mostUnmatched),
      });
    },
  },
};

/** A text that was cut on its way goes on in the message behind it. */
function goOn(state: AnnounceState, text: string): Move<AnnounceState> {
  if (state.text.length < cutAbove) return again(say('choose-one'));
  const checked = checkAnnouncementText(`${state.text}\n${text}`);
  return checked.ok ? ask('whom', { ...state, text: checked.value }) : again(say(`refusal-${checked.refusal}`));
}

function done(state: AnnounceState) {
  return state.whom.length > 0 ? ask('preview', state) : again(say('announce-choose-some'));
}

function offerPage(id: string, state: AnnounceState, all: { value: string; name: string; chosen: boolean }[]): Say {
  const page = Math.min(state.page, Math.max(0, Math.ceil(all.length / pageSize) - 1));
  const options: Option[] = [
    ...all.slice(page * pageSize, (page + 1) * pageSize).map(({ value, name, chosen }) => ({
      value,
      label: 'announce-toggle',
      args: { name, chosen: String(chosen) },
    })),
    ...((page + 1) * pageSize < all.length ? [{ value: 'next', label: 'next-page' }] : []),
    ...(state.named === null ? [] : [{ value: 'all', label: 'announce-all-units' }]),
    { value: 'done', label: 'announce-done' },
  ];
  return say(
    id,
    { chosen: chosenOf(state, 'groups').length + chosenOf(state, 'units').length, count: all.length },
    options,
  );
}

function chosenOf(state: AnnounceState, kind: 'groups'): number[];
function chosenOf(state: AnnounceState, kind: 'units'): string[];
function chosenOf({ whom }: AnnounceState, kind: 'groups' | 'units'): number[] | string[] {
  const [one] = whom;
  if (one?.kind === 'groups' && kind === 'groups') return one.groups;
  return one?.kind === 'units' && kind === 'units' ? one.units : [];
}

function toggle<Item>(chosen: Item[], one: Item): Item[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
}

async function unitsOf({ store, conference }: Turn, { named }: AnnounceState): Promise<string[]> {
  const units = await store.people.units(conference.id);
  return named === null ? units : units.filter((unit) => foldMarks(unit).includes(foldMarks(named)));
}
