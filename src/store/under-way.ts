import { Prisma } from './generated/client.ts';
import type { Client } from './store.ts';

const waiting = Prisma.sql`state IN ('pending', 'held') AND "circularId" IS NOT NULL`;

/** Whoever is no longer invited is not sent what many were to be told and has not left yet. */
export async function dropForWithdrawn(client: Client, personIds: readonly number[], now: Date): Promise<void> {
  await client.$executeRaw`
    UPDATE "Delivery" SET state = 'dropped', "settledAt" = ${now}
    WHERE ${waiting} AND "conferenceId" IN (
      SELECT DISTINCT "conferenceId" FROM "Person" WHERE id IN (SELECT value FROM json_each(${JSON.stringify(personIds)}))
    ) AND "personId" IN (SELECT value FROM json_each(${JSON.stringify(personIds)}))`;
}

/**
 * What a person was to be told in a chat that is theirs no more goes to the chat that they used last of the others;
 * where there is none it has failed.
 */
export async function readdress(client: Client, chatId: number, personId: number): Promise<void> {
  const left = await client.chat.findUnique({ where: { id: chatId } });
  const others = await client.connection.findMany({
    where: { personId, chatId: { not: chatId }, chat: { unreachableAt: null } },
    orderBy: { connectedAt: 'desc' },
    take: 1,
    include: { chat: true },
  });
  if (!left) return;
  const [other] = others;
  const of = Prisma.sql`${waiting} AND channel = ${left.channel} AND address = ${left.address} AND "personId" = ${personId}`;
  if (other) {
    const { channel, address } = other.chat;
    await client.$executeRaw`UPDATE "Delivery" SET channel = ${channel}, address = ${address} WHERE ${of}`;
    return;
  }
  await client.$executeRaw`UPDATE "Delivery" SET state = 'failed', "lastError" = 'disconnected' WHERE ${of}`;
}
