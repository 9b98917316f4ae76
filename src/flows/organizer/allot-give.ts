import { isNo, isYes } from '../../conversation/choose.ts';
import {
  again,
  ask,
  end,
  type Move,
  none,
  type Option,
  type Say,
  type Step,
  say,
  type Turn,
} from '../../conversation/flow.ts';
import { type Allotment, describePlace, mostPlaces } from '../../domain/allotment.ts';
import { mostLines } from '../../domain/naming.ts';
import { type Quota, readQuota } from '../../domain/quota.ts';
import { type PlannedPlaces, readUnitLines, type UnitLines } from '../../domain/unit-lines.ts';
import { tidy } from '../../domain/vietnamese.ts';
import { type AllotState, allotNothing } from './allot-state.ts';

const pageSize = 8;
const longestLabel = 60;
const longestGroup = 120;

/** Gives places: first the group, as the plan names it; then the units or posts, one a line; then the confirmation. */
export const giveSteps: Record<string, Step<AllotState>> = {
  group: {
    takesText: true,

    async ask({ page }, turn) {
      const proposals = await listProposals(turn);
      const shown = proposals.slice(page * pageSize, (page + 1) * pageSize);
      return say('allot-group', { some: proposals.length > 0 ? 'yes' : 'no' }, [
        ...shown.map((one, place): Option => ({ value: String(page * pageSize + place), text: labelOf(one) })),
        ...(proposals.length > (page + 1) * pageSize ? [{ value: 'next', label: 'next-page' }] : []),
        { value: 'back', label: 'allot-back-label' },
      ]);
    },

    async answer(state, answer, turn) {
      if (answer.kind === 'text') {
        const group = tidy(answer.text);
        if (!/\p{L}/u.test(group) || group.length > longestGroup) return again(say('allot-group-again'));
        return ask('units', { ...allotNothing, group, said: none, quota: readQuota(group) });
      }
      if (answer.kind !== 'choice') return again(say('choose-one'));
      if (answer.value === 'back') return ask('overview', allotNothing);
      if (answer.value === 'next') return ask('group', { ...state, page: state.page + 1 });
      const chosen = (await listProposals(turn))[Number(answer.value)];
      return chosen ? ask('units', { ...allotNothing, ...chosen }) : again(say('choose-one'));
    },
  },

  units: {
    takesText: true,

    ask: ({ group, said, quota }) =>
      say('allot-units', { group, said, quota: describeQuota(quota) ?? none }, [
        ...(quota?.posts.length ? [{ value: 'posts', label: 'allot-posts-label' }] : []),
        { value: 'back', label: 'allot-back-label' },
      ]),

    async answer(state, answer) {
      if (answer.kind === 'choice' && answer.value === 'posts') {
        const posts = state.quota?.posts ?? [];
        return ask('check', {
          ...state,
          planned: posts.map((post) => ({ unit: post, post, places: 1, contact: null })),
        });
      }
      if (answer.kind === 'choice') return ask('overview', allotNothing);
      return answer.kind === 'text' ? readUnits(state, answer.text) : again(say('allot-units-again'));
    },
  },

  check: {
    takesText: true,

    ask: ({ group, planned }) => ({
      ...say('allot-check', { group, places: planned.reduce((sum, { places }) => sum + places, 0) }, [
        { value: 'yes', label: 'confirm' },
        { value: 'no', label: 'cancel' },
      ]),
      lists: { planned: planned.map(listPlanned) },
    }),

    async answer(state, answer, turn) {
      const yes = answer.kind === 'choice' ? answer.value === 'yes' : answer.kind === 'text' && isYes(answer.text);
      const no = answer.kind === 'choice' ? answer.value === 'no' : answer.kind === 'text' && isNo(answer.text);
      if (yes) return give(turn, state);
      if (no) return end(say('allot-stopped'));
      return answer.kind === 'text' ? readUnits(state, answer.text) : again(say('choose-one'));
    },
  },
};

/** How a contact comes in; the link and the code are filled in when the message is sent. */
export function listWayIn(contact: Allotment['contacts'][number], units: string): Say {
  return say('allot-way-in', {
    name: contact.name,
    phone: contact.phone ?? none,
    units,
    personId: String(contact.id),
  });
}

async function give(turn: Turn, { group, planned }: AllotState): Promise<Move<AllotState>> {
  const given = await turn.store.allotments.add(turn.conference.id, group, planned, turn.now);
  for (const one of given) {
    await turn.audit({
      action: 'allot-places',
      subject: { kind: 'allotment', id: one.id },
      after: { unit: describePlace(one), places: one.places, contacts: one.contacts.length },
    });
  }
  const contacts = new Map(given.flatMap((one) => one.contacts).map((contact) => [contact.id, contact]));
  const ways = [...contacts.values()].map((contact) => {
    const units = given.filter((one) => one.contacts.some(({ id }) => id === contact.id));
    return listWayIn(contact, units.map(describePlace).join('; '));
  });
  return end({
    ...say('allot-given', {
      group,
      units: given.length,
      places: given.reduce((sum, { places }) => sum + places, 0),
      contacts: ways.length,
    }),
    lists: { ways },
  });
}

function readUnits(state: AllotState, text: string): Move<AllotState> {
  const read = readUnitLines(text, state.quota);
  if (!read.ok) return again(say(`refusal-${read.refusal}`, { most: mostLines }));
  const { planned, problems } = read.value;
  const notes = problems.map(noteProblem);
  if (planned.length === 0) return again({ ...say('allot-units-unread'), lists: { notes } });
  const next = { ...state, planned };
  return notes.length > 0 ? ask('check', next, { ...say('allot-notes'), lists: { notes } }) : ask('check', next);
}

type Proposal = { group: string; said: string; quota: Quota | null };

/** What the plan says, those that name a quota or posts first. */
async function listProposals(turn: Turn): Promise<Proposal[]> {
  const groups = await turn.store.conferences.plannedGroupsOf(turn.conference.id);
  const proposals = groups.flatMap(({ section, items }) =>
    (items.length > 0 ? items : [section]).map((said) => {
      const quota = readQuota(said) ?? (items.length > 0 ? readQuota(section) : null);
      return { group: section, said, quota };
    }),
  );
  return [...proposals.filter(({ quota }) => quota), ...proposals.filter(({ quota }) => !quota)];
}

function labelOf({ said, quota }: Proposal): string {
  const short = said.length <= longestLabel ? said : `${said.slice(0, longestLabel).replace(/[\s,;]+\S*$/, '')}…`;
  const read = describeQuota(quota);
  return read ? `${short} (${read})` : short;
}

function describeQuota(quota: Quota | null): string | null {
  if (!quota) return null;
  return quota.places === null ? `${quota.posts.length} chức danh` : `mỗi đơn vị ${quota.places}`;
}

function listPlanned(planned: PlannedPlaces, place: number): Say {
  const { places, contact } = planned;
  return say('allot-planned', {
    order: String(place + 1),
    place: describePlace(planned),
    places,
    contact: contact ? [contact.name, contact.phone].filter(Boolean).join(', ') : none,
    phone: contact?.phone ?? none,
  });
}

function noteProblem({ line, text, code }: UnitLines['problems'][number]): Say {
  return say(`allot-note-${code}`, { line: String(line), text, most: mostPlaces });
}
