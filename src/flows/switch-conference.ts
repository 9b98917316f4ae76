import { z } from 'zod';
import { again, ask, end, type Flow, none, say } from '../conversation/flow.ts';
import { switchable } from '../conversation/membership.ts';
import { describeWhen, shortNameOf } from '../domain/conference.ts';

/** Somebody who belongs to several conferences says which one the talk is about. */
export const switchConference: Flow<null> = {
  name: 'switch',
  command: 'doihoinghi',
  action: 'see-conference',
  state: z.null(),
  isOffered: (turn) => switchable(turn.memberships).length > 1,

  begin: async (turn) => (switchable(turn.memberships).length > 1 ? ask('choose', null) : end(say('switch-none'))),

  steps: {
    choose: {
      ask: (_state, turn) =>
        say(
          'switch-question',
          { conference: shortNameOf(turn.conference) },
          switchable(turn.memberships).map(({ person, conference, invited }) => ({
            value: String(person.id),
            label: 'switch-option',
            args: {
              conference: shortNameOf(conference),
              when: describeWhen(conference) ?? none,
              name: invited ? person.name : none,
            },
          })),
        ),

      async answer(_state, answer, turn) {
        const chosen = turn.memberships.find(
          ({ person }) => answer.kind === 'choice' && String(person.id) === answer.value,
        );
        if (!chosen) return again(say('choose-one'));
        await turn.store.chats.setCurrent(turn.chat.id, chosen.person.id);
        return {
          kind: 'home',
          as: chosen.person.id,
          say: say('switch-done', { conference: shortNameOf(chosen.conference) }),
        };
      },
    },
  },
};
