/** Signs a text so that only we could have written it. */
export type Sign = (text: string) => string;

const shape = /^tk~(.{1,200})~([\w-]{22})$/su;

/** What a button sends back in its reader's name, as an ordinary text: it opens nothing for anybody else. */
export function writeTapPayload(userId: string, value: string, sign: Sign): string {
  return `tk~${value}~${sign(`tap:${userId}:${value}`)}`;
}

/** The value of the button that this person tapped, or null for a text that none of our buttons sent them. */
export function readTapPayload(userId: string, text: string, sign: Sign): string | null {
  const [, value, proof] = shape.exec(text) ?? [];
  return value !== undefined && proof === sign(`tap:${userId}:${value}`) ? value : null;
}
