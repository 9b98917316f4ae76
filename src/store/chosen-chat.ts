import { Prisma } from './generated/client.ts';

/**
 * What to join to `person` for the chat in which they are told things: the channel that they prefer, else the chat that
 * they wrote in last, a page only where there is nothing that rings; never one that cannot be reached. Hardly anybody
 * has two, so that comparing is kept for them.
 */
export const chosenChat = Prisma.sql`
  "Chat" AS chat ON chat."unreachableAt" IS NULL AND chat.id = (
    SELECT CASE count(*)
      WHEN 0 THEN NULL
      WHEN 1 THEN max(only."chatId")
      ELSE (
        SELECT used.id FROM "Connection" AS connection JOIN "Chat" AS used ON used.id = connection."chatId"
        WHERE connection."personId" = person.id AND used."unreachableAt" IS NULL
        ORDER BY coalesce(used.channel = person.prefers, 0) DESC, used.channel <> 'web' DESC, (
          SELECT max(said.id) FROM "Inbox" AS said WHERE said.channel = used.channel AND said.address = used.address
        ) DESC, connection."connectedAt" DESC
        LIMIT 1
      )
    END
    FROM "Connection" AS only WHERE only."personId" = person.id
  )`;

/** Connections with a chat of their own: who is told things by telephone or on paper has connected nothing. */
export const ownConnections = { chat: { channel: { not: 'by-hand' } } };
