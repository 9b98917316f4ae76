import { say } from '../conversation/flow.ts';
import { addressing, type Words } from '../conversation/fluent.ts';
import { offerUnasked, renderReply } from '../conversation/offer.ts';
import { honorificOf } from '../domain/person.ts';
import { ungrouped } from '../domain/roster.ts';
import type { Reply } from '../message/reply.ts';
import type { ImportProgress } from '../store/imports.ts';
import type { Database } from '../store/open.ts';
import type { Store } from '../store/store.ts';

/** Steps of one transaction: a tenth of a second, in which nobody else is answered. */
const piece = 500;
/** Steps after which the message that counts is changed. */
const counted = 5_000;

type Needs = { database: Database; words: Words; clock: () => Date; onProgress: () => void };

export type ListTaker = { run(): Promise<void>; stop(): Promise<void> };

/**
 * Takes in the long lists that were confirmed, a piece at a time, and says how far it is in one message that counts up.
 * A piece and its count are one transaction, so that a list goes on where it was when the program died.
 */
export function createListTaker({ database, words, clock, onProgress }: Needs): ListTaker {
  let running: Promise<void> | null = null;
  let stopping = false;
  return {
    run() {
      running ??= takeAll().finally(() => {
        running = null;
      });
      return running;
    },
    async stop() {
      stopping = true;
      await running;
    },
  };

  async function takeAll(): Promise<void> {
    for (;;) {
      const list = await database.read.imports.unfinished();
      if (!list || stopping) return;
      await database.transaction(async (store) => {
        const progress = await store.imports.advance(list.id, piece, ungrouped, clock());
        if (progress) await report(store, progress);
      });
      onProgress();
      // The database answers without ever waiting, so that nothing else would have a turn.
      await new Promise(setImmediate);
    }
  }

  async function report(store: Store, progress: ImportProgress): Promise<void> {
    const { id, done, total, conferenceId, personId } = progress;
    const isOver = done === total;
    if (!isOver && done % counted >= piece) return;
    const person = await store.people.of(personId);
    const chat = progress.chatId === null ? null : await store.chats.of(progress.chatId);
    if (!person || !chat) return;
    const spoken = addressing(words, honorificOf(person));
    const about = { to: chat.address, lane: 'notice' as const, conferenceId, personId, dueAt: clock() };
    const count: Reply = renderReply([say('import-delegates-count', { done, total })], [], spoken);
    const first = `import:${id}:count`;
    await store.deliveries.owe([{ ...about, reply: count, dedupeKey: first }], clock());
    const dedupeKey = `${first}:${done}`;
    const change = { how: 'edit', instead: null, lane: about.lane, dueAt: about.dueAt } as const;
    await store.deliveries.change([{ ...change, earlierKey: first, reply: count, dedupeKey }], clock());
    if (!isOver) return;
    const undo = { menu: 'import-delegates', label: 'import-delegates-undo', argument: `undo-${id}` };
    const taken = say('import-delegates-done', await store.imports.countSteps(id));
    const reply = renderReply([taken, say('import-delegates-next')], offerUnasked([undo], personId, spoken), spoken);
    await store.deliveries.owe([{ ...about, reply, dedupeKey: `import:${id}:done` }], clock());
  }
}
