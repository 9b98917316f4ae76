import { isNo } from '../../conversation/choose.ts';
import { again, ask, end, type Flow, none, type Option, type Say, say, type Turn } from '../../conversation/flow.ts';
import { type Allotment, changePlaces, describePlace, mostPlaces, type PlaceCounts } from '../../domain/allotment.ts';
import { shortNameOf } from '../../domain/conference.ts';
import { describeNamed, readParts } from '../../domain/naming.ts';
import { giveSteps, listWayIn } from './allot-give.ts';
import { type AllotState, allotNothing, allotState } from './allot-state.ts';

const pageSize = 20;

/** An organizer gives places to units and posts whose people are not named yet, and sees who has named whom. */
export const allot: Flow<AllotState> = {
  name: 'allot',
  command: 'phanbo',
  action: 'allot-places',
  state: allotState,
  isOffered: () => true,
  shelf: 'people',
  begin: async () => ask('overview', allotNothing),

  steps: {
    overview: {
      async ask(_state, turn) {
        const all = await listAll(turn);
        const groups = [...new Set(all.map(({ group }) => group))];
        const idle = all.filter(({ counts }) => counts.named === 0).length;
        return {
          ...say(
            'allot-overview',
            { conference: shortNameOf(turn.conference), ...countAll(all), units: all.length, idle },
            [
              { value: 'group', label: 'allot-give-label' },
              ...(all.length > 0 ? [{ value: 'list', label: 'allot-list-label' }] : []),
              ...(idle > 0 ? [{ value: 'idle', label: 'allot-idle-label' }] : []),
              ...(all.length > 0 ? [{ menu: 'name-people', label: 'allot-name-label' }] : []),
            ],
          ),
          lists: {
            groups: groups.map((group) =>
              say('allot-counts', { name: group, ...countAll(all.filter((one) => one.group === group)) }),
            ),
          },
        };
      },

      async answer(_state, answer) {
        return answer.kind === 'choice' ? ask(answer.value, allotNothing) : again(say('choose-one'));
      },
    },

    ...giveSteps,

    list: {
      async ask({ page }, turn) {
        const all = await listAll(turn);
        const shown = all.slice(page * pageSize, (page + 1) * pageSize);
        return say('allot-list', { units: all.length }, [
          ...shown.map((one): Option => ({ value: String(one.id), label: 'allot-unit-label', args: lineOf(one) })),
          ...nextPage(all, page),
          { value: 'back', label: 'allot-back-label' },
        ]);
      },

      async answer(state, answer) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'back') return ask('overview', allotNothing);
        if (answer.value === 'next') return ask('list', { ...state, page: state.page + 1 });
        return ask('unit', { ...allotNothing, allotmentId: Number(answer.value) });
      },
    },

    idle: {
      async ask({ page }, turn) {
        const idle = (await listAll(turn)).filter(({ counts }) => counts.named === 0);
        const shown = idle.slice(page * pageSize, (page + 1) * pageSize);
        return {
          ...say('allot-idle', { units: idle.length }, [
            ...nextPage(idle, page),
            { value: 'back', label: 'allot-back-label' },
          ]),
          lists: { idle: shown.map((one, place) => listIdle(one, page * pageSize + place)) },
        };
      },

      async answer(state, answer) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        return answer.value === 'next'
          ? ask('idle', { ...state, page: state.page + 1 })
          : ask('overview', allotNothing);
      },
    },

    unit: {
      async ask({ allotmentId }, turn) {
        const one = await own(turn, allotmentId);
        if (!one) return say('dialog-lost');
        const people = await turn.store.nominations.of(one.id);
        return {
          ...say('allot-unit', { ...lineOf(one), group: one.group, ...one.counts, contacts: one.contacts.length }, [
            ...(one.post === null ? [{ value: 'places', label: 'allot-places-label' }] : []),
            { value: 'contact', label: 'allot-contact-label' },
            ...(one.counts.named === 0 ? [{ value: 'remove', label: 'allot-remove-label' }] : []),
            { value: 'back', label: 'allot-back-label' },
          ]),
          lists: {
            ways: one.contacts.map((contact) => listWayIn(contact, describePlace(one))),
            people: people.map((person, place) =>
              say('allot-person', {
                order: String(place + 1),
                who: describeNamed(person),
                connected: String(person.connected),
              }),
            ),
          },
        };
      },

      async answer(state, answer, turn) {
        const one = await own(turn, state.allotmentId);
        if (!one) return end(say('dialog-lost'));
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'back') return ask('list', allotNothing);
        if (answer.value !== 'remove') return ask(answer.value, state);
        const removed = await turn.store.allotments.remove(one, turn.now);
        const note = { subject: { kind: 'allotment', id: one.id }, before: { unit: one.unit, places: one.places } };
        if (removed) await turn.audit({ action: 'take-back-places', ...note });
        return ask('overview', allotNothing, say(removed ? 'allot-removed' : 'refusal-places-taken', lineOf(one)));
      },
    },

    places: {
      takesText: true,
      takesNumber: true,

      async ask({ allotmentId }, turn) {
        const one = await own(turn, allotmentId);
        return one ? say('allot-places', { ...lineOf(one), ...one.counts }) : say('dialog-lost');
      },

      async answer(state, answer, turn) {
        const one = await own(turn, state.allotmentId);
        if (!one) return end(say('dialog-lost'));
        if (answer.kind !== 'text' || isNo(answer.text)) return ask('unit', state);
        const typed = /^\D{0,20}?(\d{1,6})\D{0,20}$/u.exec(answer.text)?.[1];
        const changed = changePlaces(one.counts.named, Number(typed ?? Number.NaN));
        if (!changed.ok) {
          return again(
            say(`refusal-${changed.refusal}`, {
              ...lineOf(one),
              ...one.counts,
              asked: typed ?? none,
              most: mostPlaces,
            }),
          );
        }
        await turn.store.allotments.setPlaces(one.id, changed.value);
        const places = { before: { places: one.places }, after: { places: changed.value } };
        await turn.audit({ action: 'allot-places', subject: { kind: 'allotment', id: one.id }, ...places });
        return ask('unit', state, say('allot-places-kept', { ...lineOf(one), from: one.places, to: changed.value }));
      },
    },

    contact: {
      takesText: true,

      async ask({ allotmentId }, turn) {
        const one = await own(turn, allotmentId);
        const stay: Option = { value: 'stay', label: 'allot-back-label' };
        return one ? say('allot-contact', lineOf(one), [stay]) : say('dialog-lost');
      },

      async answer(state, answer, turn) {
        const one = await own(turn, state.allotmentId);
        if (!one) return end(say('dialog-lost'));
        if (answer.kind !== 'text') return ask('unit', state);
        const contact = readContact(answer.text);
        if (!contact) return again(say('allot-contact-again'));
        await turn.store.allotments.setContact(one, contact, turn.now);
        const people = one.contacts.map(({ id }) => id).join(', ');
        await turn.audit({ action: 'set-contact', subject: { kind: 'allotment', id: one.id }, before: { people } });
        return ask('unit', state, say('allot-contact-kept', lineOf(one)));
      },
    },
  },
};

async function listAll(turn: Turn): Promise<Allotment[]> {
  return turn.store.allotments.ofConference(turn.conference.id);
}

/** The allotment, where it is this conference's. */
async function own(turn: Turn, id: number): Promise<Allotment | null> {
  const found = await turn.store.allotments.of(id);
  return found?.conferenceId === turn.conference.id ? found : null;
}

function countAll(allotments: Allotment[]): PlaceCounts {
  const sum = (of: keyof PlaceCounts) => allotments.reduce((total, { counts }) => total + counts[of], 0);
  return { planned: sum('planned'), named: sum('named'), connected: sum('connected'), confirmed: sum('confirmed') };
}

function lineOf(one: Allotment) {
  return { place: describePlace(one), named: one.counts.named, places: one.places };
}

function listIdle(one: Allotment, place: number): Say {
  const [contact] = one.contacts;
  return say('allot-idle-line', {
    order: String(place + 1),
    ...lineOf(one),
    contact: contact?.name ?? none,
    phone: contact?.phone ?? none,
    connected: String(contact?.connected ?? false),
  });
}

function nextPage(all: unknown[], page: number): Option[] {
  return all.length > (page + 1) * pageSize ? [{ value: 'next', label: 'next-page' }] : [];
}

function readContact(text: string): { name: string; phone: string | null } | null {
  const { name, phone } = readParts(text.split('\n')[0] ?? '');
  return name ? { name, phone } : null;
}
