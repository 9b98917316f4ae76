import type { PaperVerdict } from '../domain/paper.ts';
import type { Reviewer } from '../domain/paper-review.ts';
import type { Client } from './store.ts';

/** Who reviews papers, and what they say. */
export function createPaperReviews(client: Client) {
  return {
    /** Everybody who may review at a conference, in the order in which they were added. */
    async reviewers(conferenceId: number): Promise<Reviewer[]> {
      const rows = await client.person.findMany({
        where: { conferenceId, roles: { some: { role: 'reviewer', revokedAt: null } } },
        orderBy: { id: 'asc' },
        include: { reviewer: true, reviews: true, _count: { select: { connections: true } } },
      });
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        body: row.reviewer?.body ?? null,
        listedOnly: row.reviewer?.listedOnly ?? false,
        papers: row.reviews.map(({ paperId }) => paperId),
        connected: row._count.connections > 0,
      }));
    },

    async setBody(personId: number, body: string | null): Promise<void> {
      await client.reviewer.upsert({ where: { personId }, create: { personId, body }, update: { body } });
    },

    /** From now on somebody reviews only what is given to them, or every paper again. */
    async setListedOnly(personId: number, listedOnly: boolean): Promise<void> {
      await client.reviewer.upsert({ where: { personId }, create: { personId, listedOnly }, update: { listedOnly } });
    },

    async give(paperId: number, personId: number): Promise<void> {
      const where = { paperId_personId: { paperId, personId } };
      await client.paperReviewer.upsert({ where, create: { paperId, personId }, update: {} });
    },

    async addVerdict(
      paperId: number,
      verdict: Pick<PaperVerdict, 'versionId' | 'body' | 'verdict' | 'reasons' | 'note' | 'file'>,
      by: number,
      now: Date,
    ): Promise<number> {
      const { file, reasons, ...rest } = verdict;
      const data = { ...rest, paperId, personId: by, at: now, reasons: JSON.stringify(reasons) };
      const row = await client.paperVerdict.create({
        data: { ...data, sha256: file?.sha256 ?? null, fileName: file?.name ?? null },
      });
      return row.id;
    },

    /** The author may see everything that was said of a version. */
    async release(versionId: number, now: Date): Promise<void> {
      await client.paperVerdict.updateMany({
        where: { versionId, revokedAt: null, releasedAt: null },
        data: { releasedAt: now },
      });
    },

    /** Takes back what was said of a version, so that it is reviewed again. */
    async revoke(versionId: number, now: Date): Promise<void> {
      await client.paperVerdict.updateMany({ where: { versionId, revokedAt: null }, data: { revokedAt: now } });
    },

    /** The marked-up file of a verdict that the author may see. */
    async file(verdictId: number): Promise<{ sha256: string; name: string } | null> {
      const row = await client.paperVerdict.findFirst({
        where: { id: verdictId, revokedAt: null, releasedAt: { not: null } },
      });
      return row?.sha256 ? { sha256: row.sha256, name: row.fileName ?? '' } : null;
    },
  };
}
