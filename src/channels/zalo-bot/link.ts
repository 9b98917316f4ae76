/** Where the bot's chat opens. Zalo knows no way to carry a token there: the code is typed. */
export function zaloBotLink(botId: string): string {
  return `https://zalo.me/${botId}`;
}
