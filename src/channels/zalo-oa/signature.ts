import { createHash, timingSafeEqual } from 'node:crypto';

/** What a webhook's signature may be made of; which of them Zalo takes is found by trying. */
export type SignatureKeys = { appId: string; oaId: string; secretKey: string; appSecret: string };

export type SignatureCheck =
  /** `variant` tells which terms matched, for the log. */
  { ok: true; variant: string } | { ok: false; reason: 'missing' | 'wrong' | 'old' };

/** Zalo repeats a webhook for about two hours with the signature of the first time. */
const oldestMs = 3 * 3_600_000;
/** Of a clock that is a little wrong, theirs or ours. */
const mostAheadMs = 15 * 60_000;

/**
 * Whether the bytes are Zalo's: SHA-256 of application, raw body, time and secret, one after the other. The documents
 * differ on three of the four, so each reading is tried, the likeliest first. `now` is the real time, never a rehearsal's.
 */
export function checkSignature(
  raw: Uint8Array,
  given: { signature: string | null; timestamp: string | null; bodyTimestamp: string | null; bodyAppId: string | null },
  keys: SignatureKeys,
  now: Date,
): SignatureCheck {
  const hex = /^(?:mac=)?([0-9a-f]{64})$/i.exec(given.signature?.trim() ?? '')?.[1]?.toLowerCase();
  if (!given.signature) return { ok: false, reason: 'missing' };
  if (!hex) return { ok: false, reason: 'wrong' };

  const secrets = { 'secret key': keys.secretKey, 'app secret': keys.appSecret };
  const times = { body: given.bodyTimestamp, header: given.timestamp };
  const firsts = { 'app id': keys.appId, 'body app id': given.bodyAppId, 'oa id': keys.oaId };
  for (const [secretName, secret] of Object.entries(secrets)) {
    for (const [timeName, time] of Object.entries(times)) {
      for (const [firstName, first] of Object.entries(firsts)) {
        if (!secret || !time || !first || !isSame(hex, sign(first, raw, time, secret))) continue;
        const ageMs = now.getTime() - Number(time);
        const isFresh = ageMs <= oldestMs && ageMs >= -mostAheadMs;
        return isFresh
          ? { ok: true, variant: `${firstName}, ${timeName}, ${secretName}` }
          : { ok: false, reason: 'old' };
      }
    }
  }
  return { ok: false, reason: 'wrong' };
}

function sign(first: string, raw: Uint8Array, time: string, secret: string): string {
  return createHash('sha256').update(first).update(raw).update(time).update(secret).digest('hex');
}

function isSame(given: string, own: string): boolean {
  return timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(own, 'hex'));
}
