import { z } from 'zod';
import { callOnce } from './http.ts';

export type OauthSettings = { oauthRoot: string; appId: string; appSecret: string };

export type OauthAnswer =
  | { kind: 'issued'; accessToken: string; refreshToken: string; livesMs: number }
  /** Zalo does not take this refresh token, and will not. */
  | { kind: 'refused'; reason: string }
  /** Nobody answered, or not in a way that settles it: the same token is tried again. */
  | { kind: 'failed'; reason: string };

const issued = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
});
const refused = z.object({ error: z.coerce.number(), error_name: z.string().optional() });

const tooMany = -32;

/** Exchanges a refresh token for the next pair. Neither token is in any word of the answer but the pair itself. */
export async function exchange(
  { oauthRoot, appId, appSecret }: OauthSettings,
  refreshToken: string,
): Promise<OauthAnswer> {
  const answer = await callOnce(`${oauthRoot}/v4/oa/access_token`, {
    method: 'POST',
    headers: { secret_key: appSecret, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'refresh_token', app_id: appId, refresh_token: refreshToken }).toString(),
  });
  if (answer.kind !== 'answered') return { kind: 'failed', reason: answer.reason };
  const pair = issued.safeParse(answer.json);
  if (pair.success) {
    const { access_token: accessToken, refresh_token: next, expires_in: seconds } = pair.data;
    return { kind: 'issued', accessToken, refreshToken: next, livesMs: seconds * 1000 };
  }
  const no = refused.safeParse(answer.json);
  if (!no.success || no.data.error === 0) return { kind: 'failed', reason: `HTTP ${answer.status} without tokens` };
  const reason = `${no.data.error} ${no.data.error_name ?? ''}`.trim();
  return { kind: no.data.error === tooMany ? 'failed' : 'refused', reason };
}
