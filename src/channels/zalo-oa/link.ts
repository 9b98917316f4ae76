/** Where the Official Account's chat opens. Zalo knows no way to carry a token there: the code is typed. */
export function zaloOaLink(oaId: string): string {
  return `https://zalo.me/${oaId}`;
}
