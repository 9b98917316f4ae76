import { createZaloBotChannel, type ZaloBotChannel } from '../../../src/channels/zalo-bot/zalo-bot.ts';
import { startZaloDouble, type ZaloDouble } from '../../support/zalo.ts';

export type Setting = { zalo: ZaloDouble; channel: ZaloBotChannel; logged: string[]; counted: () => number };

export const secret = 'mot-chuoi-bi-mat_01';

/** The adapter before the double, not started; whoever makes one stops both. */
export async function zaloBotSetting(
  mode: 'polling' | 'webhook',
  changes: { token?: string; apiRoot?: string } = {},
): Promise<Setting> {
  const logged: string[] = [];
  let messages = 0;
  const zalo = await startZaloDouble({ deliver: (request) => channel.accept(request) });
  const { token, apiRoot } = { token: zalo.bot.token, apiRoot: zalo.origin, ...changes };
  const channel = createZaloBotChannel(
    mode === 'polling'
      ? { mode, token, apiRoot }
      : { mode, token, apiRoot, secret, publicUrl: 'https://hoi-nghi.example' },
    {
      log: (level, text) => logged.push(`${level} ${text}`),
      now: () => new Date('2026-03-02T08:00:00Z'),
      onMessage: () => {
        messages += 1;
      },
    },
  );
  return { zalo, channel, logged, counted: () => messages };
}
