import { setImmediate as nextRound } from 'node:timers/promises';
import type { Sql } from './sql.ts';

/** One unit of work that is done whole or not at all; see `createGroups`. */
type Work = {
  run: () => Promise<unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
};

type Outcome = { ok: true; result: unknown } | { ok: false; error: unknown };

/** The disk, or whoever else holds the database, did not let it be written. Nothing of it was kept, and it may be tried again. */
export class NotWrittenError extends Error {
  override name = 'NotWrittenError';
}

/** A group that holds the write lock for longer than this begins no further work. */
const longestMs = 50;
/** How long a group waits for company while more and more is asked for; alone it waits not even that. */
const longestGatheringMs = 5;

/**
 * Work that is asked for while other work is being written down shares one commit with whatever else was: bringing a
 * hundred changes to the disk costs as much as bringing one. Each is still done whole or not at all, by a savepoint
 * of its own, one after the other in the order they were asked for, and is told so only once it is on the disk.
 * @param transact runs what it is given within one transaction, and resolves when that is on the disk
 */
export function createGroups(
  transact: (inside: () => Promise<void>) => Promise<void>,
  sql: Sql,
  monotonicMs: () => number,
) {
  const waiting: Work[] = [];
  let running: Promise<void> | null = null;

  return {
    /** Rejects with what the work threw, or with NotWrittenError. */
    add<Result>(run: () => Promise<Result>): Promise<Result> {
      return new Promise((resolve, reject) => {
        waiting.push({ run, resolve: resolve as Work['resolve'], reject });
        running ??= runAll();
      });
    },
    /** Resolves when nothing is being written any more. */
    async settled(): Promise<void> {
      while (running) await running;
    },
  };

  async function runAll(): Promise<void> {
    while (waiting.length > 0) {
      await gather();
      for (const [work, outcome] of await runGroup()) {
        if (outcome.ok) work.resolve(outcome.result);
        else work.reject(outcome.error);
      }
    }
    running = null;
  }

  /**
   * A commit holds everything up, so that what arrives meanwhile is asked for only after it, step by step: whatever is
   * about to be asked for is waited for.
   */
  async function gather(): Promise<void> {
    const untilMs = monotonicMs() + longestGatheringMs;
    for (let before = 0; before < waiting.length && monotonicMs() < untilMs; ) {
      before = waiting.length;
      await nextRound();
    }
  }

  async function runGroup(): Promise<Map<Work, Outcome>> {
    const taken: Work[] = [];
    const outcomes = new Map<Work, Outcome>();
    try {
      await transact(async () => {
        const untilMs = monotonicMs() + longestMs;
        while (waiting.length > 0 && monotonicMs() < untilMs) {
          const work = waiting.shift() as Work;
          taken.push(work);
          outcomes.set(work, await runOne(work));
        }
      });
      return outcomes;
    } catch (error) {
      if (taken.length > 1) return runEachAlone(taken);
      // One that could not even begin leaves those behind it to find out for themselves.
      const failed = taken[0] ?? waiting.shift();
      return new Map(failed ? [[failed, { ok: false, error: notWritten(error) }]] : []);
    }
  }

  /** Within the transaction. Throws where that is no more. */
  async function runOne(work: Work): Promise<Outcome> {
    sql.run('SAVEPOINT work');
    try {
      const result = await work.run();
      sql.run('RELEASE work');
      return { ok: true, result };
    } catch (error) {
      if (!sql.isInTransaction()) throw error;
      sql.run('ROLLBACK TO work');
      sql.run('RELEASE work');
      return { ok: false, error: isTroubleOfDisk(error) ? notWritten(error) : error };
    }
  }

  /** Nothing of a group was kept: whatever was at fault must not spoil it for the others. */
  async function runEachAlone(works: Work[]): Promise<Map<Work, Outcome>> {
    const outcomes = new Map<Work, Outcome>();
    for (const work of works) {
      try {
        await transact(async () => {
          outcomes.set(work, await runOne(work));
        });
      } catch (error) {
        outcomes.set(work, { ok: false, error: notWritten(error) });
      }
    }
    return outcomes;
  }
}

function notWritten(cause: unknown): NotWrittenError {
  return new NotWrittenError(`The database could not be written: ${String(cause)}`, { cause });
}

/** In SQLite's words and in Prisma's. */
function isTroubleOfDisk(error: unknown): boolean {
  return /SQLITE_(?:FULL|IOERR|BUSY|NOMEM)|disk is full|disk I\/O error|database is locked/i.test(String(error));
}
