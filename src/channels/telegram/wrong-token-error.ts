/** Telegram does not know this token; only a person can help. */
export class WrongTokenError extends Error {
  override name = 'WrongTokenError';

  constructor() {
    super('Telegram does not accept the bot token. Copy it again from @BotFather into TELEGRAM_BOT_TOKEN.');
  }
}
