import { createTwin } from '../support/twin.ts';
import { type ChannelHarness, channelContract, numberOf, readMenu } from './contract.ts';

channelContract('the test twin', async () => harnessOf('inline'));
channelContract('the test twin without buttons', async () => harnessOf('none'));

async function harnessOf(buttons: 'inline' | 'none'): Promise<ChannelHarness> {
  const channel = createTwin(() => new Date(), buttons);
  const isPlain = buttons === 'none';
  return {
    channel,
    offersAgain: false,
    carriesFiles: !isPlain,
    async person(firstName) {
      const reads = async () => channel.sentTo(firstName).map(({ text }) => text);
      return {
        address: { channel: channel.name, id: firstName },
        says: (text) => channel.does(firstName, { kind: 'text', text }),
        async chooses(label) {
          if (isPlain) return channel.does(firstName, { kind: 'text', text: numberOf(label, await reads()) });
          const offered = channel.sentTo(firstName).flatMap(({ choices }) => choices);
          const value = offered.findLast((choice) => choice.label === label)?.value ?? '';
          await channel.does(firstName, { kind: 'choice', value });
        },
        reads,
        sees: async () =>
          channel.sentTo(firstName).map(({ text, choices, file }) => ({
            ...(isPlain ? readMenu(text) : { text, labels: choices.map(({ label }) => label) }),
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
}
