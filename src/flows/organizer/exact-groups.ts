import { z } from 'zod';
import { again, ask, end, type Flow, say } from '../../conversation/flow.ts';

/** Groups offered at once; a list has rarely more, and each keeps what the plan says. */
const most = 40;

/** An organizer says which groups are invited by name, so that a substitute there needs approval. */
export const exactGroups: Flow<null> = {
  name: 'exact-groups',
  command: 'dungthanhphan',
  action: 'set-exact-groups',
  state: z.null(),
  isOffered: () => true,
  shelf: 'people',
  begin: async () => ask('groups', null),

  steps: {
    groups: {
      async ask(_state, turn) {
        const groups = (await turn.store.exactGroups.list(turn.conference.id)).slice(0, most);
        if (groups.length === 0) return say('exact-groups-none', {}, [{ value: 'done', label: 'exact-groups-done' }]);
        return say('exact-groups-question', {}, [
          ...groups.map(({ id, name, exact }) => ({
            value: String(id),
            label: 'exact-groups-option',
            args: { group: name, exact: String(exact) },
          })),
          { value: 'done', label: 'exact-groups-done' },
        ]);
      },

      async answer(_state, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'done') return end(say('exact-groups-kept'));
        const groups = await turn.store.exactGroups.list(turn.conference.id);
        const chosen = groups.find(({ id }) => String(id) === answer.value);
        if (!chosen) return ask('groups', null);
        await turn.store.exactGroups.set(chosen.id, !chosen.exact);
        await turn.audit({
          action: 'set-exact-group',
          subject: { kind: 'group', id: chosen.id },
          before: { group: chosen.name, exact: chosen.exact },
          after: { group: chosen.name, exact: !chosen.exact },
        });
        return ask('groups', null);
      },
    },
  },
};
