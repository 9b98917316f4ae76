import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Incoming } from '../../../src/message/incoming.ts';
import type { OutgoingFile } from '../../../src/message/reply.ts';
import { secret, zaloBotSetting } from './harness.ts';

async function setting(mode: 'polling' | 'webhook', changes: Parameters<typeof zaloBotSetting>[1] = {}) {
  const made = await zaloBotSetting(mode, changes);
  onTestFinished(async () => {
    await made.channel.stop();
    await made.zalo.close();
  });
  const received: Incoming[] = [];
  const start = () => made.channel.start(async (incoming) => void received.push(incoming));
  const lan = made.zalo.bot.person({ id: '9007199254740993001', name: 'Lan' });
  const to = { channel: 'zalo-bot' as const, id: lan.id };
  return { ...made, bot: made.zalo.bot, received, start, lan, to };
}

const text = { text: 'MÃ ABCD-EFGH', choices: [{ label: 'Tham dự', value: 'v', digit: '1' }] };

function pictureAt(origin: string, path: string): OutgoingFile {
  const link = 'https://hoi-nghi.example/f/1';
  return { name: 'Mã QR.png', type: 'image/png', bytes: new Uint8Array([1]), link, fetchLink: `${origin}${path}` };
}

test('a wrong token stops the start; later it turns the channel down, and it comes up again', async () => {
  const wrong = await setting('polling', { token: '1:falsch-falsch' });
  await expect(wrong.start()).rejects.toThrow('ZALO_BOT_TOKEN');

  const { channel, bot, start, lan, received } = await setting('polling');
  await start();
  expect(channel.health()).toBe('up');
  bot.faults.next('getUpdates', { kind: 'error', code: 401, description: 'Unauthorized' });
  lan.sends('một');
  await vi.waitFor(() => expect(channel.health()).toBe('down'), { timeout: 3_000 });
  lan.sends('hai');
  await vi.waitFor(() => expect(channel.health()).toBe('up'), { timeout: 5_000 });
  await vi.waitFor(() => expect(received.map(({ input }) => input)).toContainEqual({ kind: 'text', text: 'hai' }));
});

test('where Zalo cannot be reached at the start the channel is down, and nothing is thrown', async () => {
  const { channel, start } = await setting('polling', { apiRoot: 'http://127.0.0.1:9' });
  await start();
  expect(channel.health()).toBe('down');
});

test('nobody having written is no failure', async () => {
  const { channel, bot, start, lan, received, logged } = await setting('polling');
  bot.faults.next('getUpdates', { kind: 'error', code: 408, description: 'Request timeout' }, 3);
  await start();
  lan.sends('chào');
  await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 3_000 });
  expect([channel.health(), logged]).toEqual(['up', ['info Zalo bot: up (connected)']]);
});

test('what was fetched and could not be stored is kept and stored again, before anything else is asked for', async () => {
  const { channel, bot, lan } = await setting('polling');
  const stored: string[] = [];
  let broken = 2;
  await channel.start(async ({ input }) => {
    if (broken-- > 0) throw new Error('the disk is full');
    stored.push(input.kind === 'text' ? input.text : '');
  });
  lan.sends('một');
  lan.sends('hai');
  await vi.waitFor(() => expect(stored).toEqual(['một', 'hai']), { timeout: 8_000 });
  expect(bot.world.events).toEqual([]);
});

test('somebody who writes sees the secretary typing', async () => {
  const { bot, start, lan } = await setting('polling');
  await start();
  lan.sends('chào');
  await vi.waitFor(() =>
    expect(bot.calls.filter(({ method }) => method === 'sendChatAction').map(({ params }) => params)).toEqual([
      { chat_id: lan.id, action: 'typing' },
    ]),
  );
});

test('a picture goes with its text and numbers; one that Zalo cannot fetch becomes a link', async () => {
  const { channel, zalo, bot, start, lan, to, counted } = await setting('polling');
  await start();
  bot.world.files.set('/qr.png', new Uint8Array([7, 7]));
  expect(await channel.send(to, text, pictureAt(zalo.origin, '/qr.png'))).toMatchObject({ kind: 'sent' });
  expect(await channel.send(to, text, pictureAt(zalo.origin, '/gone.png'))).toMatchObject({ kind: 'sent' });
  expect(lan.messages.map(({ text, picture }) => [text, picture?.length ?? null])).toEqual([
    ['MÃ ABCD-EFGH\n\n1. Tham dự', 2],
    ['MÃ ABCD-EFGH\n\nMã QR.png: https://hoi-nghi.example/f/1\n\n1. Tham dự', null],
  ]);
  expect(counted()).toBe(2);
});

test('a text of 2,001 letters leaves in two, and what stops between them is doubtful', async () => {
  const { channel, bot, start, lan, to } = await setting('polling');
  await start();
  const long = { text: `${'ở đây '.repeat(333)}hết.`, choices: [] };
  expect(long.text.length).toBe(2_002);
  bot.faults.next('sendMessage', { kind: 'none' });
  bot.faults.next('sendMessage', { kind: 'error', code: 403, description: 'Internal server error' });
  expect((await channel.send(to, long)).kind).toBe('unknown');
  expect(lan.messages).toHaveLength(1);
});

test.each([
  [{ kind: 'error', code: 429, description: 'Quota exceeded' } as const, 'retry', 0],
  [{ kind: 'flood', retryAfter: 3 } as const, 'retry', 0],
  [{ kind: 'drop-before' } as const, 'unknown', 1],
  [{ kind: 'drop-after' } as const, 'unknown', 1],
  [{ kind: 'proxy-error' } as const, 'unknown', 0],
])('a call that meets %j is %s', async (fault, kind, counts) => {
  const { channel, bot, start, to, counted, logged } = await setting('polling');
  await start();
  bot.faults.next('sendMessage', fault);
  expect((await channel.send(to, { text: 'Kính chào.', choices: [] })).kind).toBe(kind);
  expect(counted()).toBe(counts);
  expect(logged.join()).not.toContain(bot.token);
});

test('a picture that somebody sent is fetched from where Zalo keeps it, and from nowhere else', async () => {
  const { channel, start, lan, received } = await setting('polling');
  await start();
  lan.sendsPhoto(new Uint8Array([1, 2, 3]));
  await vi.waitFor(() => expect(received).toHaveLength(1));
  const input = received[0]?.input;
  expect(await readAll(channel.download(input?.kind === 'file' ? input.fileId : ''))).toEqual(Buffer.from([1, 2, 3]));
  for (const address of ['http://127.0.0.1:1/x', 'https://zdn.vn.example/x', 'file:///etc/passwd', 'x']) {
    await expect(readAll(channel.download(address))).rejects.toThrow('where Zalo keeps none');
  }
});

async function readAll(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function call(body: string, headers: Record<string, string> = { 'x-bot-api-secret-token': secret }) {
  return new Request('https://hoi-nghi.example/webhooks/zalo-bot', { method: 'POST', body, headers });
}

const event = JSON.stringify({
  event_name: 'message.text.received',
  message: { message_id: 'm1', date: 1, chat: { id: 'c', chat_type: 'PRIVATE' }, text: 'chào' },
});

test.each([
  ['the probe without a secret', '{}', {}, 200, 0],
  ['an empty probe', '', {}, 200, 0],
  ['a probe with the secret', '{}', { 'x-bot-api-secret-token': secret }, 200, 0],
  ['a probe with a wrong secret', '{}', { 'x-bot-api-secret-token': 'x' }, 401, 0],
  ['a message without a secret', event, {}, 401, 0],
  ['a message with a wrong secret', event, { 'x-bot-api-secret-token': `${secret}x` }, 401, 0],
  ['a message', event, { 'x-bot-api-secret-token': secret }, 200, 1],
  ['what is no JSON', 'null}', { 'x-bot-api-secret-token': secret }, 200, 0],
  ['a wrong shape', '{"event_name":{},"message":[]}', { 'x-bot-api-secret-token': secret }, 200, 0],
  [
    'an unknown event',
    '{"ok":true,"result":{"event_name":"x.y","message":{}}}',
    { 'x-bot-api-secret-token': secret },
    200,
    0,
  ],
])('%s is answered rightly', async (_what, body, headers: Record<string, string>, status, stored) => {
  const { channel, start, received } = await setting('webhook');
  await start();
  expect((await channel.accept(call(body, headers))).status).toBe(status);
  expect(received).toHaveLength(stored);
});

test('a webhook is answered within two seconds, however long storing takes', async () => {
  const { channel } = await setting('webhook');
  let stored = false;
  await channel.start(async () => {
    await wait(1_800);
    stored = true;
  });
  const startedAt = performance.now();
  expect((await channel.accept(call(event))).status).toBe(200);
  expect(performance.now() - startedAt).toBeLessThan(1_790);
  expect(stored).toBe(false);
  await vi.waitFor(() => expect(stored).toBe(true));
});

test('what could not be stored is not confirmed', async () => {
  const { channel } = await setting('webhook');
  await channel.start(async () => {
    throw new Error('the disk is full');
  });
  expect((await channel.accept(call(event))).status).toBe(500);
});

test('the webhook says nothing before the start, and is not there for a bot that polls', async () => {
  const before = await setting('webhook');
  expect((await before.channel.accept(call(event))).status).toBe(503);
  const polling = await setting('polling');
  await polling.start();
  expect((await polling.channel.accept(call(event))).status).toBe(404);
});
