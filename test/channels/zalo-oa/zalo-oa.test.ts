import { expect, onTestFinished, test, vi } from 'vitest';
import type { Incoming } from '../../../src/message/incoming.ts';
import type { Choice, OutgoingFile, Reply } from '../../../src/message/reply.ts';
import { oaSetting } from './harness.ts';

const lanId = '9007199254740993001';
const choices: Choice[] = ['Tham dự', 'Vắng mặt'].map((label, place) => ({
  label,
  value: `m:12:rsvp:${place}`,
  digit: String(place + 1),
}));

async function begin(changes: Parameters<typeof oaSetting>[0] = {}) {
  const setting = await oaSetting(changes);
  const received: Incoming[] = [];
  const lan = setting.double.person(lanId, 'Lan');
  await setting.channel.start(async (incoming) => void received.push(incoming));
  onTestFinished(async () => {
    await setting.channel.stop();
    await setting.double.close();
    expect(setting.double.violations).toEqual([]);
    expect(setting.logged.join('\n')).not.toMatch(/lam-moi|truy-cap|bi-mat/);
  });
  const to = { channel: 'zalo-oa' as const, id: lanId };
  const say = (reply: Partial<Reply> = {}, file?: OutgoingFile) =>
    setting.channel.send(to, { text: 'Kính chào đồng chí.', choices: [], ...reply }, file);
  const sees = () => lan.messages.map(({ text, buttons }) => [text, ...buttons.map(({ title }) => title)]);
  return { ...setting, received, lan, to, say, sees };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 30));

test('a token that expires in the middle is replaced, and nothing is said twice', async () => {
  const { double, say, sees } = await begin();
  await say({ text: 'một' });
  double.world.tokens.endsAt = 0;
  expect(await say({ text: 'hai' })).toMatchObject({ kind: 'sent' });
  double.faults.next('/v3.0/oa/message/cs', { error: -216 });
  expect(await say({ text: 'ba' })).toMatchObject({ kind: 'sent' });
  expect(sees()).toEqual([['một'], ['hai'], ['ba']]);
  expect(double.world.issued).toBe(3);
});

test('an account whose tokens are lost is down, says so once, and comes back with a new refresh token', async () => {
  const { double, channel, again, say, troubles, logged } = await begin();
  double.world.tokens = { access: 'khác', refresh: 'khác', endsAt: 0 };
  expect(await say()).toMatchObject({ kind: 'retry' });
  expect(await say()).toMatchObject({ kind: 'retry' });
  expect({ health: channel.health(), troubles }).toEqual({
    health: 'down',
    troubles: ['tokens -14014 Invalid refresh token'],
  });
  await channel.stop();

  double.world.tokens.refresh = 'moi';
  const renewed = again({ refreshToken: 'moi' });
  await renewed.start(async () => {});
  expect(renewed.health()).toBe('up');
  await renewed.stop();
  expect(logged.filter((line) => line.includes('ZALO_OA_REFRESH_TOKEN'))).toHaveLength(1);
});

test('a refresh token that never worked is said at the start', async () => {
  const { double, channel } = await oaSetting({ refreshToken: 'nhầm' });
  onTestFinished(() => double.close());
  await expect(channel.start(async () => {})).rejects.toThrow('ZALO_OA_REFRESH_TOKEN');
  await channel.stop();
});

test('a button tapped is the choice, whoever else types its secret text', async () => {
  const { double, received, lan, say } = await begin();
  await say({ choices });
  const binh = double.person('9007199254740993002', 'Bình');
  await lan.taps('Vắng mặt');
  const payload = lan.messages[0]?.buttons[1]?.payload ?? '';
  await binh.says(payload);
  await vi.waitFor(() => expect(received).toHaveLength(2));
  expect(received.map(({ input }) => input)).toEqual([
    { kind: 'choice', value: 'm:12:rsvp:1' },
    { kind: 'text', text: payload },
  ]);
});

test.each([-233, -201])('buttons refused with %d become numbers for good, also after a restart', async (code) => {
  const { double, channel, again, say, sees, to, logged } = await begin();
  double.faults.next('/v3.0/oa/message/cs', { error: code });
  expect(await say({ choices })).toMatchObject({ kind: 'sent' });
  const numbered = 'Kính chào đồng chí.\n\n1. Tham dự\n2. Vắng mặt';
  expect(sees()).toEqual([[numbered]]);
  expect(logged.filter((line) => line.includes('numbered from now on'))).toHaveLength(1);
  await channel.stop();

  const later = again();
  await later.start(async () => {});
  await later.send(to, { text: 'Kính chào đồng chí.', choices });
  expect(sees()).toEqual([[numbered], [numbered]]);
  expect(later.can.buttons).toBe('none');
  await later.stop();
});

test('a message that is refused without buttons as well says nothing against buttons', async () => {
  const { double, say, channel } = await begin();
  double.faults.next('/v3.0/oa/message/cs', { error: -201 }, { error: -201 });
  expect(await say({ choices })).toEqual({ kind: 'refused', reason: '-201: as the test wanted it' });
  expect(channel.can.buttons).toBe('inline');
});

test('more than five choices are numbered lines', async () => {
  const { say, sees } = await begin();
  const six = Array.from({ length: 6 }, (_, place) => ({
    label: `Mục ${place + 1}`,
    value: `m:1:${place}`,
    digit: `${place + 1}`,
  }));
  await say({ choices: six });
  expect(sees()).toEqual([['Kính chào đồng chí.\n\n1. Mục 1\n2. Mục 2\n3. Mục 3\n4. Mục 4\n5. Mục 5\n6. Mục 6']]);
});

test('2,001 letters are two messages, with the buttons under the second', async () => {
  const { say, sees } = await begin();
  await say({ text: 'ơ'.repeat(2001), choices });
  expect(sees()).toEqual([['ơ'.repeat(2000)], ['ơ', 'Tham dự', 'Vắng mặt']]);
});

test.each([
  ['the window is closed', -230, { kind: 'refused', elsewhere: true }],
  ['there is no money', -320, { kind: 'refused', elsewhere: true }],
  ['somebody has left', -213, { kind: 'refused', elsewhere: true, unreachable: true }],
  ['it is night', -234, { kind: 'retry', afterMs: 3_600_000 }],
  ['the day’s quota is used', -218, { kind: 'retry', afterMs: 7_200_000 }],
  ['there were too many requests', -32, { kind: 'retry', afterMs: 60_000, pause: true }],
])('where %s (%d), the message is told so', async (_why, error, expected) => {
  const { double, say, lan } = await begin();
  double.faults.next('/v3.0/oa/message/cs', { error });
  expect(await say()).toMatchObject(expected);
  expect(lan.messages).toEqual([]);
});

test('an account that may not send stands still, tells the office once, and goes on by itself', async () => {
  const { double, channel, say, troubles } = await begin();
  double.faults.next('/v3.0/oa/message/cs', { error: -224 });
  expect(await say()).toMatchObject({ kind: 'retry', pause: true });
  expect({ health: channel.health(), troubles }).toEqual({
    health: 'down',
    troubles: ['settings -224: as the test wanted it'],
  });
  await vi.waitFor(() => expect(channel.health()).toBe('up'), { timeout: 5_000 });
  expect(await say()).toMatchObject({ kind: 'sent' });
}, 10_000);

test('an answer that never comes leaves it open whether the message arrived', async () => {
  const { double, say, lan } = await begin();
  double.faults.next('/v3.0/oa/message/cs', { lost: true }, { http: 502 });
  expect(await say()).toMatchObject({ kind: 'unknown' });
  expect(await say()).toMatchObject({ kind: 'unknown' });
  expect(lan.messages).toHaveLength(1);
});

const pdf: OutgoingFile = {
  name: 'Chương trình.pdf',
  type: 'application/pdf',
  bytes: Buffer.from('%PDF'),
  link: 'https://hoi-nghi.example/f/1',
};

test('a document is uploaded, a picture is shown, anything else is a link', async () => {
  const { lan, say } = await begin();
  await say({}, pdf);
  await say({}, { ...pdf, name: 'Mã QR.png', type: 'image/png' });
  await say({}, { ...pdf, name: 'Danh sách.xlsx', type: 'application/zip' });
  await say({}, { ...pdf, bytes: new Uint8Array(5 * 1024 * 1024 + 1) });
  expect(lan.messages.map(({ text, file }) => [text, file?.name ?? null])).toEqual([
    ['', 'chuong trinh.pdf'],
    ['Kính chào đồng chí.', null],
    ['', 'ma qr.png'],
    ['Kính chào đồng chí.', null],
    ['Kính chào đồng chí.\n\nDanh sách.xlsx: https://hoi-nghi.example/f/1', null],
    ['Kính chào đồng chí.\n\nChương trình.pdf: https://hoi-nghi.example/f/1', null],
  ]);
});

test('a document that Zalo does not take becomes a link', async () => {
  const { double, sees, say } = await begin();
  double.faults.next('/v2.0/oa/upload/file', { error: -211 });
  expect(await say({}, pdf)).toMatchObject({ kind: 'sent' });
  expect(sees()).toEqual([['Kính chào đồng chí.\n\nChương trình.pdf: https://hoi-nghi.example/f/1']]);
});

test('the telephone number is asked for with a form, and what is shared comes in', async () => {
  const { lan, received, say } = await begin();
  await say({ asksPhone: true });
  expect(lan.messages.map(({ text, asksPhone }) => [text, asksPhone])).toEqual([
    ['Kính chào đồng chí.', false],
    ['', true],
  ]);
  await lan.submitsPhone('84912345678');
  await vi.waitFor(() => expect(received[0]?.input).toEqual({ kind: 'contact', phone: '84912345678' }));
});

test('a file that is sent is fetched at once, and is there after its address has died', async () => {
  const { double, channel, lan, received } = await begin();
  await lan.sendsFile('Tham luận.pptx', Buffer.from('nội dung'));
  await vi.waitFor(() => expect(received).toHaveLength(1));
  const [{ input } = { input: null }] = received;
  expect(input).toMatchObject({ kind: 'file', name: 'Tham luận.pptx', bytes: 10 });
  await settle();
  double.world.files.clear();

  const parts: Uint8Array[] = [];
  for await (const part of channel.download(input?.kind === 'file' ? input.fileId : '')) parts.push(part);
  expect(Buffer.concat(parts).toString()).toBe('nội dung');
});

test('what a person did is stored once, however often Zalo repeats it', async () => {
  const { double, received, spooled } = await begin();
  const event = {
    event_name: 'user_send_text',
    timestamp: String(Date.now()),
    app_id: double.world.appId,
    sender: { id: lanId },
    recipient: { id: double.world.oaId },
    message: { msg_id: 'm1', text: 'tham dự' },
  };
  const raw = JSON.stringify(event);
  const mac = double.webhook.signatureOf(raw, event.timestamp);
  const headers = { 'X-ZEvent-Signature': `mac=${mac}` };
  const answers = [
    await double.webhook.raw(raw, headers),
    await double.webhook.raw(raw, { ...headers, num_retry: '1' }),
    await double.webhook.raw(raw, { ...headers, num_retry: '5' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  await settle();
  expect(new Set(received.map(({ id }) => id))).toEqual(new Set(['user_send_text:m1']));
  expect(spooled).toEqual([]);
});

test.each([
  { secret: 'appSecret', time: 'body', first: 'appId' },
  { secret: 'secretKey', time: 'header', first: 'appId' },
  { secret: 'secretKey', time: 'body', first: 'oaId', bare: true },
] as const)('webhooks signed as %j are taken', async (signing) => {
  const { double, lan, received } = await begin();
  double.webhook.signing = signing;
  await lan.says('tham dự');
  await vi.waitFor(() => expect(received).toHaveLength(1));
  expect(double.webhook.sent.map(({ status }) => status)).toEqual([200]);
});

test('the console’s probe is answered; wrong, missing and old signatures are not', async () => {
  const { double, received, spooled } = await begin({ realNow: () => new Date(Date.now() + 86_400_000) });
  const raw = JSON.stringify({
    event_name: 'user_send_text',
    timestamp: String(Date.now()),
    sender: { id: lanId },
    message: { msg_id: '1', text: 'a' },
  });
  const old = double.webhook.signatureOf(raw, String((JSON.parse(raw) as { timestamp: string }).timestamp));
  const statuses = [
    await double.webhook.raw('{}'),
    await double.webhook.raw(raw),
    await double.webhook.raw(raw, { 'X-ZEvent-Signature': `mac=${'0'.repeat(64)}` }),
    await double.webhook.raw(raw, { 'X-ZEvent-Signature': `mac=${old}` }),
    await double.webhook.raw('không phải JSON', { 'X-ZEvent-Signature': 'mac=' }),
  ].map(({ status }) => status);
  expect(statuses).toEqual([200, 401, 401, 401, 401]);
  expect([received, spooled]).toEqual([[], []]);
});

test('the webhook is answered before anything is understood, and nothing is lost with the process', async () => {
  const { double, channel, again, spooled } = await begin();
  await channel.stop();
  const slow = again();
  await slow.start(() => new Promise(() => {}));
  await double.person(lanId, 'Lan').says('tham dự');
  expect(double.webhook.sent.at(-1)).toMatchObject({ status: 200 });
  expect(double.webhook.sent.at(-1)?.tookMs).toBeLessThan(1_000);
  expect(spooled).toHaveLength(1);

  const texts: unknown[] = [];
  const next = again();
  await next.start(async ({ input }) => void texts.push(input));
  await settle();
  expect(texts).toEqual([{ kind: 'text', text: 'tham dự' }]);
  expect(spooled).toEqual([]);
  await next.stop();
}, 10_000);

test('what was received and seen is passed on, and who stops following has left', async () => {
  const { double, lan, say, receipts, left } = await begin();
  double.reports = true;
  await say();
  await lan.looks();
  await lan.unfollows();
  await vi.waitFor(() => expect(left).toEqual([lanId]));
  const id = lan.messages[0]?.id;
  expect(receipts).toMatchObject([
    { what: 'received', messageIds: [id], trackingId: null },
    { what: 'seen', messageIds: [id] },
  ]);
});

test('templates go to the owner of a chat or to a telephone number, cut to what their fields hold', async () => {
  const { double, channel, lan, to } = await begin();
  double.template('t1', ['ten', 'hoi_nghi', 'thoi_gian', 'dia_diem', 'han', 'ma', 'lien_ket']);
  const phone = double.phone('0912345678');
  const fields = {
    ten: 'Nguyễn Thị Minh Khai Hoàng Phương Linh',
    hoi_nghi: 'Hội nghị\ntổng kết',
    thoi_gian: '14h00, 24/6/2026',
    ma: 'ABCD-EFGH',
    noi_dung: 'không có trong mẫu này',
  };
  const reply: Reply = { text: 'Giấy mời', choices, template: { name: 'invitation', fields } };
  const data = {
    ten: 'Nguyễn Thị Minh Khai Hoàng…',
    hoi_nghi: 'Hội nghị tổng kết',
    thoi_gian: '14h00, 24/6/2026',
    dia_diem: '-',
    han: '-',
    ma: 'ABCD-EFGH',
    lien_ket: '-',
  };

  const byUser = await channel.send(to, reply, undefined, {
    way: 'template-user',
    templateId: 't1',
    trackingId: 'tk1',
  });
  const byPhone = await channel.send({ channel: 'zalo-oa', id: 'tel:0912345678' }, reply, undefined, {
    way: 'template-phone',
    templateId: 't1',
    trackingId: 'tk2',
    phone: '0912345678',
  });
  expect([byUser.kind, byPhone.kind]).toEqual(['sent', 'sent']);
  expect([lan.messages[0]?.template, phone[0]?.template]).toEqual([
    { id: 't1', data, trackingId: null },
    { id: 't1', data, trackingId: 'tk2' },
  ]);
});

test.each([
  ['at night', ({ world }: Double) => Object.assign(world, { night: true }), { kind: 'retry', afterMs: 3_600_000 }],
  [
    'above the day’s quota',
    ({ world }: Double) => Object.assign(world, { dailyQuota: 0 }),
    { kind: 'retry', afterMs: 7_200_000 },
  ],
  [
    'to a number without Zalo',
    (double: Double) => void double.world.phones.clear(),
    { kind: 'refused', elsewhere: true },
  ],
  [
    'with a token that expired',
    (double: Double) => double.faults.next('/message/template', { error: -124 }),
    { kind: 'sent' },
  ],
])('a template by telephone %s', async (_when, spoil, expected) => {
  const { double, channel } = await begin();
  double.template('t1', ['ten']);
  double.phone('0912345678');
  spoil(double);
  const reply: Reply = { text: 'Giấy mời', choices: [], template: { name: 'invitation', fields: { ten: 'Lan' } } };
  const by = { way: 'template-phone', templateId: 't1', trackingId: 'tk2', phone: '0912345678' } as const;
  expect(await channel.send({ channel: 'zalo-oa', id: 'tel:0912345678' }, reply, undefined, by)).toMatchObject(
    expected,
  );
});

type Double = Awaited<ReturnType<typeof oaSetting>>['double'];

test('whoever has no chat cannot be written to in one', async () => {
  const { channel } = await begin();
  const result = await channel.send({ channel: 'zalo-oa', id: 'tel:0912345678' }, { text: 'a', choices: [] });
  expect(result).toMatchObject({ kind: 'refused', elsewhere: true });
});
