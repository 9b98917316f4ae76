import { expect, onTestFinished, test } from 'vitest';
import type { Address } from '../../src/message/incoming.ts';
import { createDispatcher } from '../../src/outbox/dispatcher.ts';
import type { OwedChange } from '../../src/store/delivery-changes.ts';
import { setStage } from '../support/stage.ts';
import { createTwin } from '../support/twin.ts';

const lan: Address = { channel: 'web', id: 'lan' };
const says = (text: string) => ({ text, choices: [] });

async function setOutbox() {
  const { database, clock, conference } = await setStage();
  const { id: conferenceId } = await conference();
  const twin = createTwin(clock.now);
  await twin.start(async () => {});
  const dispatcher = createDispatcher({
    database,
    channels: [twin],
    complete: async ({ reply }) => ({ reply }),
    clock: clock.now,
    monotonicMs: () => performance.now(),
    onSettled: () => {},
    onFault: (_what, error) => {
      throw error;
    },
  });
  onTestFinished(() => dispatcher.stop());
  await dispatcher.start();

  const owe = (to: Address, text: string, dedupeKey: string) => {
    const about = { to, reply: says(text), lane: 'notice' as const, dedupeKey, conferenceId, personId: null };
    return database.transaction((store) => store.deliveries.owe([{ ...about, dueAt: clock.now() }], clock.now()));
  };
  const change = (earlierKey: string, text: string, rest: Partial<OwedChange> = {}) => {
    const dedupeKey = rest.dedupeKey ?? `${earlierKey}→${text}`;
    const plain = { how: 'edit', instead: null, lane: 'notice', dueAt: clock.now() } as const;
    const owed = { ...plain, ...rest, earlierKey, reply: says(text), dedupeKey };
    return database.transaction((store) => store.deliveries.change([owed], clock.now()));
  };
  /** Everything that is due by then is settled. */
  const pay = async () => {
    for (let tries = 0; tries < 500; tries += 1) {
      dispatcher.wake();
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (!(await rows()).some(({ state, dueAt }) => isOpen(state) && dueAt <= clock.now())) return;
    }
    throw new Error('waited in vain');
  };
  const rows = () => database.read.deliveries.ofAddress(lan);
  const transcript = async () => (await database.read.transcripts.of(lan, 20)).map(({ text }) => text);
  return {
    database,
    clock,
    conferenceId,
    twin,
    owe,
    change,
    pay,
    transcript,
    rows,
    states: async () => (await rows()).map(({ state }) => state),
    sees: () => twin.sentTo('lan').map(({ text }) => text),
  };
}

function isOpen(state: string): boolean {
  return state === 'pending' || state === 'sending';
}

test('a message that was sent is edited in its place, on the channel and in the transcript', async () => {
  const { owe, change, pay, sees, transcript } = await setOutbox();
  await owe(lan, 'Họp lúc 14h00', 'a');
  await owe(lan, 'Chỗ ngồi: A12', 'b');
  await pay();
  await change('a', 'Họp lúc 13h30');
  await pay();
  expect(sees()).toEqual(['Họp lúc 13h30', 'Chỗ ngồi: A12']);
  expect(await transcript()).toEqual(['Họp lúc 13h30', 'Chỗ ngồi: A12']);
});

test('a message that has not left yet leaves as it should be, once', async () => {
  const { owe, change, pay, sees, states } = await setOutbox();
  await owe(lan, 'Họp lúc 14h00', 'a');
  await change('a', 'Họp lúc 13h30');
  await pay();
  expect(sees()).toEqual(['Họp lúc 13h30']);
  expect(await states()).toEqual(['sent']);
});

test('of several changes that wait, the newest is made', async () => {
  const { clock, owe, change, pay, sees, states } = await setOutbox();
  await owe(lan, 'Đã gửi 0', 'a');
  await pay();
  const dueAt = new Date(clock.now().getTime() + 60_000);
  await change('a', 'Đã gửi 10', { dueAt });
  await change('a', 'Đã gửi 20', { dueAt });
  await change('a', 'Đã gửi 30', { dueAt });
  clock.pass(60_000);
  await pay();
  expect(sees()).toEqual(['Đã gửi 30']);
  expect(await states()).toEqual(['sent', 'dropped', 'dropped', 'sent']);
});

test('the same change is made once', async () => {
  const { owe, change, pay, sees, states } = await setOutbox();
  await owe(lan, 'một', 'a');
  await pay();
  await change('a', 'hai', { dedupeKey: 'same' });
  await pay();
  await change('a', 'ba', { dedupeKey: 'same' });
  await pay();
  expect(sees()).toEqual(['hai']);
  expect(await states()).toEqual(['sent', 'sent']);
});

test('where nothing can be changed a new message is sent only if the caller says so', async () => {
  const { twin, owe, change, pay, sees, states, transcript } = await setOutbox();
  twin.forgetsHowToChange();
  await owe(lan, 'Đã gửi 0', 'a');
  await pay();
  await change('a', 'Đã gửi 10');
  await pay();
  await change('a', 'Đã gửi 20: xong, rất dài', { instead: says('Đã gửi xong') });
  await pay();
  expect(sees()).toEqual(['Đã gửi 0', 'Đã gửi xong']);
  expect(await transcript()).toEqual(['Đã gửi 0', 'Đã gửi xong']);
  expect(await states()).toEqual(['sent', 'failed', 'sent']);
});

test('a message is taken back; one that has not left never does', async () => {
  const { owe, change, pay, sees, transcript, states } = await setOutbox();
  await owe(lan, 'nhầm', 'a');
  await pay();
  await owe(lan, 'cũng nhầm', 'b');
  await change('a', 'Tin này đã được thu hồi', { how: 'remove' });
  await change('b', 'Tin này đã được thu hồi', { how: 'remove' });
  await pay();
  expect(sees()).toEqual([]);
  expect(await transcript()).toEqual([]);
  expect(await states()).toEqual(['sent', 'dropped', 'sent']);
});

test('what is too old to be taken back is edited', async () => {
  const { twin, owe, change, pay, sees } = await setOutbox();
  await owe(lan, 'nhầm', 'a');
  await pay();
  twin.next({ kind: 'refused', reason: "message can't be deleted for everyone" });
  await change('a', 'Tin này đã được thu hồi', { how: 'remove' });
  await pay();
  expect(sees()).toEqual(['Tin này đã được thu hồi']);
});

test('a change whose answer was lost is made again', async () => {
  const { twin, clock, owe, change, pay, sees, states } = await setOutbox();
  await owe(lan, 'một', 'a');
  await pay();
  twin.next({ kind: 'unknown', reason: 'timeout' });
  await change('a', 'hai');
  await pay();
  expect(await states()).toEqual(['sent', 'pending']);
  clock.pass(5_000);
  await pay();
  expect(sees()).toEqual(['hai']);
});

test('one statement changes all messages of a cause; what has not left yet is told apart', async () => {
  const { database, clock, owe, pay, sees, states } = await setOutbox();
  await owe(lan, 'Họp lúc 14h00', 'news:1:1');
  await owe(lan, 'Tin khác', 'news:12:1');
  await pay();
  await owe(lan, 'Họp lúc 14h00', 'news:1:2');
  const change = { how: 'remove', instead: null, lane: 'notice', cause: 'news:1-withdrawn' } as const;
  const reply = { json: JSON.stringify(says('Tin này đã được thu hồi')) };
  const all = () =>
    database.transaction((store) => store.deliveries.changeAll({ cause: 'news:1' }, { ...change, reply }, clock.now()));
  expect(await all()).toEqual({ changing: 1, waiting: 1 });
  expect(await all()).toEqual({ changing: 0, waiting: 0 });
  await pay();
  expect(sees()).toEqual(['Tin khác']);
  expect(await states()).toEqual(['sent', 'sent', 'dropped', 'sent']);
});

test('what lost its cause is never sent, and is counted nowhere', async () => {
  const { database, clock, conferenceId, owe, pay, sees } = await setOutbox();
  await owe(lan, 'một', 'reminder:1:7');
  await owe(lan, 'hai', 'reminder:10:7');
  const dropped = await database.transaction((store) => store.deliveries.drop({ cause: 'reminder:1' }, clock.now()));
  expect(dropped).toBe(1);
  await pay();
  expect(sees()).toEqual(['hai']);
  expect(await database.read.reports.deliveries(conferenceId)).toEqual({ pending: 0, sent: 1, unknown: 0, failed: 0 });
});

test('what is held waits, counted as pending, until it is resumed', async () => {
  const { database, conferenceId, owe, pay, sees } = await setOutbox();
  await owe(lan, 'một', 'news:1:7');
  expect(await database.transaction((store) => store.deliveries.hold({ cause: 'news:1' }))).toBe(1);
  await pay();
  expect(sees()).toEqual([]);
  expect((await database.read.reports.deliveries(conferenceId)).pending).toBe(1);

  expect(await database.transaction((store) => store.deliveries.resume({ cause: 'news:1' }))).toBe(1);
  await pay();
  expect(sees()).toEqual(['một']);
});
