import fc from 'fast-check';
import { expect, test } from 'vitest';
import { translate } from '../../../src/channels/zalo-bot/translate.ts';
import { readEvents } from '../../../src/channels/zalo-bot/update.ts';

const now = new Date('2026-03-02T08:00:00Z');
const chat = { id: '6ede9afa66b88fe6d6a9', chat_type: 'PRIVATE' };
const from = { id: chat.id, display_name: 'Lan 🌷', is_bot: false };
const base = { message_id: '2d758cb5e222177a4e35', date: 1_772_438_400_000, from, chat };

function read(event: unknown) {
  return readEvents(event).map((one) => translate(one, now));
}

test.each([
  ['message.text.received', { text: 'Tham dự' }, { kind: 'text', text: 'Tham dự' }],
  ['message.link.received', { url: 'https://example.vn' }, { kind: 'text', text: 'https://example.vn' }],
  [
    'message.image.received',
    { photo: 'https://a.zdn.vn/1' },
    { kind: 'file', fileId: 'https://a.zdn.vn/1', name: 'anh.jpg', bytes: 0 },
  ],
  [
    'message.image.received',
    { photo_url: 'https://a.zdn.vn/2' },
    { kind: 'file', fileId: 'https://a.zdn.vn/2', name: 'anh.jpg', bytes: 0 },
  ],
  ['message.image.received', {}, { kind: 'unreadable', withheld: true }],
  [
    'message.voice.received',
    { voice_url: 'https://a.zdn.vn/3' },
    { kind: 'file', fileId: 'https://a.zdn.vn/3', name: 'ghi-am.aac', bytes: 0 },
  ],
  ['message.sticker.received', { sticker: '84f' }, { kind: 'unreadable' }],
  ['message.unsupported.received', {}, { kind: 'unreadable', withheld: true }],
])('%s with %j is %j', (event_name, content, input) => {
  const incoming = {
    id: `${event_name}:${base.message_id}`,
    from: { channel: 'zalo-bot', id: chat.id },
    at: new Date('2026-03-02T08:00:00Z'),
    input,
  };
  const event = { event_name, message: { ...base, ...content } };
  expect(read(event)).toEqual([incoming]);
  expect(read({ ok: true, result: event })).toEqual([incoming]);
  expect(read([event, event])).toEqual([incoming, incoming]);
});

test.each([
  ['a group', { event_name: 'message.text.received', message: { ...base, chat: { id: 'g', chat_type: 'GROUP' } } }],
  ['a kind that is new to us', { event_name: 'message.reaction.received', message: { ...base } }],
  ['an unsupported one without a message', { event_name: 'message.unsupported.received' }],
])('%s concerns nobody', (_what, event) => {
  expect(read(event)).toEqual([null]);
});

test.each([
  [1_772_438_400, '2026-03-02T08:00:00Z'],
  ['1772438400000', '2026-03-02T08:00:00Z'],
  ['soon', '2026-03-02T08:00:00Z'],
  [1e20, '2026-03-02T08:00:00Z'],
  [1_772_438_401_000, '2026-03-02T08:00:01Z'],
])('a stamp of %s is read as %s', (date, at) => {
  const event = { event_name: 'message.text.received', message: { ...base, date, text: 'a' } };
  expect(read(event)[0]?.at).toEqual(new Date(at));
});

test('an id above 2^53 keeps its last digits', () => {
  const event = JSON.parse(
    '{"event_name":"message.text.received","message":{"message_id":"9007199254740993001","chat":{"id":"9007199254740993003"},"text":"a"}}',
  );
  expect(read(event)[0]).toMatchObject({
    id: 'message.text.received:9007199254740993001',
    from: { id: '9007199254740993003' },
  });
});

test('whatever a call brings is read or passed over, and never throws', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => read(value).every((one) => one === null)));
  const odd = fc.record({ event_name: fc.string(), message: fc.jsonValue() }, { requiredKeys: [] });
  fc.assert(fc.property(odd, (event) => read({ ok: true, result: event }).length <= 1));
});
