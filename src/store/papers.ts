import { z } from 'zod';
import type { Paper, PaperEvent, PaperEventKind, PaperState, PaperStep, PaperVersion } from '../domain/paper.ts';
import { paperEventKinds } from '../domain/paper.ts';
import type { PaperText } from '../domain/paper-text.ts';
import { paperTextSchema } from '../domain/paper-text-schema.ts';
import type { PassMaker } from '../domain/pass.ts';
import { foldMarks } from '../domain/vietnamese.ts';
import type { Prisma } from './generated/client.ts';
import { addresses, shownPaper, toPaper } from './paper-rows.ts';
import { createPasses } from './passes.ts';
import type { Client } from './store.ts';
import { createUnitContacts } from './unit-contacts.ts';

const detail = z.record(z.string(), z.union([z.string(), z.number()]));

/** What an organizer or a plan says of a paper. */
export type PaperFacts = {
  topic: string;
  unit: string | null;
  presenter: string | null;
  minutes: number | null;
  authorDue: string | null;
  reviewDue: string | null;
};

/** Who did it; null is the program itself. */
export type PaperActor = number | null;

export function createPapers(client: Client, maker: PassMaker) {
  const contacts = createUnitContacts(client, maker);

  return {
    async of(id: number): Promise<Paper | null> {
      const row = await client.paper.findUnique({ where: { id }, include: shownPaper });
      return row && toPaper(row, await addresses(client, [row]));
    },

    /** All of a conference by number, those that were withdrawn too. */
    async ofConference(conferenceId: number): Promise<Paper[]> {
      return list({ conferenceId });
    },

    /** Those of which any of these people is contact or speaker. */
    async ofPeople(personIds: number[]): Promise<Paper[]> {
      return list({ OR: [{ contactId: { in: personIds } }, { speakerId: { in: personIds } }] });
    },

    /** How many papers stand in each state. States in which none stands are left out. */
    async countByState(conferenceId: number): Promise<Partial<Record<PaperState, number>>> {
      const rows = await client.paper.groupBy({ by: ['state'], where: { conferenceId }, _count: true });
      return Object.fromEntries(rows.map((row) => [row.state, row._count]));
    },

    /** Assigns a paper: the unit's contact is made where there is none. */
    async assign(
      conferenceId: number,
      facts: PaperFacts & { order?: number; source?: 'plan' | 'office' },
      by: PaperActor,
      now: Date,
    ): Promise<number> {
      const { order, source = 'office', ...rest } = facts;
      const last = await client.paper.aggregate({ where: { conferenceId }, _max: { order: true } });
      const row = await client.paper.create({
        data: {
          ...rest,
          conferenceId,
          source,
          order: order ?? (last._max.order ?? 0) + 1,
          contactId: await contacts.of(conferenceId, facts.unit, now),
          createdAt: now,
        },
      });
      await note(row.id, 'assigned', {}, by, now);
      return row.id;
    },

    /** Changes what was assigned; drafts and verdicts stay. */
    async change(id: number, facts: Partial<PaperFacts & { order: number }>, by: PaperActor, now: Date): Promise<void> {
      const before = await client.paper.findUniqueOrThrow({ where: { id } });
      const isOther = facts.unit !== undefined && facts.unit !== before.unit;
      const contactId = isOther ? await contacts.of(before.conferenceId, facts.unit ?? null, now) : before.contactId;
      await client.paper.update({ where: { id }, data: { ...facts, contactId } });
      if (isOther) await contacts.dismissIdle(before.contactId, now);
      await note(id, 'changed', {}, by, now);
    },

    /** Where a paper stands now. The rule that says so is `movePaper`. */
    async setState(id: number, state: PaperState): Promise<void> {
      await client.paper.update({ where: { id }, data: { state } });
    },

    async acceptTask(id: number, by: PaperActor, now: Date): Promise<void> {
      await client.paper.update({ where: { id }, data: { taskAcceptedAt: now } });
      await note(id, 'task-accepted', {}, by, now);
    },

    async setReported(id: number, at: Date | null, by: PaperActor, now: Date): Promise<void> {
      await client.paper.update({ where: { id }, data: { reportedAt: at } });
      await note(id, 'reported', { reported: String(at !== null) }, by, now);
    },

    /**
     * Names who speaks, with an account of their own. Somebody of the conference with this name and telephone is that
     * person; so is who speaks already for the same unit. Whoever spoke before and has no other paper is speaker no more.
     * @returns the person, and whether they had an account already that nobody else may be given the way in to
     */
    async nameSpeaker(
      id: number,
      named: { honorific: string | null; name: string; title: string | null; phone: string | null },
      by: PaperActor,
      now: Date,
    ): Promise<{ personId: number; isKnown: boolean }> {
      const paper = await client.paper.findUniqueOrThrow({ where: { id } });
      const { conferenceId } = paper;
      const nameKey = foldMarks(named.name);
      const known =
        named.phone === null
          ? null
          : await client.person.findFirst({ where: { conferenceId, nameKey, phone: named.phone } });
      const sameUnit = { contactId: paper.contactId ?? -1 };
      const colleague = await client.person.findFirst({
        where: {
          conferenceId,
          nameKey,
          speaksPapers: { some: sameUnit },
          ...(named.phone !== null && { phone: null }),
        },
      });
      const own = known ? null : colleague;
      const person = known ?? own ?? (await addPerson());
      const speaks = known ? await client.paper.count({ where: { ...sameUnit, speakerId: known.id } }) : 1;
      await setSpeaker(paper, person.id, now);
      await note(id, 'speaker', { name: named.name }, by, now);
      return { personId: person.id, isKnown: known !== null && speaks === 0 };

      async function addPerson() {
        const row = await client.person.create({
          data: { ...named, conferenceId, nameKey, unit: paper.unit, createdAt: now },
        });
        await createPasses(client, maker).issue([row.id]);
        return row;
      }
    },

    /** Whoever comes instead of somebody speaks instead of them too. Returns the papers that moved. */
    async passSlots(delegateId: number, substituteId: number, by: PaperActor, now: Date): Promise<Paper[]> {
      const papers = await list({ speakerId: delegateId, state: { not: 'withdrawn' } });
      const { name } = await client.person.findUniqueOrThrow({ where: { id: substituteId } });
      for (const { id } of papers) {
        await setSpeaker({ id, speakerId: delegateId }, substituteId, now);
        await note(id, 'speaker', { name, instead: delegateId }, by, now);
      }
      return papers;
    },

    /** A substitute who is taken back gives back what they were to speak for the delegate. Returns those papers. */
    async returnSlots(substituteId: number, delegateId: number, by: PaperActor, now: Date): Promise<Paper[]> {
      const { name } = await client.person.findUniqueOrThrow({ where: { id: delegateId } });
      const returned: Paper[] = [];
      for (const paper of await list({ speakerId: substituteId })) {
        const where = { paperId: paper.id, kind: 'speaker' };
        const named = await client.paperEvent.findFirst({ where, orderBy: { id: 'desc' } });
        if (!named || detail.parse(JSON.parse(named.detail)).instead !== delegateId) continue;
        await setSpeaker({ id: paper.id, speakerId: substituteId }, delegateId, now);
        await note(paper.id, 'speaker', { name }, by, now);
        returned.push(paper);
      }
      return returned;
    },

    async addVersion(
      id: number,
      version: Pick<
        PaperVersion,
        'part' | 'number' | 'name' | 'bytes' | 'sha256' | 'link' | 'syllables' | 'searched' | 'startedAt'
      >,
      text: PaperText | null,
      by: number,
      now: Date,
    ): Promise<number> {
      const { searched, part, number, name, bytes, sha256, link, syllables, startedAt } = version;
      const told = { part, number, name, bytes, sha256, link, syllables, startedAt };
      const kept = { text: text && JSON.stringify(text), secrecy: searched ? 'clear' : null };
      const data = { ...told, ...kept, paperId: id, personId: by, receivedAt: now };
      const row = await client.paperVersion.create({ data });
      await note(id, 'draft', { part: version.part, number: version.number, name: version.name }, by, now);
      return row.id;
    },

    async extend(
      id: number,
      extension: { step: PaperStep; until: string; why: string },
      by: number,
      now: Date,
    ): Promise<void> {
      await client.paperExtension.create({ data: { ...extension, paperId: id, personId: by, at: now } });
      await note(id, 'extension', extension, by, now);
    },

    async setDelivery(id: number, delivery: Paper['delivery'], place: number | null): Promise<void> {
      await client.paper.update({ where: { id }, data: { delivery, place } });
    },

    note,

    /** Oldest first. */
    async history(id: number): Promise<PaperEvent[]> {
      const rows = await client.paperEvent.findMany({ where: { paperId: id }, orderBy: { id: 'asc' } });
      const ids = [...new Set(rows.flatMap((row) => row.personId ?? []))];
      const people = await client.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
      const names = new Map(people.map((one) => [one.id, one.name]));
      return rows.flatMap((row) => {
        const kind = paperEventKinds.find((one) => one === row.kind);
        const by = row.personId === null ? null : (names.get(row.personId) ?? null);
        return kind ? [{ at: row.at, by, kind, detail: detail.parse(JSON.parse(row.detail)) }] : [];
      });
    },

    /** What a version says, or null where its words could not be read. */
    async textOf(versionId: number): Promise<PaperText | null> {
      const row = await client.paperVersion.findUnique({ where: { id: versionId }, select: { text: true } });
      return row?.text ? paperTextSchema.parse(JSON.parse(row.text)) : null;
    },

    /** The file of a version; null for a link, and for a version that is not there. */
    async fileOf(versionId: number): Promise<{ sha256: string; name: string } | null> {
      const row = await client.paperVersion.findUnique({
        where: { id: versionId },
        select: { sha256: true, name: true },
      });
      return row?.sha256 ? { sha256: row.sha256, name: row.name } : null;
    },
  };

  /** Whoever spoke before and has no other paper is speaker no more. */
  async function setSpeaker(
    { id, speakerId }: { id: number; speakerId: number | null },
    personId: number,
    now: Date,
  ): Promise<void> {
    await client.role.upsert({
      where: { personId_role: { personId, role: 'speaker' } },
      create: { personId, role: 'speaker', grantedAt: now },
      update: { revokedAt: null },
    });
    await client.paper.update({ where: { id }, data: { speakerId: personId } });
    if (speakerId === null || speakerId === personId) return;
    const idle = { speaksPapers: { none: {} } };
    await client.role.updateMany({
      where: { personId: speakerId, role: 'speaker', revokedAt: null, person: idle },
      data: { revokedAt: now },
    });
  }

  async function list(where: Prisma.PaperWhereInput): Promise<Paper[]> {
    const rows = await client.paper.findMany({
      where,
      orderBy: [{ order: 'asc' }, { id: 'asc' }],
      include: shownPaper,
    });
    const names = await addresses(client, rows);
    return rows.map((row) => toPaper(row, names));
  }

  /** Writes down what has happened; `detail` are the arguments of the kind's message. */
  async function note(
    paperId: number,
    kind: PaperEventKind,
    what: Record<string, string | number>,
    by: PaperActor,
    now: Date,
  ): Promise<void> {
    await client.paperEvent.create({ data: { paperId, kind, detail: JSON.stringify(what), personId: by, at: now } });
  }
}
