import { telegramLink } from '../channels/telegram/link.ts';
import { createTelegramChannel } from '../channels/telegram/telegram.ts';
import { WrongTokenError } from '../channels/telegram/wrong-token-error.ts';
import { zaloBotLink } from '../channels/zalo-bot/link.ts';
import { WrongZaloBotTokenError } from '../channels/zalo-bot/wrong-token-error.ts';
import { createZaloBotChannel } from '../channels/zalo-bot/zalo-bot.ts';
import { zaloOaLink } from '../channels/zalo-oa/link.ts';
import { tell, type Workplace, WrongUse } from './command.ts';

export type Links = { telegram: string | null; zalo: string | null; web: string };

/** Makes links of tokens; those of channels that are off, or cannot be reached to ask the bot's name, are null. */
export async function createLinks(place: Workplace): Promise<(token: string) => Links> {
  const bot = await telegramName(place);
  const zalo = await zaloLink(place);
  return (token) => ({
    telegram: bot && telegramLink(bot, token),
    zalo,
    web: `${place.config.publicUrl}/c/${token}`,
  });
}

/** The Official Account is where delegates are expected; without one, the bot. */
async function zaloLink(place: Workplace): Promise<string | null> {
  const { zaloOa, zaloBot } = place.config;
  if (zaloOa) return zaloOaLink(zaloOa.oaId);
  if (!zaloBot) return null;
  const bot = createZaloBotChannel(zaloBot, { log: () => {}, now: place.clock, onMessage: () => {} });
  const id = await askOnce(place, `zalo-bot-id:${zaloBot.token.split(':')[0]}`, bot.botId, {
    wrongToken: 'ZALO_BOT_TOKEN: Zalo không nhận mã này. Chép lại mã do Zalo Bot Manager cấp.',
    unreached: 'Chưa hỏi được số của bot Zalo nên liên kết Zalo để trống. Kiểm tra mạng rồi chạy lại lệnh.',
  });
  return id && zaloBotLink(id);
}

async function telegramName(place: Workplace): Promise<string | null> {
  const { telegram } = place.config;
  if (!telegram) return null;
  const bot = createTelegramChannel(telegram, { log: () => {}, now: place.clock, commands: [] });
  return askOnce(place, `telegram-bot-name:${telegram.token.split(':')[0]}`, bot.botName, {
    wrongToken: 'TELEGRAM_BOT_TOKEN: Telegram không nhận mã này. Chép lại mã do @BotFather cấp.',
    unreached: 'Chưa hỏi được tên bot Telegram nên các liên kết Telegram để trống. Kiểm tra mạng rồi chạy lại lệnh.',
  });
}

/** What a channel says about its bot is asked for once and kept. */
async function askOnce(
  { database }: Workplace,
  key: string,
  ask: () => Promise<string>,
  words: { wrongToken: string; unreached: string },
): Promise<string | null> {
  const kept = await database.read.settings.of(key);
  if (kept) return kept;
  try {
    const told = await ask();
    await database.transaction((store) => store.settings.keep(key, told));
    return told;
  } catch (error) {
    const isWrong = error instanceof WrongTokenError || error instanceof WrongZaloBotTokenError;
    if (isWrong) throw new WrongUse(words.wrongToken);
    tell(words.unreached);
    return null;
  }
}
