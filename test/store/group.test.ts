import { expect, test } from 'vitest';
import { createGroups, NotWrittenError } from '../../src/store/group.ts';
import type { Sql } from '../../src/store/sql.ts';
import { setStage } from '../support/stage.ts';

async function guessesKept(stage: Awaited<ReturnType<typeof setStage>>, chatId: number): Promise<number> {
  return (await stage.database.read.passes.lastGuesses(chatId, 100)).length;
}

test('work that is asked for together is done in that order, each after the other', async () => {
  const { database } = await setStage();
  const steps: string[] = [];
  await Promise.all(
    ['một', 'hai', 'ba'].map((name) =>
      database.transaction(async () => {
        steps.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        steps.push(`${name} ends`);
      }),
    ),
  );
  expect(steps).toEqual(['một begins', 'một ends', 'hai begins', 'hai ends', 'ba begins', 'ba ends']);
});

test('of work that shares a commit each is kept or undone by itself', async () => {
  const stage = await setStage();
  const { database, clock } = stage;
  const chat = await database.transaction((store) => store.chats.at({ channel: 'web', id: 'lan' }, clock.now()));
  const note = (breaks: boolean) =>
    database.transaction(async (store) => {
      await store.passes.noteGuess(chat.id, clock.now());
      if (breaks) throw new Error('broken');
      return 'done';
    });
  const results = await Promise.allSettled([note(false), note(true), note(false), note(true), note(false)]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
  expect(await guessesKept(stage, chat.id)).toBe(3);
});

test('nobody is told that something is kept before others can read it', async () => {
  const { database, clock } = await setStage();
  const made = Array.from({ length: 20 }, async (_, place) => {
    const address = { channel: 'web', id: `${place}` } as const;
    const { id } = await database.transaction((store) => store.chats.at(address, clock.now()));
    return (await database.read.chats.find(address))?.id === id;
  });
  expect(await Promise.all(made)).toEqual(Array(20).fill(true));
});

/** Savepoints are somebody else's business here: what is tried is who is told what. */
const noSql: Sql = { all: () => [], first: () => undefined, run: () => 0, isInTransaction: () => true };

test('a commit that fails is tried again with each alone, so that one does not spoil it for the others', async () => {
  const sizes: number[] = [];
  let ran: string[] = [];
  const groups = createGroups(
    async (inside) => {
      ran = [];
      await inside();
      sizes.push(ran.length);
      if (ran.includes('too much')) throw new Error('database or disk is full');
    },
    noSql,
    () => 0,
  );
  const add = (name: string) =>
    groups.add(async () => {
      ran.push(name);
      return name;
    });
  const results = await Promise.allSettled([add('first'), add('one'), add('too much'), add('two')]);
  expect(results.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.name))).toEqual([
    'first',
    'one',
    'NotWrittenError',
    'two',
  ]);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(4);
});

test('a transaction that never begins fails for one, and the next finds out for itself', async () => {
  let tries = 0;
  const groups = createGroups(
    async (inside) => {
      tries += 1;
      if (tries === 1) throw new Error('database is locked');
      await inside();
    },
    noSql,
    () => 0,
  );
  const results = await Promise.allSettled([groups.add(async () => 1), groups.add(async () => 2)]);
  expect(results).toMatchObject([
    { status: 'rejected', reason: expect.any(NotWrittenError) },
    { status: 'fulfilled', value: 2 },
  ]);
});
