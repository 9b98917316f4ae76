import { z } from 'zod';
import {
  type Paper,
  type PaperPerson,
  type PaperVersion,
  paperParts,
  paperStates,
  paperSteps,
  verdictKinds,
} from '../domain/paper.ts';
import { ownConnections } from './chosen-chat.ts';
import type { Prisma } from './generated/client.ts';
import type { Client } from './store.ts';

const person = {
  select: { id: true, name: true, _count: { select: { connections: { where: ownConnections } } } },
} as const;

export const shownPaper = {
  contact: person,
  speaker: person,
  versions: { orderBy: { id: 'asc' }, omit: { text: true } },
  verdicts: { where: { revokedAt: null }, orderBy: { id: 'asc' } },
  extensions: { orderBy: { id: 'asc' } },
} as const satisfies Prisma.PaperInclude;

type Row = Prisma.PaperGetPayload<{ include: typeof shownPaper }>;

const reasons = z.array(z.string());

/** The names of whoever sent, judged or extended. */
export async function addresses(client: Client, rows: Row[]): Promise<Map<number, string>> {
  const ids = rows.flatMap(({ versions, verdicts, extensions }) =>
    [...versions, ...verdicts, ...extensions].map(({ personId }) => personId),
  );
  const people = await client.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

export function toPaper(row: Row, names: Map<number, string>): Paper {
  const who = (id: number) => ({ id, name: names.get(id) ?? '' });
  return {
    id: row.id,
    conferenceId: row.conferenceId,
    order: row.order,
    topic: row.topic,
    unit: row.unit,
    presenter: row.presenter,
    minutes: row.minutes,
    state: paperStates.find((one) => one === row.state) ?? 'assigned',
    contact: toPaperPerson(row.contact),
    speaker: toPaperPerson(row.speaker),
    deadlines: { author: row.authorDue, review: row.reviewDue, report: row.reportDue },
    extensions: row.extensions.map((one) => ({
      step: paperSteps.find((step) => step === one.step) ?? 'author',
      until: one.until,
      why: one.why,
      by: who(one.personId),
      at: one.at,
    })),
    versions: row.versions.map(
      (one): PaperVersion => ({
        id: one.id,
        part: paperParts.find((part) => part === one.part) ?? 'text',
        number: one.number,
        sender: who(one.personId),
        startedAt: one.startedAt,
        receivedAt: one.receivedAt,
        name: one.name,
        bytes: one.bytes,
        sha256: one.sha256,
        link: one.link,
        syllables: one.syllables,
        searched: one.secrecy === 'clear',
      }),
    ),
    verdicts: row.verdicts.map((one) => ({
      id: one.id,
      versionId: one.versionId,
      body: one.body,
      by: who(one.personId),
      verdict: verdictKinds.find((kind) => kind === one.verdict) ?? 'correction-asked',
      reasons: reasons.parse(JSON.parse(one.reasons)),
      note: one.note,
      file: one.sha256 === null ? null : { sha256: one.sha256, name: one.fileName ?? '' },
      at: one.at,
      releasedAt: one.releasedAt,
    })),
    taskAcceptedAt: row.taskAcceptedAt,
    reportedAt: row.reportedAt,
    delivery: row.delivery === 'spoken' || row.delivery === 'printed' ? row.delivery : null,
    place: row.place,
  };
}

function toPaperPerson(row: Row['contact']): PaperPerson | null {
  return row && { id: row.id, name: row.name, connected: row._count.connections > 0 };
}
