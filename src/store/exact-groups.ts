import { z } from 'zod';
import { isExactByPlan } from '../domain/substitution.ts';
import type { Client } from './store.ts';

const planned = z.object({ delegateGroups: z.array(z.object({ section: z.string(), items: z.array(z.string()) })) });

/** Groups that are invited by name ("đúng thành phần"): what an organizer set counts, else what the plan says. */
export function createExactGroups(client: Client) {
  return {
    async list(conferenceId: number): Promise<{ id: number; name: string; exact: boolean }[]> {
      const groups = await client.delegateGroup.findMany({ where: { conferenceId }, orderBy: { order: 'asc' } });
      const sections = await sectionsOf(conferenceId);
      return groups.map(({ id, name, exact }) => ({ id, name, exact: exact ?? isExactByPlan(name, sections) }));
    },

    async isExact(conferenceId: number, name: string): Promise<boolean> {
      const group = await client.delegateGroup.findUnique({ where: { conferenceId_name: { conferenceId, name } } });
      return group?.exact ?? isExactByPlan(name, await sectionsOf(conferenceId));
    },

    async set(id: number, exact: boolean): Promise<void> {
      await client.delegateGroup.update({ where: { id }, data: { exact } });
    },
  };

  async function sectionsOf(conferenceId: number) {
    const { plan } = await client.conference.findUniqueOrThrow({ where: { id: conferenceId }, select: { plan: true } });
    return planned.safeParse(JSON.parse(plan)).data?.delegateGroups ?? [];
  }
}
