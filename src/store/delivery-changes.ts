import type { Person } from '../domain/person.ts';
import { type Circular, personGap } from '../message/circular.ts';
import type { Change, Lane } from '../message/delivery.ts';
import type { Reply } from '../message/reply.ts';
import { Prisma } from './generated/client.ts';
import { withReplies } from './replies.ts';
import type { Client } from './store.ts';

/** A change of a message that was owed before. */
export type OwedChange = Pick<Change, 'how' | 'instead'> & {
  /** The cause of the message that is to change, or of its last change. */
  earlierKey: string;
  /** What stands in its place from then on; of a removal, where it cannot be removed any more. */
  reply: Reply;
  lane: Lane;
  /** The cause of this change; the same cause changes nothing twice. */
  dedupeKey: string;
  dueAt: Date;
};

/** The same change of many messages; its cause stands in the place of theirs. */
export type CircularChange = Pick<Change, 'how'> & {
  reply: Circular;
  instead: Circular | null;
  lane: Lane;
  cause: string;
};

/** All deliveries of one cause, which begin with it (`reminder:12` is the cause of `reminder:12:305`), or exactly these. */
export type Deliveries = { cause: string } | { keys: string[] };

const waiting = ['pending', 'held'];

/** Goes with every invitation and card, and with nothing else. */
const cardMark = '"maker":"invitation-qr"';

type Addressed = Pick<Person, 'id' | 'honorific' | 'title' | 'name'>;

export function createDeliveryChanges(client: Client) {
  return {
    /**
     * Owes changes of messages. One that has not left yet leaves changed, or not at all; of one that was never owed, or
     * was dropped, there is nothing to change. Changes of the same message that still wait give way to the newest.
     */
    async change(changes: OwedChange[], now: Date): Promise<void> {
      for (const one of changes) await changeOne(one, now);
    },

    /**
     * Owes one change of every message of a cause, in as many statements however many they are; buttons and links may
     * be about whoever it goes to (`personGap`), its text names nobody. `cause` must not be one of `of.cause`.
     * @returns how many that had left are going to be changed, and how many had not and so never show what they said
     */
    async changeAll(
      of: { cause: string },
      { how, reply, instead, lane, cause }: CircularChange,
      now: Date,
    ): Promise<{ changing: number; waiting: number }> {
      const own = Prisma.sql`${isOf(of)} AND change IS NULL`;
      const waits =
        how === 'edit'
          ? await client.$executeRaw`UPDATE "Delivery" SET reply = ${filled(reply)}, "circularId" = NULL WHERE ${own} AND state IN ('pending', 'held')`
          : await client.$executeRaw`
              UPDATE "Delivery" SET state = 'dropped', "settledAt" = ${now} WHERE ${own} AND state IN ('pending', 'held')`;
      await client.$executeRaw`
        UPDATE "Delivery" SET state = 'dropped', "settledAt" = ${now}
        WHERE state IN ('pending', 'held') AND "earlierId" IN (SELECT id FROM "Delivery" WHERE ${own})
          AND NOT (${isOf({ cause })})`;
      const changing = await client.$executeRaw`
        INSERT INTO "Delivery" (channel, address, "conferenceId", "personId", lane, state, reply, "dueAt", attempts,
          "dedupeKey", "createdAt", "earlierId", change, instead, tens)
        SELECT channel, address, "conferenceId", "personId", ${lane}, 'pending', ${filled(reply)}, ${now}, 0,
          ${cause} || substr("dedupeKey", ${of.cause.length + 1}), ${now}, id, ${how}, ${instead ? filled(instead) : null}, tens
        FROM "Delivery" WHERE ${own} AND state IN ('sending', 'sent', 'unknown') ORDER BY id
        ON CONFLICT ("dedupeKey") DO NOTHING`;
      return { changing, waiting: waits };
    },

    /**
     * Every invitation and card that somebody was sent, as it stands in the chat or is going to: the first message, its
     * number, and whom it is to. Known by the code picture that goes with them.
     */
    async cards(conferenceId: number): Promise<{ id: number; reply: Reply; person: Addressed }[]> {
      const first = await client.delivery.findMany({
        where: {
          conferenceId,
          personId: { not: null },
          change: null,
          state: { in: ['pending', 'held', 'sending', 'sent', 'unknown'] },
          OR: [{ reply: { contains: cardMark } }, { circularId: { in: await cardCirculars(conferenceId) } }],
        },
        orderBy: { id: 'asc' },
      });
      const edits = await client.delivery.findMany({
        where: { conferenceId, change: 'edit', earlierId: { not: null }, state: { notIn: ['dropped', 'failed'] } },
        orderBy: { id: 'asc' },
      });
      const last = new Map(edits.map((edit) => [edit.earlierId, edit]));
      const removed = await client.delivery.findMany({
        where: { conferenceId, change: 'remove' },
        select: { earlierId: true },
      });
      const gone = new Set(removed.map(({ earlierId }) => earlierId));
      const standing = first.filter(({ id }) => !gone.has(id));
      const people = await client.person.findMany({
        where: { conferenceId, erasedAt: null },
        select: { id: true, honorific: true, title: true, name: true },
      });
      const known = new Map(people.map((person) => [person.id, person]));
      const said = await withReplies(
        client,
        standing.map(({ id, ...row }) => ({ ...(last.get(id) ?? row), id })),
      );
      return said.flatMap(({ id, personId, said: reply }) => {
        const person = known.get(personId ?? 0);
        return person ? [{ id, reply, person }] : [];
      });
    },

    /** Puts this in the place of a message, whether it has left or not. The same cause changes it once. */
    async rewrite(id: number, reply: Reply, cause: string, now: Date): Promise<void> {
      const { dedupeKey } = await client.delivery.findUniqueOrThrow({ where: { id }, select: { dedupeKey: true } });
      const shared = { how: 'edit' as const, instead: null, lane: 'bulk' as const, dueAt: now };
      await changeOne({ ...shared, earlierKey: dedupeKey, reply, dedupeKey: `${cause}:${id}` }, now);
    },

    /** What has lost its cause never leaves. @returns how many were not yet on their way */
    async drop(which: Deliveries, now: Date): Promise<number> {
      const { count } = await client.delivery.updateMany({
        where: { ...keysOf(which), state: { in: waiting } },
        data: { state: 'dropped', settledAt: now },
      });
      return count;
    },

    /** Stops what has not left yet, until it is resumed. @returns how many wait now */
    async hold(which: Deliveries): Promise<number> {
      return moveAll(which, 'pending', 'held');
    },

    async resume(which: Deliveries): Promise<number> {
      return moveAll(which, 'held', 'pending');
    },
  };

  async function cardCirculars(conferenceId: number): Promise<number[]> {
    const where = { conferenceId, reply: { contains: cardMark } };
    return (await client.circular.findMany({ where, select: { id: true } })).map(({ id }) => id);
  }

  async function moveAll(which: Deliveries, from: 'pending' | 'held', to: 'pending' | 'held'): Promise<number> {
    const { count } = await client.delivery.updateMany({
      where: { ...keysOf(which), state: from },
      data: { state: to },
    });
    return count;
  }

  async function changeOne(change: OwedChange, now: Date): Promise<void> {
    const { how, reply, instead, lane, dedupeKey, dueAt } = change;
    const isKnown = await client.delivery.findUnique({ where: { dedupeKey }, select: { id: true } });
    const earlier = isKnown ? null : await firstOf(change.earlierKey);
    if (!earlier || earlier.state === 'dropped') return;
    if (waiting.includes(earlier.state)) {
      const data =
        how === 'edit' ? { reply: JSON.stringify(reply), circularId: null } : { state: 'dropped', settledAt: now };
      await client.delivery.update({ where: { id: earlier.id }, data });
      return;
    }
    await client.delivery.updateMany({
      where: { earlierId: earlier.id, state: { in: waiting } },
      data: { state: 'dropped', settledAt: now },
    });
    const { channel, address, conferenceId, personId, tens } = earlier;
    const about = { channel, address, conferenceId, personId, tens };
    const kept = { reply: JSON.stringify(reply), instead: instead && JSON.stringify(instead) };
    await client.delivery.create({
      data: { ...about, ...kept, change: how, earlierId: earlier.id, lane, dedupeKey, dueAt, createdAt: now },
    });
  }

  /** The message itself, where the key is that of one of its changes. */
  async function firstOf(dedupeKey: string) {
    const row = await client.delivery.findUnique({ where: { dedupeKey } });
    return row?.earlierId ? client.delivery.findUnique({ where: { id: row.earlierId } }) : row;
  }
}

function keysOf(which: Deliveries) {
  return { dedupeKey: 'keys' in which ? { in: which.keys } : rangeOf(which.cause) };
}

/** The colon, and the sign that follows it in the order of signs. */
function rangeOf(cause: string) {
  return { gte: `${cause}:`, lt: `${cause};` };
}

function isOf({ cause }: { cause: string }): Prisma.Sql {
  const { gte, lt } = rangeOf(cause);
  return Prisma.sql`"dedupeKey" >= ${gte} AND "dedupeKey" < ${lt}`;
}

function filled({ json }: Circular): Prisma.Sql {
  return Prisma.sql`replace(replace(${json}, ${`"${personGap}"`}, coalesce("personId", 0)), ${personGap}, coalesce("personId", 0))`;
}
