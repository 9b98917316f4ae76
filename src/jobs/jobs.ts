import { schedule } from 'node-cron';
import type { Database } from '../store/open.ts';
import type { Announcer } from './announce/announcer.ts';
import type { Nudger } from './nudge/nudger.ts';
import type { Retention } from './retention.ts';
import type { CardRewriter } from './rewrite-cards.ts';

type Job = {
  name: string;
  /** When, as cron says it, in the machine's own time. */
  when: string;
  run(needs: JobNeeds): Promise<void>;
};

export type JobNeeds = {
  /** How many times as fast as the machine's own time the program's goes. */
  rate: number;
  database: Database;
  clock: () => Date;
  /** Fetches what was sent in chats. */
  fetcher: { run(): Promise<void> };
  /** Makes the backup of the night, unless it is there. */
  backUp: () => Promise<void>;
  /** Takes in long delegate lists. */
  lists: { run(): Promise<void> };
  nudger: Nudger;
  announcer: Announcer;
  /** Puts right what invitations say. */
  cards: CardRewriter;
  retention: Retention;
  onFault: (what: string, error: unknown) => void;
};

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** A rehearsal looks so often at most, in the machine's own time. */
const soonestMs = 50;

/** Everything that happens by the clock. */
const jobs: readonly Job[] = [
  { name: 'fetch what was sent', when: '* * * * * *', run: ({ fetcher }) => fetcher.run() },
  { name: 'take in long lists', when: '* * * * * *', run: ({ lists }) => lists.run() },
  { name: 'nudge', when: '* * * * * *', run: ({ nudger }) => nudger.run() },
  { name: 'announce', when: '* * * * * *', run: ({ announcer }) => announcer.run() },
  { name: 'put invitations right', when: '* * * * * *', run: ({ cards }) => cards.run() },
  { name: 'erase what is no longer kept', when: '13 * * * * *', run: ({ retention }) => retention.run() },
  { name: 'remove files of nobody', when: '41 3 * * *', run: ({ retention }) => retention.sweep() },
  // Every hour, so that a machine that is off at night makes it in the morning.
  { name: 'back up', when: '23 * * * *', run: ({ backUp }) => backUp() },
  {
    name: 'forget old guesses',
    when: '17 3 * * *',
    run: async ({ database, clock }) => {
      const dayAgo = new Date(clock().getTime() - dayMs);
      await database.transaction((store) => store.passes.forgetGuesses(dayAgo));
    },
  },
];

/** Starts the ticking; a job that fails is reported and comes again at its next time. */
export function startJobs(needs: JobNeeds): { stop(): void } {
  const tasks = jobs.map((job) =>
    schedule(job.when, () => job.run(needs).catch((error: unknown) => needs.onFault(job.name, error)), {
      name: job.name,
      noOverlap: true,
      // A machine that was asleep or busy is no news; the next time comes.
      suppressMissedWarning: true,
    }),
  );
  const hurry = hurryAlong(needs);
  return {
    stop: () => {
      clearTimeout(hurry.timer);
      hurry.isOver = true;
      for (const task of tasks) void task.stop();
    },
  };
}

/** On a rehearsal's clock a second may be an hour: what happens by the minute is looked at once a minute of it. */
function hurryAlong(needs: JobNeeds): { timer: NodeJS.Timeout | undefined; isOver: boolean } {
  const hurry: ReturnType<typeof hurryAlong> = { timer: undefined, isOver: false };
  const everyMs = Math.max(soonestMs, minuteMs / needs.rate);
  if (everyMs < 1000) next();
  return hurry;

  function next(): void {
    hurry.timer = setTimeout(async () => {
      await needs.nudger.run().catch((error: unknown) => needs.onFault('nudge', error));
      if (!hurry.isOver) next();
    }, everyMs);
  }
}
