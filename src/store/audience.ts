import type { Audience, Whom } from '../domain/audience.ts';
import { chosenChat } from './chosen-chat.ts';
import { Prisma } from './generated/client.ts';

/** Everybody of an audience once, with where they are reached, and whether they were owed this before. */
export function listAudience(audience: Audience): Prisma.Sql {
  return Prisma.sql`
    SELECT *, EXISTS (SELECT 1 FROM "Delivery" WHERE "dedupeKey" = ${audience.cause} || ':' || each."personId") AS owed
    FROM (${listReached(audience)}) AS each`;
}

/**
 * Everybody of an audience once, with the chat in which they are told things; where there is none, with the telephone number of as
 * many as `forms` allows, but for those who were owed this before.
 */
export function listReached({ conferenceId, cause, whom, forms = 0 }: Audience): Prisma.Sql {
  if (forms <= 0) return listWithChats(conferenceId, whom);
  return Prisma.sql`
    SELECT "personId", honorific, title, name, place,
      coalesce(channel, CASE WHEN called <= ${forms} THEN 'zalo-oa' END) AS channel,
      coalesce(address, CASE WHEN called <= ${forms} THEN 'tel:' || phone END) AS address
    FROM (
      SELECT *, CASE WHEN callable THEN sum(callable) OVER (ORDER BY place, "personId") END AS called
      FROM (
        SELECT *, channel IS NULL AND phone GLOB '0[35789]????????' AND phone NOT GLOB '*[^0-9]*' AND NOT EXISTS (
          SELECT 1 FROM "Delivery" WHERE "dedupeKey" = ${cause} || ':' || each."personId"
        ) AS callable
        FROM (${listWithChats(conferenceId, whom)}) AS each
      )
    )`;
}

/** Everybody who is meant once, with the chat in which they are told things. */
export function listWithChats(conferenceId: number, whom: readonly Whom[]): Prisma.Sql {
  return Prisma.sql`
    SELECT person.id AS "personId", person.honorific, person.title, person.name, person.phone, meant.place,
      chat.channel, chat.address
    FROM (${listMeant(conferenceId, whom)}) AS meant
    JOIN "Person" AS person ON person.id = meant."personId"
    LEFT JOIN ${chosenChat}`;
}

/** The people who are meant, and their place in the list. */
function listMeant(conferenceId: number, whom: readonly Whom[]): Prisma.Sql {
  const parts = whom.map((one) => listPart(conferenceId, one));
  const [only] = parts;
  if (!only) return Prisma.sql`SELECT 0 AS "personId", 0 AS place WHERE 0`;
  if (parts.length === 1) return only;
  return Prisma.sql`SELECT "personId", min(place) AS place FROM (${Prisma.join(parts, ' UNION ALL ')}) GROUP BY "personId"`;
}

function listPart(conferenceId: number, one: Whom): Prisma.Sql {
  switch (one.kind) {
    case 'everyone':
      return listComing(conferenceId, Prisma.sql`1`);
    case 'groups':
      return listComing(conferenceId, isIn(one.groups));
    case 'units':
      return listComing(
        conferenceId,
        Prisma.sql`(SELECT unit FROM "Person" WHERE id = listed."personId") IN (${valuesOf(one.units)})`,
      );
    case 'answer':
      return listComing(conferenceId, answers[one.answer]);
    case 'commended':
      return listComing(conferenceId, commended);
    case 'listed':
      return listComing(conferenceId, Prisma.sql`listed."personId" IN (${valuesOf(one.people)})`);
    case 'roles': {
      const roles = one.roles.flatMap((role) => (role === 'organizer' ? ['organizer', 'owner'] : [role]));
      return Prisma.sql`
        SELECT DISTINCT role."personId", 0 AS place
        FROM "Person" AS whose JOIN "Role" AS role ON role."personId" = whose.id
        WHERE whose."conferenceId" = ${conferenceId} AND role."revokedAt" IS NULL AND role.role IN (${valuesOf(roles)})`;
    }
    case 'people':
      return Prisma.sql`
        SELECT id AS "personId", 0 AS place FROM "Person"
        WHERE id IN (${valuesOf(one.people)}) AND "conferenceId" = ${conferenceId}`;
    case 'told':
      return Prisma.sql`
        SELECT delivery."personId", delivery.id AS place
        FROM "Circular" AS circular JOIN "Delivery" AS delivery ON delivery."circularId" = circular.id
        WHERE circular."announcementId" = ${one.announcement} AND circular."conferenceId" = ${conferenceId}
        GROUP BY delivery."personId" HAVING ${tellings[one.which]}`;
  }
}

/** Who stands in two groups is meant with either. */
function isIn(groups: readonly number[]): Prisma.Sql {
  return Prisma.sql`(listed."groupId" IN (${valuesOf(groups)}) OR (listed."alsoIn" IS NOT NULL AND EXISTS (
    SELECT 1 FROM "DelegateGroup" WHERE id IN (${valuesOf(groups)})
      AND instr(char(10) || listed."alsoIn" || char(10), char(10) || name || char(10)) > 0
  )))`;
}

/** Those of the list for whom something holds, or whoever comes instead of them. The plus keeps other conferences unread. */
function listComing(conferenceId: number, holds: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT coalesce(instead."personId", listed."personId") AS "personId", listed."order" AS place
    FROM "Invitation" AS listed
    LEFT JOIN "Invitation" AS instead ON instead."substituteForId" = listed.id AND instead."withdrawnAt" IS NULL
    WHERE listed."conferenceId" = ${conferenceId} AND listed."withdrawnAt" IS NULL AND +listed."substituteForId" IS NULL
      AND ${holds}`;
}

/** A substitute was sent to come, and does unless they say otherwise. */
const answers = {
  silent: Prisma.sql`listed.rsvp = 'silent'`,
  attending: Prisma.sql`(listed.rsvp = 'attending' OR coalesce(instead.rsvp <> 'absent', 0))`,
  absent: Prisma.sql`(listed.rsvp = 'absent' OR coalesce(instead.rsvp = 'absent', 0))`,
};

const arrived = Prisma.sql`max(delivery.state IN ('sending', 'sent'))`;
const doubtful = Prisma.sql`max(delivery.state = 'unknown')`;
const acknowledged = Prisma.sql`EXISTS (
  SELECT 1 FROM "Acknowledgement" AS known
  WHERE known."announcementId" = circular."announcementId" AND known."personId" = delivery."personId"
)`;

/** Of all that was sent to one person. */
const tellings = {
  reached: Prisma.sql`${arrived} OR ${doubtful}`,
  unknown: Prisma.sql`${doubtful} AND NOT ${arrived} AND NOT ${acknowledged}`,
  unacknowledged: Prisma.sql`(${arrived} OR ${doubtful}) AND NOT ${acknowledged}`,
};

/** `LIKE` knows no case of accented letters, so that one stands for any: *khen thưởng*, *KHEN THƯỞNG*. */
const commendations = ['%khen th__ng%', '%bi_u d__ng%', '%tuy_n d__ng%'];

const commended = Prisma.join(
  commendations.map(
    (words) => Prisma.sql`(
      listed.subgroup LIKE ${words} OR listed.note LIKE ${words}
      OR (SELECT name FROM "DelegateGroup" WHERE id = listed."groupId") LIKE ${words}
    )`,
  ),
  ' OR ',
  '(',
  ')',
);

/** However many there are, they are one parameter. */
function valuesOf(values: readonly (string | number)[]): Prisma.Sql {
  return Prisma.sql`SELECT value FROM json_each(${JSON.stringify(values)})`;
}
