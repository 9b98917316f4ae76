import { z } from 'zod';
import { again, ask, end, type Flow, none, say, type Turn } from '../conversation/flow.ts';
import { type ChannelName, channelNames } from '../message/incoming.ts';

/** Somebody who is connected on several channels says on which they want to be told things. */
export const chooseChannel: Flow<null> = {
  name: 'channel',
  command: 'noinhan',
  action: 'see-conference',
  state: z.null(),
  isOffered: (turn) => channelsOf(turn).length > 1,

  begin: async (turn) => (channelsOf(turn).length > 1 ? ask('choose', null) : end(say('channel-one'))),

  steps: {
    choose: {
      async ask(_state, turn) {
        const preferred = await turn.store.chats.preferenceOf(turn.person.id);
        return say('channel-question', { channel: preferred ?? none }, [
          ...channelsOf(turn).map((name) => ({ value: name, label: 'channel-name', args: { channel: name } })),
          { value: 'stop', label: 'cancel' },
        ]);
      },

      async answer(_state, answer, turn) {
        if (answer.kind === 'choice' && answer.value === 'stop') return end(say('channel-kept'));
        const chosen = answer.kind === 'choice' ? channelNames.find((name) => name === answer.value) : undefined;
        if (!chosen) return again(say('choose-one'));
        await turn.store.chats.prefer(
          turn.memberships.map(({ person }) => person.id),
          chosen,
        );
        return end(say('channel-chosen', { channel: chosen }));
      },
    },
  },
};

/** The channels that one can choose oneself: what the office tells by hand is the office's to decide. */
function channelsOf(turn: Turn): ChannelName[] {
  const own = turn.memberships.find(({ person }) => person.id === turn.person.id);
  return own?.channels.filter((name) => name !== 'by-hand') ?? [];
}
