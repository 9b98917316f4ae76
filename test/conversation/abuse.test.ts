import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createTurnstile } from '../../src/conversation/flood.ts';
import type { Address } from '../../src/message/incoming.ts';
import { plan } from '../support/lan.ts';
import { setStage, vi } from '../support/stage.ts';

test('a chat that floods waits longer and longer, and then hears nothing about the rest', () => {
  let now = 0;
  const turnstile = createTurnstile({ burst: 3, everyMs: 100, mostWaiting: 2 }, () => now);
  const next = (chat = 'a') => turnstile.waitFor(chat);
  expect([next(), next(), next(), next(), next(), next(), next()]).toEqual([0, 0, 0, 100, 200, null, null]);
  expect(next('b')).toBe(0);
  now = 250;
  expect(next()).toBe(50);
  now = 10_000;
  expect([next(), next(), next()]).toEqual([0, 0, 0]);
});

test('while one chat floods, its answers slow down and others notice nothing', async () => {
  const stage = await setStage({ turnstile: createTurnstile({ burst: 10, everyMs: 200, mostWaiting: 20 }) });
  const conference = await stage.conference(plan, [{ name: 'Lan' }]);
  const [lan] = await stage.delegates(conference.id);
  const flooder: Address = { channel: 'telegram', id: 'flood' };
  const at = stage.clock.now();
  for (let count = 0; count < 300; count += 1) {
    await stage.receiver.receive({ id: `f${count}`, from: flooder, at, input: { kind: 'text', text: 'alo' } });
  }
  const phone = stage.person('lan');
  await phone.says(`/start ${await stage.tokenOf(lan?.id ?? 0)}`);
  expect(phone.last()?.buttons).toEqual(['Đúng', 'Không phải']);

  const answers = (await stage.database.read.deliveries.ofAddress(flooder)).length;
  expect(answers).toBeGreaterThanOrEqual(10);
  expect(answers).toBeLessThan(60);
  // Those beyond are done with, and nothing waits in memory for them.
  const raw = new Sqlite(stage.databaseFile, { readonly: true });
  expect(raw.prepare(`SELECT count(*) FROM "Inbox" WHERE address = 'flood'`).pluck().get()).toBe(300);
  raw.close();
});

test('what a flood left waiting when the program stops is taken up by the next run', async () => {
  const stage = await setStage({ turnstile: createTurnstile({ burst: 1, everyMs: 60_000, mostWaiting: 5 }) });
  const from: Address = { channel: 'telegram', id: 'flood' };
  for (let count = 0; count < 4; count += 1) {
    await stage.receiver.receive({
      id: `f${count}`,
      from,
      at: stage.clock.now(),
      input: { kind: 'text', text: 'alo' },
    });
  }
  await stage.receiver.stop();
  expect(await stage.database.read.inbox.unfinished()).toHaveLength(3);
});

test('a thousand people who tap in the same second are each answered once', async () => {
  const stage = await setStage();
  const people = Array.from({ length: 1_000 }, (_, place) => ({ name: `Đại biểu ${place}` }));
  const conference = await stage.conference(plan, people);
  const listed = await stage.delegates(conference.id);
  const now = stage.clock.now();
  const addressOf = (id: number): Address => ({ channel: 'telegram', id: `p${id}` });
  await stage.database.transaction(async (store) => {
    for (const { id } of listed) {
      const chat = await store.chats.at(addressOf(id), now);
      await store.chats.connect(chat.id, id, now);
    }
  });

  const tap = (id: number) => ({
    id: `tap-${id}`,
    from: addressOf(id),
    at: now,
    input: { kind: 'choice' as const, value: `m:${id}:rsvp:attending-0` },
  });
  // Half of the channel's deliveries come twice, as a webhook that was not confirmed in time is sent again.
  const arriving = listed.flatMap(({ id }) => (id % 2 ? [tap(id), tap(id)] : [tap(id)]));
  await Promise.all(arriving.map((incoming) => stage.receiver.receive(incoming)));
  await Promise.all(listed.map(({ id }) => stage.receiver.settled(addressOf(id))));

  expect(await stage.database.read.reports.answers(conference.id)).toMatchObject({ attending: 1_000, silent: 0 });
  const raw = new Sqlite(stage.databaseFile, { readonly: true });
  const answers = raw.prepare(
    `SELECT count(*) AS all_, count(DISTINCT address) AS chats FROM "Delivery" WHERE lane = 'answer'`,
  );
  expect(answers.get()).toEqual({ all_: 1_000, chats: 1_000 });
  raw.close();
  expect(await stage.database.read.audit.verify()).toMatchObject({ whole: true, entries: 1_000 });
}, 120_000);

test('a message that is replayed later, even from another address, does nothing', async () => {
  const stage = await setStage();
  const conference = await stage.conference(plan, [{ name: 'Lan' }]);
  const [lan] = await stage.delegates(conference.id);
  const phone = stage.person('lan');
  const opening = {
    id: 'webhook-1',
    from: phone.from,
    at: stage.clock.now(),
    input: { kind: 'text' as const, text: `/start ${await stage.tokenOf(lan?.id ?? 0)}` },
  };
  await stage.receiver.receive(opening);
  await stage.receiver.settled(phone.from);
  const before = await stage.database.read.deliveries.ofAddress(phone.from);

  stage.clock.passDays(1);
  await stage.receiver.receive(opening);
  await stage.receiver.receive({ ...opening, from: { channel: 'telegram', id: 'somebody-else' } });
  await stage.receiver.settled(phone.from);
  expect(await stage.database.read.deliveries.ofAddress(phone.from)).toEqual(before);
  expect(await stage.database.read.deliveries.ofAddress({ channel: 'telegram', id: 'somebody-else' })).toEqual([]);
  expect(before.map(({ reply }) => reply.choices[0]?.label)).toEqual([vi('pair-yes')]);
});
