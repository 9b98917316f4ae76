import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkType, published } from './telegram/api-types.ts';
import { startTelegramDouble, type TelegramDouble } from './telegram.ts';

let double: TelegramDouble;

beforeEach(async () => {
  double = await startTelegramDouble();
});

afterEach(() => double.close());

async function call(method: string, params: object, token = double.token) {
  const response = await fetch(`${double.apiRoot}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  return (await response.json()) as { ok: boolean; result?: unknown; error_code?: number; description?: string };
}

test.skipIf(!published)('what people do is told in the types that Telegram publishes', async () => {
  const lan = double.person({ id: 11, firstName: 'Lan' });
  await call('sendMessage', {
    chat_id: 11,
    text: 'Chọn',
    reply_markup: { inline_keyboard: [[{ text: 'Đúng', callback_data: 'yes' }]] },
  });
  lan.sends('/start abc');
  lan.taps('Đúng');
  lan.sharesContact('84901234567');
  lan.sendsFile('bài.docx', new Uint8Array(3));
  lan.sendsPhoto(new Uint8Array(30));
  lan.sendsSticker();
  lan.writesInGroup('xin chào');

  const { result } = await call('getUpdates', {});
  expect(result).toHaveLength(7);
  expect(published && checkType(published, 'Array of Update', result, 'updates')).toEqual([]);
  expect(double.violations).toEqual([]);
});

test.each([
  ['an unclosed tag', { text: '<b>x', parse_mode: 'HTML' }, "can't parse entities"],
  ['an unknown tag', { text: 'a <br> b', parse_mode: 'HTML' }, 'Unsupported start tag "br"'],
  ['a bare angle bracket', { text: '1 < 2', parse_mode: 'HTML' }, "can't parse entities"],
  ['too long a text', { text: 'a'.repeat(4097) }, 'message is too long'],
  ['an empty text', { text: '  ' }, 'message text is empty'],
  [
    'too long a value',
    { text: 'a', reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'đ'.repeat(33) }]] } },
    'BUTTON_DATA_INVALID',
  ],
  ['an unknown field', { text: 'a', colour: 'red' }, 'sendMessage.colour is not a field'],
  ['a wrong type', { text: 5 }, 'sendMessage.text is not a string'],
])('%s is refused and remembered', async (_what, params, complaint) => {
  double.person({ id: 11, firstName: 'Lan' });
  const { error_code, description } = await call('sendMessage', { chat_id: 11, ...params });
  expect(error_code).toBe(400);
  expect(description).toContain(complaint);
  expect(double.violations.length).toBe(1);
});

test('4,096 are counted after the mark-up', async () => {
  double.person({ id: 11, firstName: 'Lan' });
  expect((await call('sendMessage', { chat_id: 11, text: '&lt;'.repeat(4096), parse_mode: 'HTML' })).ok).toBe(true);
});

test('strangers, blockers and wrong tokens are no violations', async () => {
  double.person({ id: 11, firstName: 'Lan' }).blocks();
  const codes = [
    (await call('sendMessage', { chat_id: 12, text: 'a' })).description,
    (await call('sendMessage', { chat_id: 11, text: 'a' })).description,
    (await call('getMe', {}, '1:x')).description,
  ];
  expect(codes).toEqual(['Bad Request: chat not found', 'Forbidden: bot was blocked by the user', 'Unauthorized']);
  expect(double.violations).toEqual([]);
});

test('an update stays until a higher offset is asked for', async () => {
  double.person({ id: 11, firstName: 'Lan' }).sends('một');
  const first = await call('getUpdates', {});
  expect(await call('getUpdates', {})).toEqual(first);
  const [{ update_id }] = first.result as [{ update_id: number }];
  expect((await call('getUpdates', { offset: update_id + 1 })).result).toEqual([]);
});

test('a harsh limit bans longer each time it is ignored', async () => {
  double.person({ id: 11, firstName: 'Lan' });
  double.faults.limit = { perSecond: 1, temper: 'harsh' };
  const send = () => call('sendMessage', { chat_id: 11, text: 'a' });
  expect((await send()).ok).toBe(true);
  expect((await send()).description).toBe('Too Many Requests: retry after 5');
  expect((await send()).description).toBe('Too Many Requests: retry after 6');
});

test('a lost answer leaves the message delivered, a lost request does not', async () => {
  const lan = double.person({ id: 11, firstName: 'Lan' });
  double.faults.next('sendMessage', { kind: 'drop-before' });
  double.faults.next('sendMessage', { kind: 'drop-after' });
  await expect(call('sendMessage', { chat_id: 11, text: 'mất' })).rejects.toThrow();
  await expect(call('sendMessage', { chat_id: 11, text: 'còn' })).rejects.toThrow();
  expect((await lan.hears()).text).toBe('còn');
});

test('a file is fetched by its id', async () => {
  double.person({ id: 11, firstName: 'Lan' }).sendsFile('bài.txt', Buffer.from('nội dung'));
  const { result } = await call('getFile', { file_id: 'file-11-1' });
  const { file_path } = result as { file_path: string };
  const response = await fetch(`${double.apiRoot}/file/bot${double.token}/${file_path}`);
  expect(await response.text()).toBe('nội dung');
});
