import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The tokens of the account. A refresh token works once and brings the next one. */
export type Chain = {
  /** Empty until the first refresh. */
  accessToken: string;
  refreshToken: string;
  /** Milliseconds since 1970, of the real clock. */
  issuedAtMs: number;
  expiresAtMs: number;
  /** Tells a chain from the one that the office put into the settings later. */
  origin: string;
  /** Zalo refused the refresh token: only the office can begin anew. */
  lost: boolean;
};

const kept = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  issuedAtMs: z.number(),
  expiresAtMs: z.number(),
  origin: z.string(),
  lost: z.boolean(),
});

/** The chain to go on with: the one that was kept, unless the office has put another refresh token into the settings. */
export function resumeChain(json: string | null, settingsToken: string): Chain {
  const origin = createHash('sha256').update(settingsToken).digest('hex').slice(0, 16);
  const known = json === null ? null : parseChain(json);
  if (known?.origin === origin) return known;
  return { accessToken: '', refreshToken: settingsToken, issuedAtMs: 0, expiresAtMs: 0, origin, lost: false };
}

/** Ahead of the end by a fifth of the life: at 20 of 25 hours. */
export function isDue(chain: Chain, nowMs: number): boolean {
  return nowMs >= chain.expiresAtMs - (chain.expiresAtMs - chain.issuedAtMs) / 5;
}

export function isUsable(chain: Chain, nowMs: number): boolean {
  return chain.accessToken !== '' && !chain.lost && nowMs < chain.expiresAtMs;
}

function parseChain(json: string): Chain | null {
  try {
    return kept.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
