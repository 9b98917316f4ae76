import { z } from 'zod';
import type { Conference } from '../domain/conference.ts';
import type { PassMaker } from '../domain/pass.ts';
import type { AgendaItem, Plan } from '../domain/plan.ts';
import { blankPlan, type Chapter, takeChapters } from '../domain/plan-chapter.ts';
import { planSchema } from '../domain/plan-schema.ts';
import type { Conference as Row } from './generated/client.ts';
import { createPlannedPapers } from './planned-papers.ts';
import { createPlannedTasks } from './planned-tasks.ts';
import type { Client } from './store.ts';

const dressCode = z.array(z.object({ who: z.string(), text: z.string() }));
const plannedSigner = z.object({
  signer: z
    .object({ name: z.string().nullable(), title: z.string().nullable(), onBehalfOf: z.string().nullable() })
    .nullable(),
});
const plannedGroups = z.object({
  delegateGroups: z.array(z.object({ section: z.string(), items: z.array(z.string()) })),
});

export type PlanFile = { sha256: string; name: string; acceptedAt: Date };

export function createConferences(client: Client, maker: PassMaker) {
  const papers = createPlannedPapers(client, maker);
  const tasks = createPlannedTasks(client, maker);

  return {
    /** Makes a conference of a plan as it was read, with the papers and tasks that the plan assigns. */
    async add(plan: Plan, now: Date): Promise<Conference> {
      const row = await client.conference.create({ data: { ...toColumns(plan), createdAt: now } });
      await client.agendaItem.createMany({ data: plan.agenda.map((item) => ({ ...item, conferenceId: row.id })) });
      await papers.follow(row.id, plan.papers, now);
      await tasks.follow(row.id, plan.tasks, now);
      return toConference(row);
    },

    /**
     * Takes the accepted chapters of a revised plan; everything else stays as it stands. The agenda, where accepted,
     * is replaced as a whole.
     */
    async revise(id: number, plan: Plan, accepted: readonly Chapter[], now: Date): Promise<Conference> {
      const revised = takeChapters(await planOf(id), plan, accepted);
      const row = await client.conference.update({ where: { id }, data: toColumns(revised) });
      if (accepted.includes('agenda')) {
        await client.agendaItem.deleteMany({ where: { conferenceId: id } });
        await client.agendaItem.createMany({ data: revised.agenda.map((item) => ({ ...item, conferenceId: id })) });
      }
      if (accepted.includes('papers')) await papers.follow(id, revised.papers, now);
      if (accepted.includes('tasks')) await tasks.follow(id, revised.tasks, now);
      return toConference(row);
    },

    /** The plan as it stands now, with everything that was changed since it was read. */
    planOf,

    /** Keeps with a conference the document that it, or a change of it, was made from. */
    async keepPlanFile(
      conferenceId: number,
      file: { sha256: string; name: string; personId: number },
      now: Date,
    ): Promise<void> {
      await client.planFile.create({ data: { ...file, conferenceId, acceptedAt: now } });
    },

    /** The documents kept with a conference, oldest first. */
    async planFilesOf(conferenceId: number): Promise<PlanFile[]> {
      return client.planFile.findMany({
        where: { conferenceId },
        orderBy: { id: 'asc' },
        select: { sha256: true, name: true, acceptedAt: true },
      });
    },

    async of(id: number): Promise<Conference | null> {
      const row = await client.conference.findUnique({ where: { id } });
      return row && toConference(row);
    },

    async list(): Promise<Conference[]> {
      return (await client.conference.findMany({ orderBy: { id: 'asc' } })).map(toConference);
    },

    agendaOf,

    /** Who signed the plan. */
    async signerOf(id: number): Promise<Plan['signer']> {
      const row = await client.conference.findUniqueOrThrow({ where: { id }, select: { plan: true } });
      return plannedSigner.parse(JSON.parse(row.plan)).signer;
    },

    /** Whom the plan invites, by section, in its own words. */
    async plannedGroupsOf(id: number): Promise<Plan['delegateGroups']> {
      const row = await client.conference.findUniqueOrThrow({ where: { id }, select: { plan: true } });
      return plannedGroups.parse(JSON.parse(row.plan)).delegateGroups;
    },

    async cancel(id: number): Promise<void> {
      await client.conference.update({ where: { id }, data: { state: 'cancelled' } });
    },

    async setRsvpBy(id: number, rsvpBy: Date | null): Promise<void> {
      await client.conference.update({ where: { id }, data: { rsvpBy } });
    },
  };

  async function agendaOf(id: number): Promise<AgendaItem[]> {
    return client.agendaItem.findMany({
      where: { conferenceId: id },
      orderBy: { order: 'asc' },
      omit: { id: true, conferenceId: true },
    });
  }

  async function planOf(id: number): Promise<Plan> {
    const row = await client.conference.findUniqueOrThrow({ where: { id } });
    const asRead = { ...blankPlan(row.title), ...JSON.parse(row.plan) };
    return planSchema.parse({ ...asRead, ...toConference(row), agenda: await agendaOf(id) });
  }
}

function toColumns(plan: Plan) {
  return {
    title: plan.title,
    issuer: plan.issuer,
    planNumber: plan.planNumber,
    date: plan.date,
    dateText: plan.dateText,
    startTime: plan.startTime,
    endTime: plan.endTime,
    duration: plan.duration,
    tentative: plan.tentative,
    venue: plan.venue,
    expectedDelegates: plan.expectedDelegates,
    dressCode: JSON.stringify(plan.dressCode),
    plan: JSON.stringify(plan),
  };
}

export function toConference(row: Row): Conference {
  return {
    id: row.id,
    title: row.title,
    issuer: row.issuer,
    planNumber: row.planNumber,
    date: row.date,
    dateText: row.dateText,
    startTime: row.startTime,
    endTime: row.endTime,
    duration: row.duration,
    tentative: row.tentative,
    venue: row.venue,
    expectedDelegates: row.expectedDelegates,
    state: row.state === 'cancelled' ? 'cancelled' : 'open',
    rsvpBy: row.rsvpBy,
    officePhone: row.officePhone,
    dressCode: dressCode.parse(JSON.parse(row.dressCode)),
  };
}
