import { expect, onTestFinished, test } from 'vitest';
import type { Channel } from '../../src/channels/channel.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import { usualPrices } from '../../src/domain/message-budget.ts';
import type { Address, ChannelName } from '../../src/message/incoming.ts';
import type { Reply, SendingWay, SendResult } from '../../src/message/reply.ts';
import { createDispatcher } from '../../src/outbox/dispatcher.ts';
import { createWays, deliveryOfTracking, trackingIdOf } from '../../src/outbox/ways.ts';
import { until } from '../support/office.ts';
import { setStage } from '../support/stage.ts';

const hourMs = 3_600_000;
const forms = { invitation: 't1', reminder: 't2' };

/** A channel that does as it is told, and remembers by which way it was asked. */
function createScripted(name: ChannelName) {
  const sent: { to: string; way: string }[] = [];
  const planned: SendResult[] = [];
  const channel: Channel = {
    name,
    can: { maxText: 2000, buttons: 'inline', perSecond: 1000 },
    health: () => 'up',
    async start() {},
    async send(to: Address, _reply: Reply, _file, by?: SendingWay) {
      const result = planned.shift() ?? { kind: 'sent', messageId: `${name}-${sent.length + 1}` };
      sent.push({ to: to.id, way: by?.way ?? 'chat' });
      return result;
    },
    async *download() {},
    async stop() {},
  };
  return { channel, sent, next: (...results: SendResult[]) => void planned.push(...results) };
}

/** Lan has a telephone number and, where wanted, chats; the conference may send ten messages. */
async function setOutbox(
  chats: { channel: ChannelName; agoHours: number }[],
  options: { messages?: number; paidChat?: boolean } = {},
) {
  const stage = await setStage({ at: '2026-03-02T12:00:00+07:00' });
  const { database, clock } = stage;
  const conference = await stage.conference({ title: 'Hội nghị' }, [{ name: 'Nguyễn Thị Lan', phone: '0912345678' }]);
  const [lan] = await stage.delegates(conference.id);
  const personId = lan?.id ?? 0;
  const staff = await stage.staff(conference.id, 'Chị Hòa', 'organizer');
  await database.transaction(async (store) => {
    for (const { channel, agoHours } of chats) {
      const at = new Date(clock.now().getTime() - agoHours * hourMs);
      const from: Address = { channel, id: `${channel}-lan` };
      const chat = await store.chats.at(from, at);
      await store.chats.connect(chat.id, personId, at);
      const number = await store.inbox.take({ id: 'm1', from, at, input: { kind: 'text', text: 'chào' } });
      await store.inbox.finish(number ?? 0, 'done', at);
    }
    const { messages = 10, paidChat = false } = options;
    await store.budgets.set(conference.id, { messages, paidChat }, staff.id, clock.now());
  });
  const [oa, telegram] = [createScripted('zalo-oa'), createScripted('telegram')];
  const faults: unknown[] = [];
  const make = () =>
    createDispatcher({
      database,
      channels: [oa.channel, telegram.channel],
      complete: async ({ reply }) => ({ reply }),
      ways: createWays({
        database,
        forms,
        prices: () => usualPrices,
        calendar: createCalendar('Asia/Ho_Chi_Minh'),
        clock: clock.now,
      }),
      clock: clock.now,
      monotonicMs: () => performance.now(),
      onSettled: () => {},
      onFault: (_what, error) => faults.push(error),
    });
  const dispatcher = make();
  onTestFinished(async () => {
    await dispatcher.stop();
    expect(faults).toEqual([]);
  });
  let id = 0;

  return {
    ...stage,
    conferenceId: conference.id,
    oa,
    telegram,
    dispatcher,
    async owe(to: Address, changes: { lane?: 'answer' | 'notice' | 'bulk'; form?: boolean } = {}) {
      const reply: Reply = {
        text: 'Giấy mời',
        choices: [],
        ...((changes.form ?? true) && { template: { name: 'invitation', fields: {} } }),
      };
      await database.transaction((store) =>
        store.deliveries.owe(
          [
            {
              to,
              reply,
              lane: changes.lane ?? 'bulk',
              dedupeKey: `k${++id}`,
              dueAt: clock.now(),
              conferenceId: conference.id,
              personId,
            },
          ],
          clock.now(),
        ),
      );
    },
    async settled() {
      await until(async () => {
        const all = [await database.read.deliveries.ofAddress(inOa), await database.read.deliveries.ofAddress(byPhone)];
        const [first] = [await database.read.deliveries.of(1)];
        return [...all.flat(), ...(first ? [first] : [])].every(
          ({ state, lastError }) => state !== 'sending' && (state !== 'pending' || lastError === 'night'),
        );
      });
      return database.read.deliveries.of(1);
    },
  };
}

const inOa: Address = { channel: 'zalo-oa', id: 'zalo-oa-lan' };
const byPhone: Address = { channel: 'zalo-oa', id: 'tel:0912345678' };
const closed: SendResult = { kind: 'refused', reason: '-230: closed', elsewhere: true };

test('within the free window it goes into the chat and costs nothing', async () => {
  const { owe, oa, dispatcher, settled, database, conferenceId } = await setOutbox([
    { channel: 'zalo-oa', agoHours: 1 },
  ]);
  await owe(inOa);
  await dispatcher.start();
  expect(await settled()).toMatchObject({ state: 'sent', way: 'chat:zalo-oa', waysTried: [] });
  expect(oa.sent).toEqual([{ to: 'zalo-oa-lan', way: 'chat' }]);
  expect(await database.read.budgets.of(conferenceId)).toMatchObject({ used: 0, cost: 0 });
});

test('the window closes in the middle: each way is tried once, and the message arrives once', async () => {
  const { owe, oa, telegram, dispatcher, settled, database, conferenceId } = await setOutbox([
    { channel: 'telegram', agoHours: 90 },
    { channel: 'zalo-oa', agoHours: 47 },
  ]);
  oa.next(closed, { kind: 'refused', reason: '-249', elsewhere: true });
  await owe(inOa);
  await dispatcher.start();
  expect(await settled()).toMatchObject({
    state: 'sent',
    way: 'template-phone',
    waysTried: ['chat:zalo-oa', 'template-user'],
    to: inOa,
  });
  expect(oa.sent.map(({ way }) => way)).toEqual(['chat', 'template-user', 'template-phone']);
  expect(telegram.sent).toEqual([]);
  expect(await database.read.budgets.of(conferenceId)).toMatchObject({ used: 1, cost: usualPrices.form });
});

test('where no form reaches, it moves to the other chat', async () => {
  const { owe, telegram, dispatcher, settled } = await setOutbox(
    [
      { channel: 'telegram', agoHours: 90 },
      { channel: 'zalo-oa', agoHours: 60 },
    ],
    { messages: 0 },
  );
  await owe(inOa);
  await dispatcher.start();
  expect(await settled()).toMatchObject({ state: 'sent', to: { channel: 'telegram', id: 'telegram-lan' } });
  expect(telegram.sent).toHaveLength(1);
});

test('whoever blocked Telegram is found by the account', async () => {
  const { owe, oa, telegram, dispatcher, settled } = await setOutbox([{ channel: 'telegram', agoHours: 1 }]);
  telegram.next({ kind: 'refused', reason: '403: blocked', unreachable: true });
  await owe({ channel: 'telegram', id: 'telegram-lan' });
  await dispatcher.start();
  expect(await settled()).toMatchObject({ state: 'sent', way: 'template-phone', to: byPhone });
  expect(oa.sent).toEqual([{ to: 'tel:0912345678', way: 'template-phone' }]);
});

test('with no way left it is a call, and says why', async () => {
  const { owe, oa, dispatcher, settled, database, conferenceId } = await setOutbox([], { messages: 1 });
  oa.next({ kind: 'refused', reason: '-118: no Zalo', elsewhere: true });
  await owe(byPhone);
  await dispatcher.start();
  expect(await settled()).toMatchObject({ state: 'failed', lastError: '-118: no Zalo', waysTried: ['template-phone'] });
  expect(await database.read.budgets.courseOf(conferenceId)).toEqual({ received: 0, seen: 0, toCall: 1 });
  expect(await database.read.budgets.of(conferenceId)).toMatchObject({ used: 0, cost: 0 });
});

test.each([
  ['lost on its way', { kind: 'unknown', reason: 'ECONNRESET' }],
  ['malformed', { kind: 'refused', reason: '-210' }],
] as const)('what was %s goes no other way', async (_what, result) => {
  const { owe, oa, telegram, dispatcher, settled } = await setOutbox([
    { channel: 'telegram', agoHours: 90 },
    { channel: 'zalo-oa', agoHours: 1 },
  ]);
  oa.next(result);
  await owe(inOa);
  await dispatcher.start();
  expect(await settled()).toMatchObject({ state: result.kind === 'unknown' ? 'unknown' : 'failed' });
  expect([oa.sent.length, telegram.sent.length]).toEqual([1, 0]);
});

test('the money is never exceeded, however many leave at once', async () => {
  const { owe, oa, dispatcher, settled, database, conferenceId } = await setOutbox([], { messages: 3 });
  for (let place = 0; place < 6; place += 1) await owe(byPhone);
  await dispatcher.start();
  await settled();
  expect(oa.sent).toHaveLength(3);
  expect(await database.read.budgets.of(conferenceId)).toMatchObject({ used: 3, cost: 3 * usualPrices.form });
});

test('at night a form waits for the morning, and nothing is spent', async () => {
  const { owe, oa, dispatcher, settled, clock, database, conferenceId } = await setOutbox([]);
  clock.pass(11 * hourMs);
  await owe(byPhone);
  await dispatcher.start();
  await until(async () => (await database.read.deliveries.of(1))?.lastError === 'night');
  expect((await settled())?.dueAt).toEqual(new Date('2026-03-03T06:05:01+07:00'));
  expect({ sent: oa.sent, ...(await database.read.budgets.of(conferenceId)) }).toMatchObject({ sent: [], cost: 0 });
});

test('killed while a form was on the wire it is not sent again; its receipt tells that it arrived', async () => {
  const { owe, oa, dispatcher, settled, database, clock, conferenceId } = await setOutbox([]);
  await owe(byPhone);
  await database.transaction(async (store) => {
    await store.deliveries.claim([1]);
    await store.ways.take(1, 'template-phone', 'no-chat', 200);
  });
  await dispatcher.start();
  const delivery = await settled();
  expect(delivery).toMatchObject({ state: 'unknown', way: 'template-phone' });
  expect(oa.sent).toEqual([]);
  expect(await database.read.budgets.of(conferenceId)).toMatchObject({ used: 1, cost: 200 });

  const tracking = delivery ? trackingIdOf(delivery) : '';
  expect(tracking).toMatch(/^[A-Za-z0-9]{1,48}$/);
  expect(deliveryOfTracking(tracking)).toBe(1);
  await database.transaction((store) => store.ways.noteOne(1, { what: 'received', at: clock.now() }));
  expect(await settled()).toMatchObject({ state: 'sent' });
  expect(await database.read.budgets.courseOf(conferenceId)).toEqual({ received: 1, seen: 0, toCall: 0 });
});

test('an answer goes where the question came from, whatever the window says', async () => {
  const { owe, oa, dispatcher, settled } = await setOutbox([{ channel: 'zalo-oa', agoHours: 500 }]);
  await owe(inOa, { lane: 'answer' });
  await dispatcher.start();
  expect(await settled()).toMatchObject({ state: 'sent', way: null });
  expect(oa.sent).toEqual([{ to: 'zalo-oa-lan', way: 'chat' }]);
});

test('a tracking id that is not ours is of no delivery', () => {
  expect(['', 'tk1', 'tk1x00', 'tk1x0123456789abc', 'xtk1x0123456789ab'].map(deliveryOfTracking)).toEqual(
    Array(5).fill(null),
  );
});
