import type { Words } from '../../conversation/fluent.ts';
import { type NudgeSource, type NudgeView, viewNudges } from '../../conversation/nudge.ts';
import type { Calendar } from '../../domain/calendar.ts';
import { isOver } from '../../domain/conference.ts';
import type { TemplateName } from '../../message/reply.ts';
import type { Database } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { payDues, standingOf } from './pay.ts';
import { lookAhead, planDues } from './plan.ts';
import { createWriter } from './write.ts';

type Needs = {
  database: Database;
  sources: readonly NudgeSource[];
  words: Words;
  calendar: Calendar;
  officePhone: string | null;
  forms?: readonly TemplateName[];
  clock: () => Date;
  /** There are messages to pay. */
  onOwed: () => void;
};

export type Nudger = {
  /** Plans what the rules want said by now, and settles what is ripe. */
  run(): Promise<void>;
  /** Does nothing any more, and resolves when what is in hand is done. */
  stop(): Promise<void>;
};

/** Nothing is to be done until then, unless something changes. */
type Rest = { version: number; since: Date; until: number };

/** Queued nudges that are looked through at a time. */
const mostQueued = 500;

/**
 * Nudges by the clock: plans what has come, takes back what is queued without a cause, and pays what is ripe. Each
 * conference's planning and each batch of paying is a transaction: dying between any two of them neither loses a nudge
 * nor repeats one. While nothing changes and no moment comes, a run costs one question to the database.
 */
export function createNudger(needs: Needs): Nudger {
  const { database, sources, clock, calendar } = needs;
  const writer = createWriter(needs.words, calendar);
  let rest: Rest | null = null;
  let checked: Date | null = null;

  let running: Promise<void> | null = null;
  let isStopped = false;
  return {
    async stop() {
      isStopped = true;
      await running?.catch(() => {});
    },

    run() {
      if (isStopped) return Promise.resolve();
      running ??= runOnce().finally(() => {
        running = null;
      });
      return running;
    },
  };

  async function runOnce(): Promise<void> {
    const now = clock();
    const version = await database.version();
    if (rest && rest.version === version && now >= rest.since && now.getTime() < rest.until) {
      checked = now;
      return;
    }
    const nextMoment = await planAll(now);
    await recallQueued(now);
    await payAll();
    checked = now;
    const nextDue = (await database.read.dues.nextAt())?.getTime() ?? Number.POSITIVE_INFINITY;
    const isQuiet = (await database.version()) === version;
    rest = isQuiet ? { version, since: now, until: Math.min(nextMoment, nextDue) } : null;
  }

  /** Returns when the next moment comes. */
  async function planAll(now: Date): Promise<number> {
    let next = Number.POSITIVE_INFINITY;
    for (const conference of await database.read.conferences.list()) {
      if (conference.state === 'cancelled') continue;
      const { plannedUntil } = await database.read.dues.planOf(conference.id);
      if (isOver(conference, plannedUntil, calendar) && isOver(conference, now, calendar)) continue;
      const view = await viewNudges({ ...reading(), now }, conference);
      const { isDue, nextAt } = await lookAhead(sources, view, checked);
      next = Math.min(next, nextAt?.getTime() ?? next);
      if (!isDue) continue;
      await database.transaction(async (store) => {
        const writing = await viewOf(store, conference.id, now);
        if (writing) await planDues(sources, writing, checked);
      });
    }
    return next;
  }

  async function payAll(): Promise<void> {
    let owed = false;
    while ((await database.read.dues.ripe(clock(), 1)).length > 0) {
      const now = clock();
      const isMore = await database.transaction((store) =>
        payDues(store, { sources, writer, viewOf: (each, id) => viewOf(each, id, now) }, now),
      );
      if (!isMore) break;
      owed = true;
    }
    if (owed) needs.onOwed();
  }

  /** What has lost its cause in a way that nobody announced is taken back before it leaves. */
  async function recallQueued(now: Date): Promise<void> {
    const queued = await database.read.dues.queued(mostQueued);
    if (queued.length === 0) return;
    const gone = await withoutCause(database.read);
    if (gone.length > 0) {
      await database.transaction(async (store) => store.dues.recall(await withoutCause(store), now));
    }

    async function withoutCause(store: Store): Promise<number[]> {
      const views = new Map<number, NudgeView>();
      for (const id of new Set(queued.map(({ conferenceId }) => conferenceId))) {
        const view = await viewOf(store, id, now);
        if (view) views.set(id, view);
      }
      const standing = await standingOf({ sources }, views, queued);
      return queued.filter(({ id }) => !standing.has(id)).map(({ id }) => id);
    }
  }

  function reading() {
    return { store: database.read, calendar, officePhone: needs.officePhone, forms: needs.forms ?? [] };
  }

  async function viewOf(store: Store, conferenceId: number, now: Date): Promise<NudgeView | null> {
    const conference = await store.conferences.of(conferenceId);
    return conference && viewNudges({ ...reading(), store, now }, conference);
  }
}
