import { expect, onTestFinished, test } from 'vitest';
import { type Lane, lanes } from '../../src/message/delivery.ts';
import { createDispatcher } from '../../src/outbox/dispatcher.ts';
import { setStage } from '../support/stage.ts';
import { createTwin } from '../support/twin.ts';

type Complete = Parameters<typeof createDispatcher>[0]['complete'];

async function setOutbox(complete: Complete = async ({ reply }) => ({ reply })) {
  const { database, clock } = await setStage();
  const twin = createTwin(clock.now);
  await twin.start(async () => {});
  const faults: unknown[] = [];
  const dispatcher = createDispatcher({
    database,
    channels: [twin],
    complete,
    clock: clock.now,
    monotonicMs: () => performance.now(),
    onSettled: () => {},
    onFault: (_what, error) => faults.push(error),
  });
  onTestFinished(() => dispatcher.stop());
  let causes = 0;
  return {
    database,
    clock,
    twin,
    dispatcher,
    faults,
    owe: (
      id: string,
      text: string,
      lane: Lane = 'answer',
      dedupeKey = `cause-${++causes}`,
      conferenceId: number | null = null,
    ) =>
      database.transaction((store) =>
        store.deliveries.owe(
          [
            {
              to: { channel: 'web', id },
              reply: { text, choices: [] },
              lane,
              dedupeKey,
              dueAt: clock.now(),
              conferenceId,
              personId: null,
            },
          ],
          clock.now(),
        ),
      ),
    triesOf: async (id: string) => (await database.read.deliveries.ofAddress({ channel: 'web', id }))[0]?.attempts,
    statesOf: async (id: string) =>
      (await database.read.deliveries.ofAddress({ channel: 'web', id })).map(({ state }) => state),
  };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 500) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test('what is owed to a chat arrives in the order it was owed', async () => {
  const { twin, dispatcher, owe } = await setOutbox();
  for (const text of ['một', 'hai', 'ba', 'bốn']) await owe('lan', text);
  await dispatcher.start();
  await until(() => twin.sentTo('lan').length === 4);
  expect(twin.sentTo('lan').map(({ text }) => text)).toEqual(['một', 'hai', 'ba', 'bốn']);
});

test('the same cause owes nothing twice', async () => {
  const { owe, statesOf } = await setOutbox();
  await owe('lan', 'một', 'notice', 'same');
  await owe('lan', 'một', 'notice', 'same');
  expect(await statesOf('lan')).toEqual(['pending']);
});

test('an answer overtakes what goes to many', async () => {
  const { twin, dispatcher, owe } = await setOutbox();
  for (let place = 0; place < 40; place += 1) await owe(`guest-${place}`, 'thông báo', 'bulk');
  await owe('lan', 'trả lời', 'answer');
  const order: string[] = [];
  const send = twin.send;
  twin.send = async (to, reply) => {
    order.push(to.id);
    return send(to, reply);
  };
  await dispatcher.start();
  await until(() => order.includes('lan'));
  expect(order.indexOf('lan')).toBe(0);
});

test('after a death on the wire an answer is sent again, a notice is unknown and is not', async () => {
  const { database, clock, twin, dispatcher, owe, statesOf } = await setOutbox();
  await owe('lan', 'trả lời', 'answer');
  await owe('minh', 'thông báo', 'notice');
  await database.transaction(async (store) => {
    for (const lane of lanes) {
      const due = await store.deliveries.due('web', lane, clock.now(), 10, [], null);
      await store.deliveries.claim(due.map(({ id }) => id));
    }
  });

  await dispatcher.start();
  await until(() => twin.sentTo('lan').length === 1);

  expect(twin.sentTo('minh')).toEqual([]);
  expect(await statesOf('minh')).toEqual(['unknown']);
});

test('a chat that is refused for ever does not hold up the others', async () => {
  const { twin, dispatcher, owe, statesOf } = await setOutbox();
  twin.refuses('gone');
  await owe('gone', 'một');
  await owe('lan', 'hai');
  await dispatcher.start();
  await until(async () => (await statesOf('gone'))[0] === 'failed');
  await until(() => twin.sentTo('lan').length === 1);
  expect(await statesOf('gone')).toEqual(['failed']);
});

test('a chat that blocked us is marked with the failure, in one transaction', async () => {
  const { database, clock, twin, dispatcher, owe, statesOf } = await setOutbox();
  await database.transaction((store) => store.chats.at({ channel: 'web', id: 'gone' }, clock.now()));
  const marked = () => database.read.chats.isUnreachable({ channel: 'web', id: 'gone' });
  twin.refuses('gone');
  expect(await marked()).toBe(false);
  await owe('gone', 'một', 'notice');
  await dispatcher.start();
  await until(async () => (await statesOf('gone'))[0] === 'failed');
  expect(await marked()).toBe(true);
});

test('what surely did not leave is tried again until it does', async () => {
  const { clock, twin, dispatcher, owe, statesOf, triesOf } = await setOutbox();
  twin.next({ kind: 'retry', reason: 'refused to connect' });
  await owe('lan', 'một');
  await dispatcher.start();
  await until(async () => (await triesOf('lan')) === 1);
  clock.pass(5_000);
  dispatcher.wake();
  await until(() => twin.sentTo('lan').length === 1);
  await until(async () => (await statesOf('lan'))[0] === 'sent');
});

test('a channel that breaks while sending leaves a notice unknown', async () => {
  const { twin, dispatcher, owe, statesOf, faults } = await setOutbox();
  twin.send = () => Promise.reject(new Error('broken'));
  await owe('lan', 'một', 'notice');
  await dispatcher.start();
  await until(async () => (await statesOf('lan'))[0] === 'unknown');
  expect(faults).toHaveLength(1);
});

test('a message leaves completed, and stays as it was in the store', async () => {
  const file = { name: 'a.txt', type: 'text/plain', bytes: Buffer.from('a'), link: '' };
  const { database, twin, dispatcher, owe } = await setOutbox(async ({ reply }) => ({
    reply: { ...reply, text: reply.text.replace('{code}', 'ABCD-EFGH') },
    file,
  }));
  await owe('lan', 'Mã: {code}');
  await dispatcher.start();
  await until(() => twin.sentTo('lan').length === 1);

  expect(twin.sentTo('lan')).toMatchObject([{ text: 'Mã: ABCD-EFGH', file }]);
  expect((await database.read.deliveries.ofAddress({ channel: 'web', id: 'lan' }))[0]?.reply.text).toBe('Mã: {code}');
});

test('a message that could not be completed did not leave, and is tried again', async () => {
  let isBroken = true;
  const { clock, twin, dispatcher, owe, triesOf, faults } = await setOutbox(async ({ reply }) => {
    if (isBroken) throw new Error('no such maker');
    return { reply };
  });
  await owe('lan', 'một', 'notice');
  await dispatcher.start();
  await until(async () => (await triesOf('lan')) === 1);
  expect(twin.sentTo('lan')).toEqual([]);

  isBroken = false;
  clock.pass(5_000);
  dispatcher.wake();
  await until(() => twin.sentTo('lan').length === 1);
  expect(faults).toHaveLength(1);
});

test('while one answer is tried again, those behind it in its chat wait, and no others', async () => {
  const { clock, twin, dispatcher, owe, triesOf } = await setOutbox();
  twin.next({ kind: 'retry', reason: 'refused to connect' });
  await owe('lan', 'một');
  await owe('lan', 'hai');
  await dispatcher.start();
  await until(async () => (await triesOf('lan')) === 1);
  await owe('minh', 'ba');
  dispatcher.wake();
  await until(() => twin.sentTo('minh').length === 1);
  expect(twin.sentTo('lan')).toEqual([]);

  clock.pass(5_000);
  dispatcher.wake();
  await until(() => twin.sentTo('lan').length === 2);
  expect(twin.sentTo('lan').map(({ text }) => text)).toEqual(['một', 'hai']);
});

test('a message that can never be completed is given up, and those behind it go on', async () => {
  const { clock, twin, dispatcher, owe, statesOf } = await setOutbox(async ({ reply }) => {
    if (reply.text === 'một') throw new Error('no such maker');
    return { reply };
  });
  await owe('lan', 'một');
  await owe('lan', 'hai');
  await dispatcher.start();
  await until(() => {
    clock.pass(60_000);
    dispatcher.wake();
    return twin.sentTo('lan').length === 1;
  });
  await until(async () => (await statesOf('lan'))[1] === 'sent');
  expect(await statesOf('lan')).toEqual(['failed', 'sent']);
});

test('conferences take turns, so that a large one holds up no small one', async () => {
  const { database, twin, dispatcher, owe } = await setOutbox();
  for (let place = 0; place < 60; place += 1) await owe(`large-${place}`, 'thông báo', 'bulk', `l:${place}`, 1);
  await owe('small', 'thông báo', 'bulk', 's:1', 2);
  const order: string[] = [];
  const { send } = twin;
  twin.send = async (to, reply) => {
    order.push(to.id);
    return send(to, reply);
  };
  await dispatcher.start();
  await until(async () => (await database.read.deliveries.countDue('web', 'bulk', new Date(8e15), 1)) === 0);
  expect(order.indexOf('small')).toBeLessThan(35);
});
