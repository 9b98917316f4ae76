import { createTwin } from '../support/twin.ts';
import { channelContract } from './contract.ts';

channelContract('the test twin', async () => {
  const channel = createTwin();
  return {
    channel,
    offersAgain: false,
    async person(firstName) {
      return {
        address: { channel: channel.name, id: firstName },
        says: (text) => channel.does(firstName, { kind: 'text', text }),
        async chooses(label) {
          const offered = channel.sentTo(firstName).flatMap(({ choices }) => choices);
          const value = offered.findLast((choice) => choice.label === label)?.value ?? '';
          await channel.does(firstName, { kind: 'choice', value });
        },
        sees: async () =>
          channel.sentTo(firstName).map(({ text, choices, file }) => ({
            text,
            labels: choices.map(({ label }) => label),
            bytes: file?.bytes ?? null,
          })),
      };
    },
    async refused() {
      channel.refuses('gone');
      return { channel: channel.name, id: 'gone' };
    },
    async close() {},
  };
});
