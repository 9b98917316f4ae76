import { timingSafeEqual } from 'node:crypto';
import type { PassMaker } from '../domain/pass.ts';

const dayMs = 86_400_000;

/**
 * Links to the file of one delivery. They carry their own proof, so that no table of them is kept, and hold for one to
 * two days: all links made on one day end together, so that a page which is drawn again shows the same one.
 */
export function createDownloadLinks(passes: PassMaker, clock: () => Date) {
  const today = () => Math.floor(clock().getTime() / dayMs);
  const write = (deliveryId: number, lastDay: number) => {
    const what = `${deliveryId.toString(36)}.${lastDay.toString(36)}`;
    return `${what}.${passes.sign(`download:${what}`)}`;
  };
  return {
    tokenFor: (deliveryId: number) => write(deliveryId, today() + 1),

    /** The delivery that a token is for, or null when the token is not ours or its time is over. */
    read(token: string): number | null {
      const found = /^([0-9a-z]{1,10})\.([0-9a-z]{1,6})\.[\w-]{22}$/.exec(token);
      if (!found) return null;
      const [deliveryId, lastDay] = [found[1], found[2]].map((digits = '') => Number.parseInt(digits, 36));
      if (deliveryId === undefined || lastDay === undefined) return null;
      const own = Buffer.from(write(deliveryId, lastDay));
      const given = Buffer.from(token);
      const isOurs = own.length === given.length && timingSafeEqual(own, given);
      return isOurs && today() <= lastDay ? deliveryId : null;
    },
  };
}
