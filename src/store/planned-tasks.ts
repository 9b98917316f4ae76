import type { PassMaker } from '../domain/pass.ts';
import type { Plan } from '../domain/plan.ts';
import { matchItems } from '../domain/plan-change/match.ts';
import { planSchema } from '../domain/plan-schema.ts';
import type { Client } from './store.ts';
import { createUnitContacts } from './unit-contacts.ts';

type Entry = { id?: number; order: number; unit: string; text: string; deadline: string | null };

/** Tasks follow the plan that sets them, and each of their units has a contact. */
export function createPlannedTasks(client: Client, maker: PassMaker) {
  const contacts = createUnitContacts(client, maker);

  return {
    follow,

    /** Whether a conference was made before there were tasks. */
    async isBehind(): Promise<boolean> {
      const followed = await client.nudging.count({ where: { hasTasks: true } });
      return followed < (await client.conference.count());
    },

    /** Takes over the tasks of such conferences. */
    async adopt(now: Date): Promise<void> {
      const rows = await client.conference.findMany({
        where: { OR: [{ nudging: null }, { nudging: { hasTasks: false } }] },
        select: { id: true, plan: true },
      });
      for (const row of rows) await follow(row.id, planSchema.parse(JSON.parse(row.plan)).tasks, now);
    },
  };

  /** What is done stays done, reworded or in another place too; what the plan has no more is dropped, never deleted. */
  async function follow(conferenceId: number, units: Plan['tasks'], now: Date): Promise<void> {
    await client.nudging.upsert({
      where: { conferenceId },
      create: { conferenceId, plannedUntil: now, hasTasks: true },
      update: { hasTasks: true },
    });
    const planned = units
      .flatMap(({ unit, tasks }) => tasks.map((task) => ({ unit, ...task })))
      .map((task, place): Entry => ({ ...task, order: place + 1 }));
    const standing: Entry[] = await client.task.findMany({
      where: { conferenceId, droppedAt: null },
      orderBy: { order: 'asc' },
    });
    const { pairs, added, dropped } = matchItems(standing, planned, ({ unit, text }) => `${unit} ${text}`);
    for (const { from, to } of pairs) {
      const { order, unit, text, deadline } = to;
      await client.task.update({ where: { id: from.id ?? 0 }, data: { order, unit, text, deadline } });
    }
    for (const { order, unit, text, deadline } of added) {
      await client.task.create({ data: { conferenceId, order, unit, text, deadline } });
    }
    const gone = dropped.flatMap(({ id }) => id ?? []);
    await client.task.updateMany({ where: { id: { in: gone } }, data: { droppedAt: now } });
    for (const unit of new Set(planned.map((task) => task.unit))) await contacts.of(conferenceId, unit, now);
  }
}
