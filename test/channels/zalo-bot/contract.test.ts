import { expect } from 'vitest';
import { type ChannelHarness, channelContract, readMenu } from '../contract.ts';
import { zaloBotSetting } from './harness.ts';

channelContract('the Zalo bot by polling', () => harnessOf('polling', 'wrapped'));
channelContract('the Zalo bot by webhook', () => harnessOf('webhook', 'wrapped'));
channelContract('the Zalo bot by webhook, events unwrapped', () => harnessOf('webhook', 'bare'));

async function harnessOf(mode: 'polling' | 'webhook', envelope: 'wrapped' | 'bare'): Promise<ChannelHarness> {
  const { zalo, channel, logged } = await zaloBotSetting(mode);
  const { bot } = zalo;
  bot.world.envelope = envelope;
  let people = 0;
  return {
    channel,
    offersAgain: true,
    carriesFiles: false,
    async person(name) {
      people += 1;
      // Above 2^53, where numbers lose their last digits.
      const person = bot.person({ id: `90071992547409930${people}`, name });
      return {
        address: { channel: 'zalo-bot', id: person.id },
        says: async (text) => person.sends(text),
        chooses: async (label) => person.picks(label),
        reads: async () => person.messages.map(({ text }) => text),
        sees: async () => person.messages.map(({ text, picture }) => ({ ...readMenu(text), bytes: picture ?? null })),
      };
    },
    async refused() {
      const person = bot.person({ id: '777', name: 'Bình' });
      person.leaves();
      return { channel: 'zalo-bot', id: '777' };
    },
    async close() {
      await zalo.close();
      expect(bot.violations).toEqual([]);
      expect(logged.join('\n')).not.toContain(bot.token);
    },
  };
}
