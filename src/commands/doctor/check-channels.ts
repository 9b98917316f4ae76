import type { Checkup } from '../../channels/checkup.ts';
import { checkTelegram } from '../../channels/telegram/checkup.ts';
import { checkZaloBot } from '../../channels/zalo-bot/checkup.ts';
import { checkZaloOa } from '../../channels/zalo-oa/checkup.ts';
import type { Config } from '../../config.ts';
import { createVault } from '../../domain/vault.ts';
import { openInstallation } from '../../installation.ts';
import { loadKey } from '../../store/key-file.ts';
import { type Finding, ok, warn, wrong } from './finding.ts';

/** Asks each channel that is on whether we are welcome there; nothing is sent to anybody. */
export async function checkChannels(config: Config, now: Date): Promise<Finding[]> {
  const { telegram, zaloBot, zaloOa } = config;
  const asked: Promise<Finding>[] = [];
  if (telegram) asked.push(checkTelegram(telegram).then((found) => describe('telegram', 'Telegram', found)));
  if (zaloBot) asked.push(checkZaloBot(zaloBot).then((found) => describe('zalo-bot', 'Zalo Bot', found)));
  if (zaloOa) {
    const found = checkZaloOa(zaloOa, await openTokens(config), now.getTime());
    asked.push(Promise.resolve(describe('zalo-oa', 'Zalo OA', found)));
  }
  if (asked.length > 0) return [...checkAddress(config), ...(await Promise.all(asked))];
  const text = 'Chưa bật kênh nào: chỉ có trang web và trò chuyện thử.';
  return [warn('channels', text, 'Ghi mã bot vào .env (mẫu: .env.example) để phục vụ thật.')];
}

/** The account's tokens as the program keeps them: sealed with the key file. */
async function openTokens(config: Config): Promise<string | null> {
  const { database } = await openInstallation(config);
  try {
    const sealed = await database.read.settings.of('zalo-oa-tokens');
    return sealed && createVault(loadKey(config.dataDir)).open(sealed);
  } finally {
    await database.close();
  }
}

/** Webhooks come in at the public address, and only over https. */
function checkAddress({ publicUrl, telegram, zaloBot, zaloOa }: Config): Finding[] {
  const needsWebhook = telegram?.mode === 'webhook' || zaloBot?.mode === 'webhook' || zaloOa !== null;
  if (publicUrl.startsWith('https://')) return [ok('address', `Địa chỉ công khai: ${publicUrl}.`)];
  const text = `PUBLIC_URL là ${publicUrl}: đại biểu ở nơi khác không mở được liên kết.`;
  const remedy = 'Đặt PUBLIC_URL là địa chỉ https của máy này.';
  return [needsWebhook ? wrong('address', text, remedy) : warn('address', text, remedy)];
}

function describe(check: string, name: string, { state, detail }: Checkup): Finding {
  switch (state) {
    case 'good':
      return ok(check, `${name}: ${detail}.`);
    case 'refused':
      return wrong(check, `${name} không nhận mã bot (${detail}).`, 'Cấp lại mã bot, ghi vào .env rồi chạy lại.');
    case 'unreached':
      return wrong(
        check,
        `Không kết nối được ${name} (${detail}).`,
        'Kiểm tra mạng, tường lửa và địa chỉ máy chủ trong .env.',
      );
    case 'elsewhere':
      return warn(
        check,
        `${name} đang chuyển tin theo cách khác với .env (${detail}).`,
        'Chạy lại chương trình; nếu vẫn vậy, có nơi khác đang dùng mã bot này.',
      );
    case 'failing':
      return wrong(
        check,
        `${name} không chuyển được tin đến đây (${detail}).`,
        'Kiểm tra PUBLIC_URL, chứng chỉ https và máy chủ chuyển tiếp.',
      );
  }
}
