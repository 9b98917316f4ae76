import { z } from 'zod';
import type { PassMaker } from '../domain/pass.ts';
import { type ChangedPerson, type ListedPerson, type RosterChange, takeDetails } from '../domain/roster-change.ts';
import { addGroups } from './groups.ts';
import { toRsvp } from './invitations.ts';
import { createPeople } from './people.ts';
import type { Client } from './store.ts';
import { dropForWithdrawn } from './under-way.ts';

const text = z.string().nullable();
/** What stood before a list was taken in. */
const before = z.object({
  changed: z.array(
    z.object({
      personId: z.number(),
      person: z.object({ honorific: text, title: text, unit: text, phone: text, email: text }),
      invitation: z.object({ groupId: z.number(), subgroup: text, seat: text, note: text }),
    }),
  ),
  withdrawn: z.array(z.number()),
});

const chunk = 500;

/** Delegate lists that were taken in, each of which can be undone as a whole. */
export function createImports(client: Client, maker: PassMaker) {
  return {
    /** Everybody who has or had an invitation, in the list's order. Substitutes are no matter of lists. */
    async standing(conferenceId: number): Promise<ListedPerson[]> {
      const rows = await client.invitation.findMany({
        where: { conferenceId, substituteForId: null },
        orderBy: { order: 'asc' },
        include: { person: { include: { nomination: true } }, group: true },
      });
      return rows.map(({ person, group, subgroup, seat, note, rsvp, withdrawnAt, personId }) => {
        const named = person.nomination !== null;
        const { name, honorific, title, unit, phone, email } = person;
        const details = { honorific, title, unit, phone, email, group: group.name, subgroup, seat, note };
        return { ...details, personId, name, rsvp: toRsvp(rsvp), withdrawn: withdrawnAt !== null, named };
      });
    },

    /**
     * Takes a list in: who is new is invited, what changed is changed, and `withdrawn` are no longer invited. No answer
     * is touched.
     * @returns the import, by which it can be undone
     */
    async apply(
      list: { conferenceId: number; personId: number; sha256: string; name: string },
      change: RosterChange,
      withdrawn: readonly ListedPerson[],
      ungrouped: string,
      now: Date,
    ): Promise<number> {
      const touched = [...change.changed, ...change.returned];
      const kept = { changed: await detailsOf(touched), withdrawn: withdrawn.map(({ personId }) => personId) };
      const { id } = await client.rosterImport.create({
        data: { ...list, importedAt: now, before: JSON.stringify(kept) },
      });
      const people = createPeople(client, maker);
      await people.addDelegates(list.conferenceId, change.added, ungrouped, now, id);
      await changeDetails(list.conferenceId, touched);
      await inChunks(
        change.returned.map(({ from }) => from.personId),
        (ids) =>
          client.invitation.updateMany({ where: { personId: { in: ids } }, data: { withdrawnAt: null, importId: id } }),
      );
      await inChunks(kept.withdrawn, (ids) =>
        client.invitation.updateMany({ where: { personId: { in: ids } }, data: { withdrawnAt: now } }),
      );
      await dropForWithdrawn(client, kept.withdrawn, now);
      return id;
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
     * changed is as before. Undoing twice does nothing.
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
      const { changed, withdrawn } = before.parse(JSON.parse(row.before));
      for (const { personId, person, invitation } of changed) {
        await client.person.updateMany({ where: { id: personId }, data: person });
        await client.invitation.updateMany({ where: { personId }, data: invitation });
      }
      await inChunks(withdrawn, (ids) =>
        client.invitation.updateMany({ where: { personId: { in: ids } }, data: { withdrawnAt: null } }),
      );
      return { withdrawn: count, kept, reverted: changed.length + withdrawn.length };
    },
  };

  async function detailsOf(people: ChangedPerson[]) {
    const details: z.infer<typeof before>['changed'] = [];
    await inChunks(
      people.map(({ from }) => from.personId),
      async (ids) => {
        const rows = await client.invitation.findMany({ where: { personId: { in: ids } }, include: { person: true } });
        for (const { person, personId, groupId, subgroup, seat, note } of rows) {
          const { honorific, title, unit, phone, email } = person;
          details.push({
            personId,
            person: { honorific, title, unit, phone, email },
            invitation: { groupId, subgroup, seat, note },
          });
        }
      },
    );
    return details;
  }

  async function changeDetails(conferenceId: number, people: ChangedPerson[]): Promise<void> {
    const changed = people.map((one) => ({ personId: one.from.personId, ...takeDetails(one) }));
    const groupIds = await addGroups(
      client,
      conferenceId,
      changed.flatMap(({ group }) => group ?? []),
    );
    for (const { personId, honorific, title, unit, phone, email, group, subgroup, seat, note } of changed) {
      const groupId = group === null ? undefined : groupIds.get(group);
      await client.person.update({ where: { id: personId }, data: { honorific, title, unit, phone, email } });
      await client.invitation.update({
        where: { personId },
        data: { ...(groupId === undefined ? {} : { groupId }), subgroup, seat, note },
      });
    }
  }
}

async function inChunks(ids: number[], work: (ids: number[]) => Promise<unknown>): Promise<void> {
  for (let index = 0; index < ids.length; index += chunk) await work(ids.slice(index, index + chunk));
}
