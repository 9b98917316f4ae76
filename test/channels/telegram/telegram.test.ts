import { afterEach, expect, test, vi } from 'vitest';
import { createTelegramChannel } from '../../../src/channels/telegram/telegram.ts';
import { WrongTokenError } from '../../../src/channels/telegram/wrong-token-error.ts';
import type { Incoming } from '../../../src/message/incoming.ts';
import type { Fault } from '../../support/telegram/faults.ts';
import { type Setting, secret, telegramSetting } from './harness.ts';

let setting: Setting | undefined;

async function begin(...args: Parameters<typeof telegramSetting>): Promise<Setting> {
  setting = await telegramSetting(...args);
  return setting;
}

afterEach(async () => {
  if (!setting) return;
  const { channel, double, logged } = setting;
  setting = undefined;
  await channel.stop();
  await double.close();
  expect(double.violations).toEqual([]);
  expect(logged.join('\n')).not.toContain(double.token);
});

const ignore = async () => {};
const greeting = { text: 'Kính chào đồng chí.', choices: [] };
const lanAddress = { channel: 'telegram', id: '11' } as const;

test('starting tells Telegram the commands and what to send', async () => {
  const { channel, double } = await begin('webhook');
  await channel.start(ignore);
  expect(double.world.commands).toEqual([{ command: 'xacbao', description: 'Xác báo dự hội nghị' }]);
  expect(double.world.webhook).toEqual({ url: 'https://hoi-nghi.example/webhooks/telegram', secret });
  expect(double.world.allowed).toEqual(['message', 'callback_query', 'my_chat_member']);
  expect(await channel.botName()).toBe('ThuKyThuBot');
});

test('a polling bot takes back a webhook, and the messages that waited', async () => {
  const { channel, double } = await begin('polling');
  double.world.webhook = { url: 'https://cu.example/x', secret: null };
  const received: Incoming[] = [];
  await channel.start(async (incoming) => void received.push(incoming));
  double.person({ id: 11, firstName: 'Lan' }).sends('/start abc');
  await vi.waitFor(() => expect(received.length).toBe(1));
  expect(double.world.webhook).toBeNull();
});

test('an update is confirmed only after it was stored', async () => {
  const { channel, double } = await begin('polling');
  let finish = () => {};
  const stored = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let isTaken = false;
  await channel.start(() => {
    isTaken = true;
    return stored;
  });
  double.person({ id: 11, firstName: 'Lan' }).sends('một');
  await vi.waitFor(() => expect(isTaken).toBe(true));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(double.world.updates.length).toBe(1);
  finish();
  await vi.waitFor(() => expect(double.world.updates).toEqual([]));
});

test('a slow chat does not keep other chats waiting', async () => {
  const { channel, double } = await begin('polling');
  const lan = double.person({ id: 11, firstName: 'Lan' });
  const minh = double.person({ id: 12, firstName: 'Minh' });
  lan.sends('một');
  lan.sends('hai');
  minh.sends('ba');
  let finish = () => {};
  const stored = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const begun: unknown[] = [];
  await channel.start(async ({ from, input }) => {
    begun.push(input);
    if (from.id === '11') await stored;
  });
  await vi.waitFor(() => expect(begun.length).toBe(2));
  expect(begun).toEqual([
    { kind: 'text', text: 'một' },
    { kind: 'text', text: 'ba' },
  ]);
  finish();
  await vi.waitFor(() => expect(begun.length).toBe(3));
});

test('a tap that was stored stops the spinner', async () => {
  const { channel, double } = await begin('polling');
  await channel.start(ignore);
  const lan = double.person({ id: 11, firstName: 'Lan' });
  await channel.send(lanAddress, { text: 'Chọn', choices: [{ label: 'Đúng', value: 'yes', digit: '1' }] });
  const tap = lan.taps('Đúng');
  await vi.waitFor(() => expect(double.world.answeredCallbacks).toEqual([tap]));
});

test.each<[string, Fault, string]>([
  ['a flood wait', { kind: 'flood', retryAfter: 3 }, 'retry'],
  ['a lost token', { kind: 'error', code: 401, description: 'Unauthorized' }, 'retry'],
  ['a broken server', { kind: 'error', code: 500, description: 'Internal Server Error' }, 'unknown'],
  ['a broken proxy', { kind: 'proxy-error' }, 'unknown'],
  ['a connection lost before delivery', { kind: 'drop-before' }, 'unknown'],
  ['a connection lost after delivery', { kind: 'drop-after' }, 'unknown'],
])('%s is told honestly', async (_what, fault, kind) => {
  const { channel, double } = await begin('polling');
  double.person({ id: 11, firstName: 'Lan' });
  double.faults.next('sendMessage', fault);
  expect((await channel.send(lanAddress, greeting)).kind).toBe(kind);
});

test('a server that is not there may be tried again', async () => {
  const { channel, double } = await begin('polling');
  await double.close();
  expect((await channel.send(lanAddress, greeting)).kind).toBe('retry');
});

const entry = { name: 'Thêm vào lịch.ics', type: 'text/calendar', bytes: Buffer.from('BEGIN'), link: '' };
const uploads: [Fault, string][] = [
  [{ kind: 'flood', retryAfter: 3 }, 'retry'],
  [{ kind: 'drop-after' }, 'unknown'],
  [{ kind: 'error', code: 403, description: 'Forbidden: bot was blocked by the user' }, 'refused'],
  [{ kind: 'error', code: 413, description: 'Request Entity Too Large' }, 'refused'],
];

test.each(uploads)('a file that meets %o is %s, as a text is', async (fault, kind) => {
  const { channel, double } = await begin('polling');
  double.person({ id: 11, firstName: 'Lan' });
  double.faults.next('sendDocument', fault);
  expect((await channel.send(lanAddress, greeting, entry)).kind).toBe(kind);
});

test('a picture is a photo, any other file a document with its name, and the text stands under it', async () => {
  const { channel, double } = await begin('polling');
  const lan = double.person({ id: 11, firstName: 'Lan' });
  const png = Buffer.from('89504e470d0a1a0a', 'hex');
  await channel.send(lanAddress, greeting, { ...entry, type: 'image/png', bytes: png });
  await channel.send(lanAddress, greeting, entry);

  expect(lan.messages.map(({ text, file }) => ({ text, file }))).toEqual([
    { text: greeting.text, file: { kind: 'photo', name: null, bytes: png } },
    { text: greeting.text, file: { kind: 'document', name: 'Thêm vào lịch.ics', bytes: Buffer.from('BEGIN') } },
  ]);
});

test('a file that is read while it is sent arrives whole', async () => {
  const { channel, double } = await begin('polling');
  const lan = double.person({ id: 11, firstName: 'Lan' });
  async function* open() {
    for (let piece = 0; piece < 40; piece++) yield Buffer.alloc(10_000, piece);
  }
  const sent = { name: 'tham-luan.zip', type: 'application/zip', streamed: { size: 400_000, open }, link: '' };
  expect((await channel.send(lanAddress, greeting, sent)).kind).toBe('sent');

  const file = lan.messages.at(-1)?.file;
  expect([file?.name, file?.bytes?.length, file?.bytes?.at(-1)]).toEqual(['tham-luan.zip', 400_000, 39]);
});

test('a name that does not resolve may be tried again', async () => {
  const { channel } = await begin('polling', { apiRoot: 'http://khong-co.invalid' });
  expect((await channel.send(lanAddress, greeting)).kind).toBe('retry');
});

test('a long text that broke off in the middle is unknown', async () => {
  const { channel, double } = await begin('polling');
  const lan = double.person({ id: 11, firstName: 'Lan' });
  double.faults.next('sendMessage', { kind: 'none' });
  double.faults.next('sendMessage', { kind: 'flood', retryAfter: 1 });
  const result = await channel.send(lanAddress, { text: 'Kính chào đồng chí. '.repeat(500), choices: [] });
  expect(result.kind).toBe('unknown');
  expect(lan.messages.length).toBe(1);
});

test.each([401, 404])('a wrong token (%i) stops the start and is shown nowhere', async (code) => {
  const { channel, double } = await begin('polling');
  double.faults.next('getMe', { kind: 'error', code, description: 'Unauthorized' }, 2);
  await expect(channel.botName()).rejects.toThrow(WrongTokenError);
  const failure = await channel.start(ignore).catch((error: Error) => error);
  expect(failure).toBeInstanceOf(WrongTokenError);
  expect(String(failure)).not.toContain(double.token);
});

test('a network that is down at the start does not stop it, and is waited for', async () => {
  const { channel, double } = await begin('polling');
  double.faults.next('getMe', { kind: 'drop-before' });
  await channel.start(ignore);
  expect(channel.health()).toBe('down');
  await vi.waitFor(() => expect(channel.health()).toBe('up'), { timeout: 4_000 });
});

test('a second poller turns the channel down until it leaves', async () => {
  const { channel, double } = await begin('polling');
  await channel.start(ignore);
  await vi.waitFor(() => expect(double.calls.at(-1)?.method).toBe('getUpdates'));
  await fetch(`${double.apiRoot}/bot${double.token}/getUpdates`);
  await vi.waitFor(() => expect(channel.health()).toBe('down'));
  await vi.waitFor(() => expect(channel.health()).toBe('up'), { timeout: 4_000 });
});

test('stopping does not wait for the long poll', { timeout: 4_000 }, async () => {
  const { channel, double } = await begin('polling');
  await channel.start(ignore);
  await vi.waitFor(() => expect(double.calls.at(-1)?.method).toBe('getUpdates'));
  await channel.stop();
});

test.each([
  ['no secret', {}, '{"update_id":1}', 401],
  ['a wrong secret', { 'x-telegram-bot-api-secret-token': 'khac' }, '{"update_id":1}', 401],
  ['no JSON', { 'x-telegram-bot-api-secret-token': secret }, 'abc', 400],
  ['no update', { 'x-telegram-bot-api-secret-token': secret }, '[]', 400],
  ['an update of no concern', { 'x-telegram-bot-api-secret-token': secret }, '{"update_id":1}', 200],
])('a webhook call with %s is answered rightly', async (_what, headers, body, status) => {
  const { channel } = await begin('webhook');
  await channel.start(ignore);
  const request = new Request('http://127.0.0.1/webhooks/telegram', { method: 'POST', headers, body });
  expect((await channel.accept(request)).status).toBe(status);
});

test('a webhook without a secret is refused before anything starts', () => {
  const needs = { log: () => {}, now: () => new Date(), commands: [] };
  const settings = { mode: 'webhook', token: '1:a', apiRoot: 'http://127.0.0.1', secret: '', publicUrl: '' } as const;
  expect(() => createTelegramChannel(settings, needs)).toThrow('TELEGRAM_WEBHOOK_SECRET');
});

test('an address that cannot be called does not give the token away', async () => {
  const { channel, double } = await begin('polling', { apiRoot: 'http://127.0.0.1:99999' });
  await channel.start(ignore);
  const told = [
    JSON.stringify(await channel.send(lanAddress, greeting)),
    String(await channel.botName().catch((e) => e)),
  ];
  expect(told.join('\n')).not.toContain(double.token);
});
