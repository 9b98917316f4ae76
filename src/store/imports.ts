import type { PassMaker } from '../domain/pass.ts';
import type { ListedPerson } from '../domain/roster-change.ts';
import type { ImportStep } from '../domain/roster-steps.ts';
import { addGroups } from './groups.ts';
import { createImportSteps } from './import-steps.ts';
import { toRsvp } from './invitations.ts';
import type { Client } from './store.ts';
import { dropForWithdrawn } from './under-way.ts';

/** Who took which file in, and the chat that is told how far it is; person 0 is the operator, who has none. */
export type ImportedList = {
  conferenceId: number;
  personId: number;
  chatId: number | null;
  sha256: string;
  name: string;
};

/** How far a list has been taken in. */
export type ImportProgress = {
  id: number;
  conferenceId: number;
  personId: number;
  chatId: number | null;
  done: number;
  total: number;
};

/** Delegate lists, taken in piece by piece so that nobody waits for a long one, each of which can be undone as a whole. */
export function createImports(client: Client, maker: PassMaker) {
  const steps = createImportSteps(client, maker);

  return {
    /** Everybody who has or had an invitation, in the list's order. Substitutes are no matter of lists. */
    async standing(conferenceId: number): Promise<ListedPerson[]> {
      const rows = await client.$queryRaw<StandingRow[]>`
        SELECT person.id AS "personId", person.name, person.honorific, person.title, person.unit, person.phone,
          person.email, "group".name AS "group", invitation.subgroup, invitation."alsoIn", invitation.seat,
          invitation.note, invitation.rsvp, invitation."withdrawnAt" IS NOT NULL AS withdrawn,
          EXISTS (SELECT 1 FROM "Nomination" WHERE "personId" = person.id) AS named
        FROM "Invitation" AS invitation
        JOIN "Person" AS person ON person.id = invitation."personId"
        JOIN "DelegateGroup" AS "group" ON "group".id = invitation."groupId"
        WHERE invitation."conferenceId" = ${conferenceId} AND invitation."substituteForId" IS NULL
        ORDER BY invitation."order"`;
      return rows.map((row) => ({
        ...row,
        personId: Number(row.personId),
        rsvp: toRsvp(row.rsvp),
        withdrawn: Number(row.withdrawn) > 0,
        named: Number(row.named) > 0,
      }));
    },

    /** Writes down what a list will do. Nothing of it is true before `advance`. */
    async begin(list: ImportedList, planned: readonly ImportStep[], now: Date): Promise<number> {
      const { id } = await client.rosterImport.create({
        data: { ...list, importedAt: now, total: planned.length },
      });
      await steps.write(id, planned);
      await addGroups(client, list.conferenceId, await steps.groupsOf(id));
      return id;
    },

    /** Takes the next steps, and says how far it is now; null once there is nothing left to take. */
    async advance(id: number, most: number, ungrouped: string, now: Date): Promise<ImportProgress | null> {
      const row = await client.rosterImport.findUnique({ where: { id } });
      if (!row || row.undoneAt || row.done >= row.total) return null;
      const until = Math.min(row.done + most, row.total);
      await steps.take({ ...row, importId: id }, { from: row.done, until }, ungrouped, now);
      await client.rosterImport.update({ where: { id }, data: { done: until } });
      return toProgress({ ...row, done: until });
    },

    /** The oldest list that is not in as a whole yet, of one conference or of any. */
    async unfinished(conferenceId?: number): Promise<ImportProgress | null> {
      const row = await client.rosterImport.findFirst({
        where: {
          undoneAt: null,
          done: { lt: client.rosterImport.fields.total },
          ...(conferenceId !== undefined && { conferenceId }),
        },
        orderBy: { id: 'asc' },
      });
      return row && toProgress(row);
    },

    /** What a list does in all, in numbers of people. */
    async countSteps(id: number): Promise<{ added: number; changed: number; withdrawn: number }> {
      const rows = await client.rosterStep.groupBy({ by: 'kind', where: { importId: id }, _count: true });
      const count = (kind: string) => rows.find((row) => row.kind === kind)?._count ?? 0;
      return { added: count('add') + count('return'), changed: count('change'), withdrawn: count('withdraw') };
    },

    /** How many people a list brought who were not there before. */
    async countBrought(id: number): Promise<number> {
      return client.invitation.count({ where: { importId: id } });
    },

    /** The newest list of a conference that was not undone. */
    async last(conferenceId: number): Promise<{ id: number; name: string; importedAt: Date } | null> {
      return client.rosterImport.findFirst({
        where: { conferenceId, undoneAt: null },
        orderBy: { id: 'desc' },
        select: { id: true, name: true, importedAt: true },
      });
    },

    /**
     * Undoes a list as a whole: whoever it brought is no longer invited, unless they have answered since; what it
     * changed is as before. What of it was not taken in yet never is. Undoing twice does nothing.
     */
    async undo(id: number, now: Date): Promise<{ withdrawn: number; kept: number; reverted: number } | null> {
      const row = await client.rosterImport.findUnique({ where: { id } });
      if (!row || row.undoneAt) return null;
      await client.rosterImport.update({ where: { id }, data: { undoneAt: now } });
      const brought = { importId: id, withdrawnAt: null };
      const kept = await client.invitation.count({ where: { ...brought, answeredAt: { gte: row.importedAt } } });
      const unanswered = { ...brought, OR: [{ answeredAt: null }, { answeredAt: { lt: row.importedAt } }] };
      const gone = await client.invitation.findMany({ where: unanswered, select: { personId: true } });
      const { count } = await client.invitation.updateMany({ where: unanswered, data: { withdrawnAt: now } });
      const goneIds = gone.map(({ personId }) => personId);
      await dropForWithdrawn(client, goneIds, now);
      return { withdrawn: count, kept, reverted: await steps.revert(id, row.done) };
    },
  };
}

type StandingRow = Omit<ListedPerson, 'personId' | 'rsvp' | 'withdrawn' | 'named'> & {
  personId: bigint;
  rsvp: string;
  withdrawn: bigint;
  named: bigint;
};

function toProgress({ id, conferenceId, personId, chatId, done, total }: ImportProgress): ImportProgress {
  return { id, conferenceId, personId, chatId, done, total };
}
