import type { Plan } from '../../src/domain/plan.ts';
import type { RosterPerson } from '../../src/domain/roster.ts';
import { setStage } from './stage.ts';

const minuteMs = 60_000;

/** A whole conference on the test clock, minute by minute, with people who have chats but no dispatcher. */
export async function simulate(plan: Partial<Plan>, start: string, people: Partial<RosterPerson>[] = []) {
  const stage = await setStage({ at: start });
  const { database, clock, nudger } = stage;
  const conference = await stage.conference(plan, people);
  let delivered = 0;
  const names = new Map<number, string>();
  const papers = await database.read.papers.ofConference(conference.id);
  const tasks = await database.read.tasks.ofConference(conference.id);
  const placeOf = (kind: string, subject: number) => {
    if (kind === 'paper') return ` ${papers.findIndex(({ id }) => id === subject) + 1}`;
    return kind === 'task' || kind === 'overdue' ? ` ${tasks.findIndex(({ id }) => id === subject) + 1}` : '';
  };

  /** Whatever is owed arrives at once. */
  async function deliver(): Promise<void> {
    const version = await database.version();
    if (version === delivered) return;
    await database.transaction(async (store) => {
      for (const id of names.values()) {
        const owed = await store.deliveries.ofAddress({ channel: 'telegram', id });
        const fresh = owed.filter(({ state }) => state === 'pending').map((one) => one.id);
        for (const one of await store.deliveries.claim(fresh)) {
          const sent = { state: 'sent' as const, dueAt: clock.now(), attempts: 1, lastError: null, messageId: '1' };
          await store.deliveries.settle(one.id, sent, clock.now());
        }
      }
    });
    delivered = await database.version();
  }

  return {
    ...stage,
    conference,
    papers,
    tasks,

    /** Gives somebody a chat; `name` stands for them in what was told. */
    async join(personId: number, name: string) {
      names.set(personId, name);
      await database.transaction(async (store) => {
        const chat = await store.chats.at({ channel: 'telegram', id: name }, clock.now());
        await store.chats.connect(chat.id, personId, clock.now());
      });
    },

    /** Lets every minute pass until then; what is to happen meanwhile happens in its minute, before anything is told. */
    async passUntil(end: string, events: Record<string, () => Promise<unknown>> = {}) {
      const due = Object.entries(events).map(([at, act]) => ({ at: instantOf(at).getTime(), act }));
      for (; clock.now() <= instantOf(end); clock.pass(minuteMs)) {
        for (const { at, act } of due) if (at === clock.now().getTime()) await act();
        await nudger.run();
        await deliver();
      }
    },

    /** Everything that was told: when, to whom, and what in one message. */
    async told() {
      const all = (await database.read.dues.history(conference.id)).filter(({ state }) => state === 'told');
      return [...Map.groupBy(all, ({ message }) => message).values()].map((dues) => {
        const [first] = dues;
        const what = dues.map(({ kind, subject, rung }) => `${kind}${placeOf(kind, subject)} ${rung}`);
        return `${localOf(first?.settledAt)} ${names.get(first?.personId ?? 0)}: ${what.join(', ')}`;
      });
    },

    /** What was not told although it stood. */
    async dropped() {
      const all = (await database.read.dues.history(conference.id)).filter(({ state }) => state === 'dropped');
      return all.map(
        ({ kind, subject, rung, personId, why, settledAt }) =>
          `${localOf(settledAt)} ${names.get(personId) ?? 'nobody'}: ${kind}${placeOf(kind, subject)} ${rung} ${why}`,
      );
    },
  };
}

function instantOf(text: string): Date {
  return new Date(`${text}:00+07:00`);
}

/** `26/5 11:00`. */
function localOf(instant: Date | undefined): string {
  const local = new Date((instant?.getTime() ?? 0) + 7 * 3_600_000).toISOString();
  return `${Number(local.slice(8, 10))}/${Number(local.slice(5, 7))} ${local.slice(11, 16)}`;
}
