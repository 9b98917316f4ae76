import type { Words } from '../../conversation/fluent.ts';
import { type NudgeSource, type NudgeView, viewNudges } from '../../conversation/nudge.ts';
import type { Calendar } from '../../domain/calendar.ts';
import { isOver } from '../../domain/conference.ts';
import type { TemplateName } from '../../message/reply.ts';
import type { Database } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { payDues, standingOf } from './pay.ts';
import { planDues } from './plan.ts';
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
};

const minuteMs = 60_000;
/** Queued nudges that are looked through at a time. */
const mostQueued = 500;

/**
 * Nudges by the clock. Plans and looks through what is queued once a minute of the program's own time, and pays what
 * is ripe whenever it runs. Each conference's planning and each batch of paying is a transaction: dying between any two
 * of them neither loses a nudge nor repeats one.
 */
export function createNudger(needs: Needs): Nudger {
  const { database, sources, clock, calendar } = needs;
  const writer = createWriter(needs.words, calendar);
  let plannedMinute = Number.NaN;

  return {
    async run() {
      const minute = Math.floor(clock().getTime() / minuteMs);
      if (minute !== plannedMinute) {
        await planAll();
        await recallQueued();
        plannedMinute = minute;
      }
      let owed = false;
      while ((await database.read.dues.ripe(clock(), 1)).length > 0) {
        const now = clock();
        const more = await database.transaction((store) =>
          payDues(store, { sources, writer, viewOf: (each, id) => viewOf(each, id, now) }, now),
        );
        if (!more) break;
        owed = true;
      }
      if (owed) needs.onOwed();
    },
  };

  async function planAll(): Promise<void> {
    for (const conference of await database.read.conferences.list()) {
      const now = clock();
      const { plannedUntil } = await database.read.dues.planOf(conference.id);
      if (conference.state === 'cancelled') continue;
      if (isOver(conference, plannedUntil, calendar) && isOver(conference, now, calendar)) continue;
      await database.transaction(async (store) => {
        const view = await viewOf(store, conference.id, now);
        if (view) await planDues(sources, view);
      });
    }
  }

  /** What has lost its cause in a way that nobody announced is taken back before it leaves. */
  async function recallQueued(): Promise<void> {
    const queued = await database.read.dues.queued(mostQueued);
    if (queued.length === 0) return;
    await database.transaction(async (store) => {
      const now = clock();
      const views = new Map<number, NudgeView>();
      for (const id of new Set(queued.map(({ conferenceId }) => conferenceId))) {
        const view = await viewOf(store, id, now);
        if (view) views.set(id, view);
      }
      const standing = await standingOf({ sources }, views, queued);
      const gone = queued.filter(({ id }) => !standing.has(id)).map(({ id }) => id);
      if (gone.length > 0) await store.dues.recall(gone, now);
    });
  }

  async function viewOf(store: Store, conferenceId: number, now: Date): Promise<NudgeView | null> {
    const conference = await store.conferences.of(conferenceId);
    return (
      conference &&
      viewNudges({ store, now, calendar, officePhone: needs.officePhone, forms: needs.forms ?? [] }, conference)
    );
  }
}
