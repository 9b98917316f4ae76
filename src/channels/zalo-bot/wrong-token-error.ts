/** Zalo does not know this token; only a person can help. */
export class WrongZaloBotTokenError extends Error {
  override name = 'WrongZaloBotTokenError';

  constructor() {
    super('Zalo does not accept the bot token. Copy it again from the chat of Zalo Bot Manager into ZALO_BOT_TOKEN.');
  }
}
