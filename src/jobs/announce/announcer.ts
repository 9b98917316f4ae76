import type { AnnouncementWords } from '../../conversation/announcing.ts';
import type { Words } from '../../conversation/fluent.ts';
import type { Forms } from '../../conversation/form.ts';
import type { Calendar } from '../../domain/calendar.ts';
import type { Database } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { follow } from './follow.ts';
import { start } from './start.ts';

export type AnnouncerNeeds = {
  database: Database;
  script: AnnouncementWords;
  words: Words;
  calendar: Calendar;
  forms: Forms['forms'];
  clock: () => Date;
  /** There are messages to pay. */
  onOwed: () => void;
};

/** What one transaction of the announcer has at hand. */
export type Desk = Pick<AnnouncerNeeds, 'script' | 'words' | 'calendar' | 'forms'> & { store: Store; now: Date };

export type Announcer = {
  /** Owes what is due, shows how far it has come, and reports what is done. */
  run(): Promise<void>;
};

/**
 * Sends announcements when their time has come. Owing one and saying that it goes is one transaction, so that dying
 * before it loses none and dying after it sends none twice.
 */
export function createAnnouncer({ database, clock, onOwed, ...spoken }: AnnouncerNeeds): Announcer {
  let running: Promise<void> | null = null;
  return {
    run() {
      running ??= runOnce().finally(() => {
        running = null;
      });
      return running;
    },
  };

  async function runOnce(): Promise<void> {
    const due = await database.read.announcements.due(clock());
    const underWay = await database.read.announcements.underWay();
    let owed = false;
    for (const id of due) {
      owed = (await database.transaction((store) => start({ ...spoken, store, now: clock() }, id))) || owed;
    }
    for (const { id } of underWay) {
      owed = (await follow({ ...spoken, store: database.read, now: clock() }, id, database.transaction)) || owed;
    }
    if (owed) onOwed();
  }
}
