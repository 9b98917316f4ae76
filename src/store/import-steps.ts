import type { PassMaker } from '../domain/pass.ts';
import type { Details } from '../domain/roster-change.ts';
import { rosterPersonSchema } from '../domain/roster-schema.ts';
import type { ImportStep } from '../domain/roster-steps.ts';
import { Prisma } from './generated/client.ts';
import { createPeople } from './people.ts';
import type { Client } from './store.ts';
import { dropForWithdrawn } from './under-way.ts';

type Range = { from: number; until: number };

/** Steps that one statement writes; each is a few hundred bytes of JSON. */
const chunk = 2_000;

/** What a list does to each person, written down before it is done. */
export function createImportSteps(client: Client, maker: PassMaker) {
  return {
    async write(importId: number, steps: readonly ImportStep[]): Promise<void> {
      for (let first = 0; first < steps.length; first += chunk) {
        const rows = steps.slice(first, first + chunk).map(toRow);
        await client.$executeRaw`
          INSERT INTO "RosterStep" ("importId", place, kind, "personId", row)
          SELECT ${importId}, ${first} + key, json_extract(value, '$.kind'), json_extract(value, '$.personId'),
            json_extract(value, '$.row')
          FROM json_each(${JSON.stringify(rows)})`;
      }
    },

    /** Every group that the list names, in its order. */
    async groupsOf(importId: number): Promise<string[]> {
      const rows = await client.$queryRaw<{ name: string }[]>`
        SELECT name FROM (
          SELECT json_extract(row, '$.group') AS name, place * 2 AS place FROM "RosterStep" WHERE "importId" = ${importId}
          UNION ALL
          SELECT json_extract(row, '$.alsoIn'), place * 2 + 1 FROM "RosterStep" WHERE "importId" = ${importId}
        ) WHERE name IS NOT NULL GROUP BY name ORDER BY min(place)`;
      return rows.flatMap(({ name }) => name.split('\n'));
    },

    /** Does the steps of a range. No answer is touched. */
    async take(list: { importId: number; conferenceId: number }, range: Range, ungrouped: string, now: Date) {
      const { importId, conferenceId } = list;
      const added = await client.rosterStep.findMany({
        where: { importId, place: { gte: range.from, lt: range.until }, kind: 'add' },
        orderBy: { place: 'asc' },
        select: { row: true },
      });
      const people = added.map(({ row }) => rosterPersonSchema.parse(JSON.parse(row ?? 'null')));
      await createPeople(client, maker).addDelegates(conferenceId, people, ungrouped, now, importId);

      await client.$executeRaw`
        UPDATE "RosterStep" SET before = (
          SELECT json_object('honorific', person.honorific, 'title', person.title, 'unit', person.unit,
            'phone', person.phone, 'email', person.email, 'group', "group".name, 'subgroup', invitation.subgroup,
            'alsoIn', invitation."alsoIn", 'seat', invitation.seat, 'note', invitation.note)
          FROM "Person" AS person JOIN "Invitation" AS invitation ON invitation."personId" = person.id
          JOIN "DelegateGroup" AS "group" ON "group".id = invitation."groupId"
          WHERE person.id = "RosterStep"."personId"
        )
        WHERE "importId" = ${importId} AND place >= ${range.from} AND place < ${range.until}
          AND kind IN ('change', 'return')`;
      await setDetails(importId, range, Prisma.sql`row`);
      await setInvited(importId, range, 'return', Prisma.sql`"withdrawnAt" = NULL, "importId" = ${importId}`);
      await setInvited(importId, range, 'withdraw', Prisma.sql`"withdrawnAt" = ${now}`);
      const gone = await client.rosterStep.findMany({
        where: { importId, place: { gte: range.from, lt: range.until }, kind: 'withdraw' },
        select: { personId: true },
      });
      const goneIds = gone.flatMap(({ personId }) => personId ?? []);
      await dropForWithdrawn(client, goneIds, now);
    },

    /**
     * Gives back what the first `done` steps changed.
     * @returns how many people are as they were
     */
    async revert(importId: number, done: number): Promise<number> {
      const range = { from: 0, until: done };
      await setDetails(importId, range, Prisma.sql`before`);
      await setInvited(importId, range, 'withdraw', Prisma.sql`"withdrawnAt" = NULL`);
      const kind = { in: ['change', 'return', 'withdraw'] };
      return client.rosterStep.count({ where: { importId, kind, place: { lt: done } } });
    },
  };

  /** Sets everybody's details of a range to those of one column of the steps. */
  async function setDetails(importId: number, range: Range, column: Prisma.Sql): Promise<void> {
    const steps = Prisma.sql`(
      SELECT "personId", ${column} AS details FROM "RosterStep"
      WHERE "importId" = ${importId} AND place >= ${range.from} AND place < ${range.until}
        AND kind IN ('change', 'return') AND ${column} IS NOT NULL
    ) AS step`;
    const detail = (name: keyof Details) => Prisma.sql`json_extract(step.details, ${`$.${name}`})`;
    await client.$executeRaw`
      UPDATE "Person" SET honorific = ${detail('honorific')}, title = ${detail('title')}, unit = ${detail('unit')},
        phone = ${detail('phone')}, email = ${detail('email')}
      FROM ${steps} WHERE step."personId" = "Person".id`;
    await client.$executeRaw`
      UPDATE "Invitation" SET subgroup = ${detail('subgroup')}, "alsoIn" = ${detail('alsoIn')},
        seat = ${detail('seat')}, note = ${detail('note')},
        "groupId" = coalesce((
          SELECT id FROM "DelegateGroup" AS "group"
          WHERE "group"."conferenceId" = "Invitation"."conferenceId" AND "group".name = ${detail('group')}
        ), "groupId")
      FROM ${steps} WHERE step."personId" = "Invitation"."personId"`;
  }

  async function setInvited(importId: number, range: Range, kind: string, values: Prisma.Sql): Promise<void> {
    await client.$executeRaw`
      UPDATE "Invitation" SET ${values} WHERE "personId" IN (
        SELECT "personId" FROM "RosterStep"
        WHERE "importId" = ${importId} AND place >= ${range.from} AND place < ${range.until} AND kind = ${kind}
      )`;
  }
}

function toRow(step: ImportStep) {
  if (step.kind === 'add') return { kind: step.kind, personId: null, row: JSON.stringify(step.person) };
  const row = step.kind === 'withdraw' ? null : JSON.stringify(step.details);
  return { kind: step.kind, personId: step.personId, row };
}
