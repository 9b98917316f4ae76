import type { Task } from '../domain/task.ts';
import type { Task as Row } from './generated/client.ts';
import type { Client } from './store.ts';

/** What the plan of a conference tells units to do. */
export function createTasks(client: Client) {
  return {
    async of(id: number): Promise<Task | null> {
      const row = await client.task.findUnique({ where: { id } });
      return row && row.droppedAt === null ? toTask(row) : null;
    },

    /** In the plan's order, those that are done too. */
    async ofConference(conferenceId: number): Promise<Task[]> {
      const rows = await client.task.findMany({
        where: { conferenceId, droppedAt: null },
        orderBy: [{ order: 'asc' }, { id: 'asc' }],
      });
      return rows.map(toTask);
    },

    async finish(id: number, byId: number, now: Date): Promise<void> {
      await client.task.update({ where: { id }, data: { doneAt: now, doneById: byId } });
    },

    async reopen(id: number): Promise<void> {
      await client.task.update({ where: { id }, data: { doneAt: null, doneById: null } });
    },
  };
}

function toTask({ id, conferenceId, unit, text, deadline, doneAt }: Row): Task {
  return { id, conferenceId, unit, text, deadline, doneAt };
}
