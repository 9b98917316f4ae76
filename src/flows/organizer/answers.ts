import { z } from 'zod';
import { again, ask, type Flow, none, type Option, say } from '../../conversation/flow.ts';
import { shortNameOf } from '../../domain/conference.ts';

/** People on one page of the list of those who have not answered. */
const pageSize = 20;

const state = z.object({ page: z.number().int().min(0) });

/** An organizer sees who comes: the numbers by group, and those who have not answered, with telephone numbers. */
export const answers: Flow<z.infer<typeof state>> = {
  name: 'answers',
  command: 'quantri',
  action: 'see-answers',
  state,
  isOffered: () => true,
  begin: async () => ask('numbers', { page: 0 }),

  steps: {
    numbers: {
      async ask(_state, turn) {
        const groups = await turn.store.reports.answersByGroup(turn.conference.id);
        const total = await turn.store.reports.answers(turn.conference.id);
        return {
          ...say('answers-numbers', { conference: shortNameOf(turn.conference), ...total }, [
            { value: 'silent', label: 'answers-silent-label' },
            { value: 'units', label: 'answers-units-label' },
          ]),
          shelf: 'desk',
          lists: { groups: groups.map(({ group, counts }) => say('answers-group', { group, ...counts })) },
        };
      },

      async answer(_state, answer) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        return answer.value === 'silent' ? ask('silent', { page: 0 }) : ask('units', { page: 0 });
      },
    },

    units: {
      async ask({ page }, turn) {
        const units = await turn.store.reports.silentByUnit(turn.conference.id);
        const shown = units.slice(page * pageSize, (page + 1) * pageSize);
        const options: Option[] = [
          ...((page + 1) * pageSize < units.length ? [{ value: 'next', label: 'next-page' }] : []),
          { value: 'numbers', label: 'answers-back-label' },
        ];
        if (shown.length === 0) return say('answers-silent-none', {}, options);
        return {
          ...say('answers-units', { conference: shortNameOf(turn.conference) }, options),
          lists: { units: shown.map((one) => say('answers-unit', { ...one, unit: one.unit ?? none })) },
        };
      },

      async answer({ page }, answer) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        return answer.value === 'next' ? ask('units', { page: page + 1 }) : ask('numbers', { page: 0 });
      },
    },

    silent: {
      async ask(state, turn) {
        const { silent } = await turn.store.reports.answers(turn.conference.id);
        // Some may have answered since the page before was read.
        const page = Math.min(state.page, Math.max(0, Math.ceil(silent / pageSize) - 1));
        const people = await turn.store.reports.silent(turn.conference.id, { skip: page * pageSize, take: pageSize });
        const options: Option[] = [
          ...((page + 1) * pageSize < silent ? [{ value: 'next', label: 'next-page' }] : []),
          { value: 'numbers', label: 'answers-back-label' },
        ];
        if (people.length === 0) return say('answers-silent-none', {}, options);
        return {
          ...say('answers-silent', { count: silent, conference: shortNameOf(turn.conference) }, options),
          lists: {
            people: people.map((person, place) =>
              say('answers-silent-person', {
                order: String(page * pageSize + place + 1),
                name: person.name,
                post: [person.title, person.unit].filter(Boolean).join(', ') || none,
                phone: person.phone ?? none,
                connected: String(person.connected),
              }),
            ),
          },
        };
      },

      async answer({ page }, answer) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        return answer.value === 'next' ? ask('silent', { page: page + 1 }) : ask('numbers', { page: 0 });
      },
    },
  },
};
