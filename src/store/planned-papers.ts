import { matchPapers } from '../domain/paper-match.ts';
import type { PassMaker } from '../domain/pass.ts';
import type { PlannedPapers } from '../domain/plan.ts';
import { planSchema } from '../domain/plan-schema.ts';
import { createPapers } from './papers.ts';
import type { Client } from './store.ts';

/** Papers follow the plan that assigns them. */
export function createPlannedPapers(client: Client, maker: PassMaker) {
  const papers = createPapers(client, maker);

  return {
    follow,

    /** Whether a conference was made before there were papers. */
    async isBehind(): Promise<boolean> {
      return (await client.conference.count({ where: { paperSettings: null } })) > 0;
    },

    /** Takes over the papers of such conferences. */
    async adopt(now: Date): Promise<void> {
      const rows = await client.conference.findMany({
        where: { paperSettings: null },
        select: { id: true, plan: true },
      });
      for (const row of rows) await follow(row.id, planSchema.parse(JSON.parse(row.plan)).papers, now);
    },
  };

  /**
   * Makes the papers of a conference those of its plan. What came of a paper stays with it; one that the plan has no
   * more is withdrawn, never deleted, and an office's own papers are left alone.
   */
  async function follow(conferenceId: number, planned: PlannedPapers, now: Date): Promise<void> {
    await client.paperSettings.upsert({ where: { conferenceId }, create: { conferenceId }, update: {} });
    const standing = await client.paper.findMany({ where: { conferenceId, source: 'plan' } });
    const live = standing.filter(({ state }) => state !== 'withdrawn');
    const { kept, added, dropped } = matchPapers(live, planned);
    for (const { id, to } of kept) {
      const before = live.find((one) => one.id === id);
      const isSame = Object.entries(to).every(([field, value]) => before?.[field as keyof typeof before] === value);
      if (!isSame) await papers.change(id, to, null, now);
    }
    for (const one of added) await papers.assign(conferenceId, { ...one, source: 'plan' }, null, now);
    for (const id of dropped) {
      await papers.setState(id, 'withdrawn');
      await papers.note(id, 'withdrawn', {}, null, now);
    }
  }
}
