import type { PassMaker } from '../domain/pass.ts';
import type { Client } from './store.ts';

export type Pass = { personId: number; counter: number; codeUsed: boolean; revoked: boolean };

/** People's ways in. What opens a door is derived when it is needed and never read from here. */
export function createPasses(client: Client, maker: PassMaker) {
  return {
    /**
     * Gives each person a first pass. Whose code another person already has gets one of the next counter. They go in by
     * the order of their codes, which keeps to fewer pages of a large index.
     */
    async issue(personIds: number[]): Promise<void> {
      let without = personIds;
      for (let counter = 0; without.length > 0; counter += 1) {
        const passes = without
          .map((id) => ({ id, code: codeHash(id, counter) }))
          .sort((one, other) => (one.code < other.code ? -1 : 1))
          .map(({ id, code }) => [id, counter, tokenHash(id, counter), code]);
        const given = await client.$queryRaw<{ personId: bigint }[]>`
          INSERT INTO "Pass" ("personId", counter, "tokenHash", "codeHash")
          SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(${JSON.stringify(passes)}) WHERE true
          ON CONFLICT ("codeHash") DO NOTHING RETURNING "personId"`;
        const have = new Set(given.map(({ personId }) => Number(personId)));
        without = without.filter((id) => !have.has(id));
      }
    },

    async ofToken(hash: string): Promise<Pass | null> {
      return toPass(await client.pass.findUnique({ where: { tokenHash: hash } }));
    },

    async ofCode(hash: string): Promise<Pass | null> {
      return toPass(await client.pass.findUnique({ where: { codeHash: hash } }));
    },

    /** The pass that is valid for a person now. */
    async ofPerson(personId: number): Promise<Pass | null> {
      return toPass(
        await client.pass.findFirst({ where: { personId, revokedAt: null }, orderBy: { counter: 'desc' } }),
      );
    },

    /** The counters of the valid passes of a whole conference, by person. */
    async countersOf(conferenceId: number): Promise<Map<number, number>> {
      const rows = await client.pass.findMany({
        where: { revokedAt: null, person: { conferenceId } },
        select: { personId: true, counter: true },
        orderBy: { counter: 'asc' },
      });
      return new Map(rows.map((row) => [row.personId, row.counter]));
    },

    async markCodeUsed(personId: number, counter: number, now: Date): Promise<void> {
      await client.pass.updateMany({ where: { personId, counter }, data: { codeUsedAt: now } });
    },

    /** Closes what a person was given before and gives a new token and code. */
    async renew(personId: number, now: Date): Promise<void> {
      const last = await client.pass.findFirst({ where: { personId }, orderBy: { counter: 'desc' } });
      await client.pass.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
      const counter = (last?.counter ?? -1) + 1;
      await client.pass.create({
        data: { personId, counter, tokenHash: tokenHash(personId, counter), codeHash: codeHash(personId, counter) },
      });
    },

    /** Closes whatever a person was given; nothing new is given. */
    async close(personId: number, now: Date): Promise<void> {
      await client.pass.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
    },

    async noteGuess(chatId: number, now: Date): Promise<void> {
      await client.guess.create({ data: { chatId, at: now } });
    },

    /** When a chat last guessed wrong, newest first. */
    async lastGuesses(chatId: number, limit: number): Promise<Date[]> {
      const rows = await client.guess.findMany({ where: { chatId }, orderBy: { at: 'desc' }, take: limit });
      return rows.map((row) => row.at);
    },

    async forgetGuesses(before: Date): Promise<void> {
      await client.guess.deleteMany({ where: { at: { lt: before } } });
    },

    /** Wrong guesses from all chats since then. */
    async guessesSince(since: Date): Promise<number> {
      return client.guess.count({ where: { at: { gt: since } } });
    },
  };

  function tokenHash(personId: number, counter: number): string {
    return maker.hash(maker.tokenOf(personId, counter));
  }

  function codeHash(personId: number, counter: number): string {
    return maker.hash(maker.codeOf(personId, counter));
  }
}

type Row = { personId: number; counter: number; codeUsedAt: Date | null; revokedAt: Date | null };

function toPass(row: Row | null): Pass | null {
  if (!row) return null;
  return {
    personId: row.personId,
    counter: row.counter,
    codeUsed: row.codeUsedAt !== null,
    revoked: row.revokedAt !== null,
  };
}
