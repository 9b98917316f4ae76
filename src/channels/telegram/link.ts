/** The link that opens the bot and hands it the token with `/start`. */
export function telegramLink(botName: string, token: string): string {
  return `https://t.me/${botName}?start=${token}`;
}
