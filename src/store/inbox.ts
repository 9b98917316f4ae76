import { z } from 'zod';
import { type Address, channelNames, type Incoming, type Input } from '../message/incoming.ts';
import type { Inbox as Row } from './generated/client.ts';
import type { Sql } from './sql.ts';
import type { Client } from './store.ts';

/** A message that is safely in, with the number under which it stands in line. */
export type Received = { number: number; incoming: Incoming };

const input = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('command'), name: z.string(), argument: z.string() }),
  z.object({ kind: z.literal('choice'), value: z.string() }),
  z.object({ kind: z.literal('file'), fileId: z.string(), name: z.string(), bytes: z.number() }),
  z.object({ kind: z.literal('contact'), phone: z.string() }),
  z.object({ kind: z.literal('fetched'), uploadId: z.number() }),
  z.object({ kind: z.literal('withheld') }),
  z.object({ kind: z.literal('unreadable'), withheld: z.literal(true).exactOptional() }),
]);

export function createInbox(client: Client, sql: Sql) {
  return {
    /** Takes a message in. Null when it is in already. */
    async take({ id, from, at, input }: Incoming): Promise<number | null> {
      const row = sql.first<{ id: number }>(
        `INSERT INTO "Inbox" (channel, "externalId", address, at, input) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (channel, "externalId") DO NOTHING RETURNING id`,
        from.channel,
        id,
        from.id,
        at,
        JSON.stringify(input),
      );
      return row?.id ?? null;
    },

    /** Marks a turn as taken. False when it was taken before. */
    async finish(number: number, state: 'done' | 'failed', now: Date): Promise<boolean> {
      const changed = sql.run(
        `UPDATE "Inbox" SET state = ?, "doneAt" = ? WHERE id = ? AND state = 'new'`,
        state,
        now,
        number,
      );
      return changed === 1;
    },

    /** Everything that still waits for its turn, oldest first. */
    async unfinished(): Promise<Received[]> {
      return (await client.inbox.findMany({ where: { state: 'new' }, orderBy: { id: 'asc' } })).map(toReceived);
    },
  };
}

export function toAddress(channel: string, id: string): Address {
  const name = channelNames.find((known) => known === channel);
  if (!name) throw new Error(`The database names a channel that does not exist: ${channel}`);
  return { channel: name, id };
}

/** What an older program stored and this one does not know is a message that cannot be read. */
export function parseInput(json: string): Input {
  return input.safeParse(JSON.parse(json)).data ?? { kind: 'unreadable' };
}

function toReceived(row: Row): Received {
  return {
    number: row.id,
    incoming: {
      id: row.externalId,
      from: toAddress(row.channel, row.address),
      at: row.at,
      input: parseInput(row.input),
    },
  };
}
