import { z } from 'zod';
import { again, ask, type Flow, say } from '../../conversation/flow.ts';
import { may } from '../../domain/permission.ts';

const ofOrganizers = ['approval', 'exact-groups', 'renew-pass', 'channels', 'nudge-settings', 'cancel-conference'];
const ofOwners = ['roles', 'audit', 'erasures', 'retention'];

/** The rarer things that an organizer does, behind one entry of the home menu. */
export const desk: Flow<null> = {
  name: 'desk',
  command: 'vanphong',
  action: 'approve-substitutes',
  state: z.null(),
  isOffered: () => true,
  onDesk: true,
  begin: async () => ask('choose', null),

  steps: {
    choose: {
      async ask(_state, turn) {
        const oldest = await turn.store.substitutes.oldestRequest(turn.conference.id);
        return say(
          'desk-question',
          { waiting: oldest?.waiting ?? 0 },
          [
            ...ofOrganizers,
            ...(turn.paysForMessages ? ['budget'] : []),
            ...(may(turn.roles, 'manage-roles') ? ofOwners : []),
          ].map((menu) => ({
            menu,
            label: `menu-${menu}`,
          })),
        );
      },

      answer: async () => again(say('choose-one')),
    },
  },
};
