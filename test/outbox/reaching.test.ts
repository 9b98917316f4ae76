import { expect, test } from 'vitest';
import type { Settlement } from '../../src/store/deliveries.ts';
import { lanConnected } from '../support/lan.ts';

async function lanAndNotice() {
  const stage = await lanConnected();
  const { database, clock, conferenceId, personId, lan } = stage;
  const owe = async (dedupeKey: string) => {
    const about = { to: lan.from, conferenceId, personId, lane: 'bulk' as const, reply: { text: 'x', choices: [] } };
    await database.transaction((store) =>
      store.deliveries.owe([{ ...about, dedupeKey, dueAt: clock.now() }], clock.now()),
    );
    const id = (await database.read.deliveries.ofAddress(lan.from)).at(-1)?.id ?? 0;
    return (state: Settlement['state']) => {
      const settlement = { state, dueAt: clock.now(), attempts: 1, lastError: 'timeout', messageId: null };
      return database.transaction((store) => store.deliveries.settle(id, settlement, clock.now()));
    };
  };
  const reach = async () => {
    const audience = { conferenceId, cause: 'news:1', whom: [{ kind: 'everyone' as const }] };
    const { channels, unreachable } = await database.read.circulars.reach(audience);
    return { reached: channels.reduce((sum, { count }) => sum + count, 0), unreachable };
  };
  const lastState = async () =>
    (await database.read.deliveries.ofAddress(lan.from)).filter(({ lane }) => lane === 'bulk').at(-1)?.state;
  return { ...stage, owe, reach, lastState };
}

test('whoever blocked the bot is unreachable at once, and alive again as soon as they write', async () => {
  const { database, clock, lan, reach } = await lanAndNotice();
  expect(await reach()).toEqual({ reached: 1, unreachable: 0 });
  await database.transaction((store) => store.chats.lose(lan.from, clock.now()));
  expect(await reach()).toEqual({ reached: 0, unreachable: 1 });
  await lan.says('Chào');
  expect(await reach()).toEqual({ reached: 1, unreachable: 0 });
});

test('the word that somebody has left is void where they wrote after it, however late it comes', async () => {
  const { database, clock, lan, reach } = await lanAndNotice();
  const leftAt = clock.now();
  clock.pass(60_000);
  await lan.says('Chào');
  await database.transaction((store) => store.chats.lose(lan.from, leftAt));
  expect(await reach()).toEqual({ reached: 1, unreachable: 0 });
});

test('a notice that nobody knew to have arrived did, once its reader writes anything', async () => {
  const { lan, owe, lastState } = await lanAndNotice();
  const settle = await owe('news:1:1');
  await settle('unknown');
  expect(await lastState()).toBe('unknown');
  await lan.says('Chào');
  expect(await lastState()).toBe('sent');
});

test('what failed stays failed, whoever writes', async () => {
  const { lan, owe, lastState } = await lanAndNotice();
  const settle = await owe('news:1:1');
  await settle('failed');
  await lan.says('Chào');
  expect(await lastState()).toBe('failed');
});
