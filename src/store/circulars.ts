import type { Person } from '../domain/person.ts';
import { type Audience, type Circular, nameGap, personGap, type Reach, tensGap } from '../message/circular.ts';
import type { Lane } from '../message/delivery.ts';
import { firstTens, lastTens } from '../message/notice.ts';
import { Prisma } from './generated/client.ts';
import { toAddress } from './inbox.ts';
import type { Client } from './store.ts';

/** Messages to many, owed in as many statements as there are ways to address people, however many they are. */
export function createCirculars(client: Client) {
  return {
    async reach(audience: Audience): Promise<Reach> {
      const rows = await client.$queryRaw<{ channel: string | null; owed: bigint; count: bigint }[]>`
        SELECT channel, owed, count(*) AS count FROM (${listAudience(audience)})
        GROUP BY channel, owed ORDER BY count(*) DESC, channel`;
      const sum = (some: typeof rows) => some.reduce((total, row) => total + Number(row.count), 0);
      return {
        channels: rows.flatMap(({ channel, owed, count }) =>
          channel === null || Number(owed) > 0
            ? []
            : [{ channel: toAddress(channel, '').channel, count: Number(count) }],
        ),
        owed: sum(rows.filter(({ owed }) => Number(owed) > 0)),
        unreachable: sum(rows.filter(({ channel, owed }) => channel === null && Number(owed) === 0)),
      };
    },

    /** The first who would be owed a message, in the list's order. */
    async first(audience: Audience, limit: number): Promise<Pick<Person, 'honorific' | 'title' | 'name'>[]> {
      return client.$queryRaw`
        SELECT honorific, title, name FROM (${listAudience(audience)})
        WHERE channel IS NOT NULL AND NOT owed ORDER BY place LIMIT ${limit}`;
    },

    /** How those who would be owed a message are addressed. */
    async honorifics(audience: Audience): Promise<(string | null)[]> {
      const rows = await client.$queryRaw<{ honorific: string | null }[]>`
        SELECT DISTINCT honorific FROM (${listAudience(audience)}) WHERE channel IS NOT NULL AND NOT owed`;
      return rows.map((row) => row.honorific);
    },

    /**
     * Owes the message to everybody of the audience who is addressed so and can be reached, in the chat that they
     * used last.
     * @returns how many are owed it now who were not before
     */
    async owe(
      audience: Audience,
      honorific: string | null,
      circular: Circular,
      lane: Lane,
      now: Date,
    ): Promise<number> {
      return client.$executeRaw`
        INSERT INTO "Delivery"
          (channel, address, "conferenceId", "personId", lane, state, reply, "dueAt", attempts, "dedupeKey", "createdAt", tens)
        SELECT channel, address, ${audience.conferenceId}, "personId", ${lane}, 'pending',
          replace(
            replace(
              replace(replace(${circular.json}, ${`"${personGap}"`}, "personId"), ${personGap}, "personId"),
              ${tensGap}, tens
            ),
            ${nameGap}, substr(named, 2, length(named) - 2)
          ),
          ${now}, 0, ${audience.cause} || ':' || "personId", ${now}, tens
        FROM (
          SELECT *, json_quote(${withoutMarks(Prisma.sql`trim(coalesce(title, '') || ' ' || name)`)}) AS named,
            ${nextTens} AS tens
          FROM (${listAudience(audience)}) AS audience
          WHERE channel IS NOT NULL AND NOT owed AND honorific IS ${honorific}
        )
        ORDER BY place
        ON CONFLICT ("dedupeKey") DO NOTHING`;
    },
  };
}

/** The tens behind those of the chat's last notice; people who share a chat have tens of their own. See `message/notice.ts`. */
const nextTens = Prisma.sql`CAST(${firstTens} + (
  coalesce((
    SELECT before.tens FROM "Delivery" AS before
    WHERE before.channel = audience.channel AND before.address = audience.address AND before.tens IS NOT NULL
    ORDER BY before.id DESC LIMIT 1
  ) + 1 - ${firstTens}, 0) + row_number() OVER (PARTITION BY channel, address ORDER BY place) - 1
) % ${lastTens - firstTens + 1} AS INTEGER)`;

/** Turn the line around and draw nothing. */
const directionMarks = [...'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'];

/** What a name may not bring into a message; every other message is rid of it where its words are put together. */
function withoutMarks(text: Prisma.Sql): Prisma.Sql {
  const visible = directionMarks.reduce((sql, mark) => Prisma.sql`replace(${sql}, ${mark}, '')`, text);
  // Last, because a mark that was taken out may have stood within it.
  return Prisma.sql`replace(replace(${visible}, '{code:', '(code:'), '{link:', '(link:')`;
}

/** Everybody of an audience, with the chat that they used last, and whether they were owed this before. */
function listAudience({ conferenceId, cause }: Audience): Prisma.Sql {
  return Prisma.sql`
    SELECT person.id AS "personId", person.honorific, person.title, person.name, invitation."order" AS place,
      chat.channel, chat.address,
      EXISTS (SELECT 1 FROM "Delivery" WHERE "dedupeKey" = ${cause} || ':' || person.id) AS owed
    FROM "Invitation" AS invitation
    JOIN "Person" AS person ON person.id = invitation."personId"
    LEFT JOIN "Chat" AS chat ON chat.id = (
      SELECT used.id FROM "Connection" AS connection JOIN "Chat" AS used ON used.id = connection."chatId"
      WHERE connection."personId" = person.id
      ORDER BY (
        SELECT max(said.id) FROM "Inbox" AS said WHERE said.channel = used.channel AND said.address = used.address
      ) DESC, connection."connectedAt" DESC
      LIMIT 1
    )
    WHERE invitation."conferenceId" = ${conferenceId} AND invitation."withdrawnAt" IS NULL
      AND invitation."substituteForId" IS NULL AND invitation.rsvp = 'silent'`;
}
