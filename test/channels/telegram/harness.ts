import { createTelegramChannel, type TelegramChannel } from '../../../src/channels/telegram/telegram.ts';
import { startTelegramDouble, type TelegramDouble } from '../../support/telegram.ts';

export type Setting = { double: TelegramDouble; channel: TelegramChannel; logged: string[] };

export const secret = 'mot-chuoi-bi-mat_01';

/** The adapter before the double, not started; whoever makes one stops both. */
export async function telegramSetting(
  mode: 'polling' | 'webhook',
  changes: { token?: string; apiRoot?: string } = {},
): Promise<Setting> {
  const logged: string[] = [];
  const double = await startTelegramDouble({ deliver: (request) => channel.accept(request) });
  const { apiRoot, token } = { apiRoot: double.apiRoot, token: double.token, ...changes };
  const channel = createTelegramChannel(
    mode === 'polling'
      ? { mode, token, apiRoot }
      : { mode, token, apiRoot, secret, publicUrl: 'https://hoi-nghi.example' },
    {
      log: (level, text) => logged.push(`${level} ${text}`),
      now: () => new Date('2026-03-02T08:00:00Z'),
      commands: [{ name: 'xacbao', description: 'Xác báo dự hội nghị' }],
    },
  );
  return { double, channel, logged };
}
