import type { PassMaker } from '../domain/pass.ts';
import type { Client } from './store.ts';

export type Pass = { personId: number; counter: number; codeUsed: boolean; revoked: boolean };

/** People's ways in. What opens a door is derived when it is needed and never read from here. */
export function createPasses(client: Client, maker: PassMaker) {
  return {
    /** Gives each person a first pass. A code that another person already has is passed over for the next counter. */
    async issue(personIds: number[]): Promise<void> {
      const fresh = personIds.map((personId) => ({ personId, counter: 0, codeHash: codeHash(personId, 0) }));
      const rows = await client.$queryRaw<{ codeHash: string }[]>`
        SELECT "codeHash" FROM "Pass"
        WHERE "codeHash" IN (SELECT value FROM json_each(${JSON.stringify(fresh.map(({ codeHash }) => codeHash))}))`;
      const taken = new Set(rows.map(({ codeHash }) => codeHash));
      for (const pass of fresh) {
        while (taken.has(pass.codeHash)) {
          pass.counter += 1;
          pass.codeHash = codeHash(pass.personId, pass.counter);
        }
        taken.add(pass.codeHash);
      }
      const data = fresh.map((pass) => ({ ...pass, tokenHash: tokenHash(pass.personId, pass.counter) }));
      await client.$executeRaw`
        INSERT INTO "Pass" ("personId", counter, "tokenHash", "codeHash")
        SELECT value ->> 'personId', value ->> 'counter', value ->> 'tokenHash', value ->> 'codeHash'
        FROM json_each(${JSON.stringify(data)})`;
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
