import { timingSafeEqual } from 'node:crypto';
import type { PassMaker } from '../domain/pass.ts';

const dayMs = 86_400_000;

const minuteMs = 60_000;
/** How long a channel's server has to fetch a picture. */
const fetchMinutes = 10;

/**
 * Links to the file of one delivery. They carry their own proof, so that no table of them is kept, and hold for one to
 * two days: all links made on one day end together, so that a page which is drawn again shows the same one. Those for a
 * channel's server hold for some minutes. `owner` is whatever the link must not outlive, such as the pass of the person
 * whom the delivery is about.
 */
export function createDownloadLinks(passes: PassMaker, clock: () => Date) {
  const count = (unitMs: number) => Math.floor(clock().getTime() / unitMs);
  const write = (deliveryId: number, until: Until, owner: string) => {
    const what = `${deliveryId.toString(36)}.${until.day === undefined ? `_${until.minute.toString(36)}` : until.day.toString(36)}`;
    return `${what}.${passes.sign(`download:${what}:${owner}`)}`;
  };
  return {
    tokenFor: (deliveryId: number, owner: string) => write(deliveryId, { day: count(dayMs) + 1 }, owner),

    /** For a server that fetches at once what it is told to show. */
    fetchTokenFor: (deliveryId: number, owner: string) =>
      write(deliveryId, { minute: count(minuteMs) + fetchMinutes }, owner),

    /** The delivery that a token claims to be for; nothing is proved yet. */
    claimedBy: (token: string): number | null => readToken(token)?.deliveryId ?? null,

    /** Whether the token is ours, as it was written for this owner, and its time is not over. */
    isGood(token: string, owner: string): boolean {
      const read = readToken(token);
      if (!read) return false;
      const { until } = read;
      const isOver = until.day === undefined ? count(minuteMs) > until.minute : count(dayMs) > until.day;
      if (isOver) return false;
      const [own, given] = [Buffer.from(write(read.deliveryId, until, owner)), Buffer.from(token)];
      return own.length === given.length && timingSafeEqual(own, given);
    },
  };
}

/** The last day, or the last minute, since 1970. */
type Until = { day: number } | { day?: undefined; minute: number };

function readToken(token: string): { deliveryId: number; until: Until } | null {
  const found = /^([0-9a-z]{1,10})\.(_?)([0-9a-z]{1,6})\.[\w-]{22}$/.exec(token);
  if (!found?.[1] || !found[3]) return null;
  const last = Number.parseInt(found[3], 36);
  return {
    deliveryId: Number.parseInt(found[1], 36),
    until: found[2] === '_' ? { minute: last } : { day: last },
  };
}
