import type { Checkup } from '../checkup.ts';
import { isUsable, resumeChain } from './chain.ts';
import type { ZaloOaSettings } from './settings.ts';

/**
 * Whether the account's tokens still work, by what is kept of them. Zalo is not asked: its refresh token works once, and
 * whoever only looks must not use it up.
 * @param kept the tokens as the program keeps them, opened
 */
export function checkZaloOa(settings: ZaloOaSettings, kept: string | null, nowMs: number): Checkup {
  const chain = resumeChain(kept, settings.refreshToken);
  if (chain.lost) return { state: 'refused', detail: 'refresh token' };
  if (chain.accessToken === '') return { state: 'unreached', detail: 'no access token yet' };
  return isUsable(chain, nowMs)
    ? { state: 'good', detail: `OA ${settings.oaId}` }
    : { state: 'unreached', detail: 'the access token has expired and was not renewed' };
}
