import { expect, test } from 'vitest';
import { createWebChannel } from '../../../src/channels/web/channel.ts';
import type { Address } from '../../../src/message/incoming.ts';

const lan: Address = { channel: 'web', id: 'lan' };
const reply = { text: 'Chào', choices: [] };

test('sending tells the pages that are open on that chat, and no others', async () => {
  const channel = createWebChannel(async () => new Uint8Array());
  const told: string[] = [];
  channel.watch(lan, () => told.push('lan'));
  channel.watch({ channel: 'web', id: 'mai' }, () => told.push('mai'));

  expect((await channel.send(lan, reply)).kind).toBe('sent');
  expect(told).toEqual(['lan']);
});

test('sending to a chat that nobody looks at succeeds: the message is stored', async () => {
  expect((await createWebChannel(async () => new Uint8Array()).send(lan, reply)).kind).toBe('sent');
});

test('who stopped watching is told no more, and the others still are', async () => {
  const channel = createWebChannel(async () => new Uint8Array());
  let told = 0;
  const tell = () => {
    told += 1;
  };
  const stop = channel.watch(lan, tell);
  channel.watch(lan, tell);
  stop();
  stop();

  await channel.send(lan, reply);
  expect(told).toBe(1);
});

test('it is up between start and stop, and stopping tells every open page', async () => {
  const channel = createWebChannel(async () => new Uint8Array());
  const seen: string[] = [channel.health()];
  await channel.start(async () => {});
  seen.push(channel.health());
  channel.watch(lan, () => seen.push(channel.health()));
  await channel.stop();

  expect(seen).toEqual(['down', 'up', 'off']);
});
