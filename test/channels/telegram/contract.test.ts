import { expect } from 'vitest';
import { type ChannelHarness, channelContract } from '../contract.ts';
import { telegramSetting } from './harness.ts';

channelContract('Telegram by polling', () => harnessOf('polling'));
channelContract('Telegram by webhook', () => harnessOf('webhook'));

async function harnessOf(mode: 'polling' | 'webhook'): Promise<ChannelHarness> {
  const { double, channel, logged } = await telegramSetting(mode);
  let people = 0;
  return {
    channel,
    offersAgain: true,
    carriesFiles: true,
    async person(firstName) {
      people += 1;
      const person = double.person({ id: 5_000_000_000 + people, firstName });
      return {
        address: { channel: 'telegram', id: String(person.id) },
        says: async (text) => person.sends(text),
        chooses: async (label) => void person.taps(label),
        reads: async () => person.messages.map(({ text }) => text),
        sees: async () =>
          person.messages.map(({ text, buttons, file }) => ({
            text,
            labels: buttons.map(({ label }) => label),
            bytes: file?.bytes ?? null,
          })),
      };
    },
    async refused() {
      const person = double.person({ id: 777, firstName: 'Bình' });
      person.blocks();
      return { channel: 'telegram', id: '777' };
    },
    async close() {
      await double.close();
      expect(double.violations).toEqual([]);
      expect(logged.join('\n')).not.toContain(double.token);
    },
  };
}
