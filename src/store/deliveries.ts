import { blot } from '../domain/blot.ts';
import { type Delivery, type DeliveryState, type Lane, lanes } from '../message/delivery.ts';
import type { Address, ChannelName } from '../message/incoming.ts';
import { fillTens, firstTens, lastTens, tensAfter, tensGap } from '../message/notice.ts';
import type { Choice, Reply } from '../message/reply.ts';
import { createDeliveryChanges } from './delivery-changes.ts';
import { createDueDeliveries } from './delivery-due.ts';
import type { Prisma, Delivery as Row } from './generated/client.ts';
import { toAddress } from './inbox.ts';
import { parseReply, withReplies } from './replies.ts';
import { type Sql, toRow } from './sql.ts';
import type { Client } from './store.ts';

export type Owed = {
  to: Address;
  reply: Reply;
  lane: Lane;
  /** The same cause owes nothing twice. */
  dedupeKey: string;
  dueAt: Date;
  conferenceId: number | null;
  personId: number | null;
};

/** What a try left behind; see outbox/after-try.ts. What is not named stays as it was. */
export type Settlement = Pick<Delivery, 'state' | 'dueAt' | 'attempts' | 'lastError' | 'messageId'> &
  Partial<Pick<Delivery, 'reply' | 'change' | 'to' | 'waysTried'>> & {
    way?: { name: string; why: string };
    cost?: null;
  };

/** `waitsMs` is how long the oldest of them has been due. */
export type Census = { channel: string; lane: string; state: string; count: number; waitsMs: number }[];

const states: readonly DeliveryState[] = ['pending', 'held', 'sending', 'sent', 'unknown', 'failed', 'dropped'];

const instants = {
  dueAt: 'instant',
  createdAt: 'instant',
  settledAt: 'instant',
  receivedAt: 'instant',
  seenAt: 'instant',
} as const;

export function createDeliveries(client: Client, sql: Sql) {
  return {
    ...createDueDeliveries(sql),
    ...createDeliveryChanges(client),

    /** Owes messages, in this order. What is owed already is left as it is. */
    async owe(owed: Owed[], now: Date): Promise<void> {
      for (const one of owed) {
        sql.run(
          `INSERT INTO "Delivery"
             (channel, address, "conferenceId", "personId", lane, reply, "dueAt", "dedupeKey", "createdAt", tens)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT ("dedupeKey") DO NOTHING`,
          one.to.channel,
          one.to.id,
          one.conferenceId,
          one.personId,
          one.lane,
          JSON.stringify(one.reply),
          one.dueAt,
          one.dedupeKey,
          now,
          numberNotice(one),
        );
      }
    },

    /** How many messages of a lane are due, counted up to a limit. */
    async countDue(channel: ChannelName, lane: Lane, now: Date, limit: number): Promise<number> {
      return client.delivery.count({ where: { state: 'pending', channel, lane, dueAt: { lte: now } }, take: limit });
    },

    /** Takes these in hand, but for those that are not owed any more. They stand as `sending` on disk before they leave. */
    async claim(ids: number[]): Promise<Delivery[]> {
      const rows = ids.flatMap((id) => {
        const columns = sql.first<Record<string, unknown>>(
          `UPDATE "Delivery" SET state = 'sending' WHERE id = ? AND state = 'pending' RETURNING *`,
          id,
        );
        return columns ? [toRow<Row>(columns, instants)] : [];
      });
      return (await withReplies(client, rows)).map(toDelivery);
    },

    async settle(
      id: number,
      { reply, change, to, way, waysTried, cost, ...rest }: Settlement,
      now: Date,
    ): Promise<void> {
      sql.run(
        `UPDATE "Delivery" SET state = ?, "dueAt" = ?, attempts = ?, "lastError" = ?, "messageId" = ?, "settledAt" = ?
         WHERE id = ?`,
        rest.state,
        rest.dueAt,
        rest.attempts,
        rest.lastError && blot(rest.lastError),
        rest.messageId,
        rest.state === 'pending' ? null : now,
        id,
      );
      const data: Prisma.DeliveryUpdateInput = {};
      if (cost !== undefined) data.cost = cost;
      if (to) Object.assign(data, { channel: to.channel, address: to.id, tens: await tensThere(id, to) });
      if (way) Object.assign(data, { way: way.name, wayWhy: way.why });
      if (waysTried) data.waysTried = waysTried.join(',');
      if (reply) Object.assign(data, { reply: JSON.stringify(reply), circularId: null });
      if (change !== undefined) Object.assign(data, fromChange(change));
      // Hardly any has more to keep.
      if (Object.keys(data).length > 0) await client.delivery.update({ where: { id }, data });
    },

    /**
     * After a start: what a dead process had on the wire. An answer within a conversation may be sent again, and a
     * change be made again; of anything else nobody knows whether it arrived, and it is not repeated unasked.
     */
    async recover(now: Date): Promise<{ again: number; unknown: number }> {
      const again = await client.delivery.updateMany({
        where: { state: 'sending', OR: [{ lane: 'answer' }, { change: { not: null } }] },
        data: { state: 'pending' },
      });
      const unknown = await client.delivery.updateMany({
        where: { state: 'sending' },
        data: { state: 'unknown', settledAt: now, lastError: 'the process died while this was on the wire' },
      });
      return { again: again.count, unknown: unknown.count };
    },

    /** Whoever writes has read what was sent before: what was unknown until then did arrive. */
    async arrive(address: Address, at: Date): Promise<void> {
      const unknown = sql.all<{ id: number }>(
        `SELECT id FROM "Delivery"
         WHERE state = 'unknown' AND channel = ? AND lane IN ('answer', 'notice', 'bulk') AND address = ?
           AND "settledAt" <= ?`,
        address.channel,
        address.id,
        at,
      );
      for (const { id } of unknown)
        sql.run(`UPDATE "Delivery" SET state = 'sent', "settledAt" = ? WHERE id = ?`, at, id);
    },

    /** How many deliveries there are of each kind, and since when the oldest that is due has been waiting. */
    async census(now: Date): Promise<Census> {
      const rows = await client.delivery.groupBy({
        by: ['channel', 'lane', 'state'],
        _count: true,
        _min: { dueAt: true },
        orderBy: [{ channel: 'asc' }, { lane: 'asc' }, { state: 'asc' }],
      });
      return rows.map(({ channel, lane, state, _count, _min }) => {
        const waitsMs = state === 'pending' && _min.dueAt ? Math.max(0, now.getTime() - _min.dueAt.getTime()) : 0;
        return { channel, lane, state, count: _count, waitsMs };
      });
    },

    async of(id: number): Promise<Delivery | null> {
      const [row] = await withReplies(client, await client.delivery.findMany({ where: { id } }));
      return row ? toDelivery(row) : null;
    },

    /** Everything that was ever owed to a chat, oldest first. */
    async ofAddress(address: Address): Promise<Delivery[]> {
      const where = { channel: address.channel, address: address.id };
      const rows = await client.delivery.findMany({ where, orderBy: { id: 'asc' } });
      return (await withReplies(client, rows)).map(toDelivery);
    },

    /** What was answered to the message of this number in the inbox; null before its turn. */
    async answerTo(number: number): Promise<string | null> {
      const rows = await client.delivery.findMany({ where: { dedupeKey: `turn:${number}:0` } });
      return (await withReplies(client, rows))[0]?.said.text ?? null;
    },

    /** The choices of the notices to a chat whose numbers still count, newest notice first. */
    async openNotices(address: Address): Promise<Choice[][]> {
      const rows = await client.delivery.findMany({
        where: { channel: address.channel, address: address.id, tens: { not: null } },
        orderBy: { id: 'desc' },
        take: lastTens - firstTens + 1,
      });
      return (await withReplies(client, rows)).map(({ said }) => said.choices);
    },

    /** How many messages to a chat are not settled yet. */
    async unsettled(address: Address): Promise<number> {
      return client.delivery.count({
        where: { channel: address.channel, address: address.id, state: { in: ['pending', 'sending'] } },
      });
    },
  };

  /** The tens of a message that is a notice with choices, behind those that its chat has had. */
  function numberNotice({ to, reply }: Owed): number | null {
    return reply.choices.some(({ digit }) => digit.startsWith(tensGap)) ? tensAfter(lastTensOf(to)) : null;
  }

  /** A notice that moves to another chat takes the numbers that are free there. */
  async function tensThere(id: number, to: Address): Promise<number | null> {
    const row = await client.delivery.findUnique({ where: { id }, select: { tens: true } });
    return row?.tens == null ? null : tensAfter(lastTensOf(to));
  }

  function lastTensOf({ channel, id }: Address): number | null {
    const last = sql.first<{ tens: number }>(
      'SELECT tens FROM "Delivery" WHERE channel = ? AND address = ? AND tens IS NOT NULL ORDER BY id DESC LIMIT 1',
      channel,
      id,
    );
    return last?.tens ?? null;
  }
}

type Change = Delivery['change'];

function toChange({ earlierId, change, instead, tens }: Row): Change {
  if (earlierId === null || change === null) return null;
  return {
    earlierId,
    how: change === 'remove' ? 'remove' : 'edit',
    instead: instead === null ? null : parseReply(fillTens(instead, tens)),
  };
}

function fromChange(change: Change): Pick<Row, 'earlierId' | 'change' | 'instead'> {
  if (!change) return { earlierId: null, change: null, instead: null };
  const { earlierId, how, instead } = change;
  return { earlierId, change: how, instead: instead && JSON.stringify(instead) };
}

function toDelivery(row: Row & { said: Reply }): Delivery {
  return {
    id: row.id,
    to: toAddress(row.channel, row.address),
    personId: row.personId,
    reply: row.said,
    change: toChange(row),
    lane: lanes.find((lane) => lane === row.lane) ?? 'notice',
    state: states.find((state) => state === row.state) ?? 'unknown',
    dueAt: row.dueAt,
    attempts: row.attempts,
    dedupeKey: row.dedupeKey,
    lastError: row.lastError,
    messageId: row.messageId,
    conferenceId: row.conferenceId,
    way: row.way,
    waysTried: row.waysTried ? row.waysTried.split(',') : [],
  };
}
