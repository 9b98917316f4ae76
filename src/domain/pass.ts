import { createHmac, createSecretKey } from 'node:crypto';
import { foldMarks } from './vietnamese.ts';

/** Letters and digits that are not mistaken for one another on paper. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/**
 * Makes the ways in for people: a token of 128 bits for links, a short code to type. Both are derived from a secret
 * key, so that they can be printed again and need not be stored; the database keeps `hash` of them.
 */
export type PassMaker = {
  /** 22 characters of base64url. */
  tokenOf(personId: number, counter: number): string;
  /** `ABCD-EFGH`. */
  codeOf(personId: number, counter: number): string;
  /** Keyed, so that a stolen database does not give short codes away to guessing. */
  hash(tokenOrCode: string): string;
  /** Proves that a text is ours: 128 bits, 22 characters of base64url. */
  sign(text: string): string;
};

export function createPassMaker(key: Uint8Array): PassMaker {
  // Taken in once: with bytes, each derivation would cost five times as much.
  const secret = createSecretKey(key);
  const derive = (purpose: string, text: string) => createHmac('sha256', secret).update(`${purpose}:${text}`).digest();
  return {
    tokenOf: (personId, counter) => derive('token', `${personId}:${counter}`).subarray(0, 16).toString('base64url'),
    codeOf: (personId, counter) => spellCode(derive('code', `${personId}:${counter}`)),
    hash: (tokenOrCode) => derive('hash', tokenOrCode).toString('base64url'),
    sign: (text) => derive('sign', text).subarray(0, 16).toString('base64url'),
  };
}

/** Eight characters, each equally likely: bytes beyond the last whole multiple of the alphabet are passed over. */
function spellCode(bytes: Uint8Array): string {
  const whole = 256 - (256 % alphabet.length);
  const letters = [...bytes].filter((byte) => byte < whole).map((byte) => alphabet[byte % alphabet.length]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4, 8).join('')}`;
}

/** The code that a typed text spells, or null. Case, blanks and hyphens do not matter. */
export function readCode(text: string): string | null {
  if (text.length > 64) return null;
  const letters = foldMarks(text)
    .replace(/[\s\u2010-\u2015-]/g, '')
    .toUpperCase();
  if (letters.length !== 8 || [...letters].some((letter) => !alphabet.includes(letter))) return null;
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Whether a text has the shape of a token from a link. */
export function isTokenShaped(text: string): boolean {
  return /^[A-Za-z0-9_-]{22}$/.test(text);
}
