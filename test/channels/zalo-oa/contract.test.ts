import { expect } from 'vitest';
import { type ChannelHarness, channelContract, readMenu } from '../contract.ts';
import { oaSetting } from './harness.ts';

channelContract('Zalo OA with buttons', () => harnessOf('auto'));
channelContract('Zalo OA without buttons', () => harnessOf('off'));

async function harnessOf(buttons: 'auto' | 'off'): Promise<ChannelHarness> {
  const { double, channel, logged } = await oaSetting({ buttons });
  let people = 0;
  return {
    channel,
    offersAgain: true,
    carriesFiles: false,
    async person(firstName) {
      people += 1;
      const person = double.person(`90071992547409930${people}`, firstName);
      return {
        address: { channel: 'zalo-oa', id: person.id },
        says: person.says,
        chooses: person.chooses,
        sees: async () =>
          person.messages.map(({ text, buttons: seen, file }) => ({
            ...(buttons === 'off' ? readMenu(text) : { text, labels: seen.map(({ title }) => title) }),
            bytes: file?.bytes ?? null,
          })),
        reads: async () => person.messages.map(({ text }) => text),
      };
    },
    async refused() {
      double.person('777', 'Bình').user.blocks = true;
      return { channel: 'zalo-oa', id: '777' };
    },
    async close() {
      await double.close();
      expect(double.violations).toEqual([]);
      expect(logged.join('\n')).not.toMatch(/lam-moi|truy-cap|bi-mat/);
    },
  };
}
