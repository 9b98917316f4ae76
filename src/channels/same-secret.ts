import { createHash, timingSafeEqual } from 'node:crypto';

/** Takes the same time whatever differs; the digests make the lengths equal. */
export function isSameSecret(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
