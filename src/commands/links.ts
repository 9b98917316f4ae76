import { telegramLink } from '../channels/telegram/link.ts';
import { createTelegramChannel } from '../channels/telegram/telegram.ts';
import { WrongTokenError } from '../channels/telegram/wrong-token-error.ts';
import { zaloOaLink } from '../channels/zalo-oa/link.ts';
import { tell, type Workplace, WrongUse } from './command.ts';

export type Links = { telegram: string | null; zalo: string | null; web: string };

/** Makes links of tokens; those of channels that are off, or cannot be reached to ask the bot's name, are null. */
export async function createLinks(place: Workplace): Promise<(token: string) => Links> {
  const bot = await botName(place);
  return (token) => ({
    telegram: bot && telegramLink(bot, token),
    zalo: place.config.zaloOa && zaloOaLink(place.config.zaloOa.oaId),
    web: `${place.config.publicUrl}/c/${token}`,
  });
}

/** The bot's name is asked for once and kept. */
async function botName({ config, database, clock }: Workplace): Promise<string | null> {
  if (!config.telegram) return null;
  const key = `telegram-bot-name:${config.telegram.token.split(':')[0]}`;
  const kept = await database.read.settings.of(key);
  if (kept) return kept;
  const telegram = createTelegramChannel(config.telegram, { log: () => {}, now: clock, commands: [] });
  try {
    const name = await telegram.botName();
    await database.transaction((store) => store.settings.keep(key, name));
    return name;
  } catch (error) {
    if (error instanceof WrongTokenError) {
      throw new WrongUse('TELEGRAM_BOT_TOKEN: Telegram không nhận mã này. Chép lại mã do @BotFather cấp.');
    }
    tell('Chưa hỏi được tên bot Telegram nên các liên kết Telegram để trống. Kiểm tra mạng rồi chạy lại lệnh.');
    return null;
  }
}
