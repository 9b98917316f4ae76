import { timingSafeEqual } from 'node:crypto';
import type { PassMaker } from '../domain/pass.ts';

const dayMs = 86_400_000;

/**
 * Links to the file of one delivery. They carry their own proof, so that no table of them is kept, and hold for one to
 * two days: all links made on one day end together, so that a page which is drawn again shows the same one. `owner` is
 * whatever the link must not outlive, such as the pass of the person whom the delivery is about.
 */
export function createDownloadLinks(passes: PassMaker, clock: () => Date) {
  const today = () => Math.floor(clock().getTime() / dayMs);
  const write = (deliveryId: number, lastDay: number, owner: string) => {
    const what = `${deliveryId.toString(36)}.${lastDay.toString(36)}`;
    return `${what}.${passes.sign(`download:${what}:${owner}`)}`;
  };
  return {
    tokenFor: (deliveryId: number, owner: string) => write(deliveryId, today() + 1, owner),

    /** The delivery that a token claims to be for; nothing is proved yet. */
    claimedBy: (token: string): number | null => readToken(token)?.deliveryId ?? null,

    /** Whether the token is ours, as it was written for this owner, and its time is not over. */
    isGood(token: string, owner: string): boolean {
      const read = readToken(token);
      if (!read || today() > read.lastDay) return false;
      const [own, given] = [Buffer.from(write(read.deliveryId, read.lastDay, owner)), Buffer.from(token)];
      return own.length === given.length && timingSafeEqual(own, given);
    },
  };
}

function readToken(token: string): { deliveryId: number; lastDay: number } | null {
  const found = /^([0-9a-z]{1,10})\.([0-9a-z]{1,6})\.[\w-]{22}$/.exec(token);
  if (!found?.[1] || !found[2]) return null;
  return { deliveryId: Number.parseInt(found[1], 36), lastDay: Number.parseInt(found[2], 36) };
}
