import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isProbe, readEvent } from '../../../src/channels/zalo-oa/event.ts';
import { readTapPayload, writeTapPayload } from '../../../src/channels/zalo-oa/tap.ts';
import { translate } from '../../../src/channels/zalo-oa/translate.ts';
import { createPassMaker } from '../../../src/domain/pass.ts';

const { sign } = createPassMaker(new Uint8Array(32).fill(7));
const now = new Date('2026-03-02T08:00:00Z');
const at = new Date('2026-03-02T07:59:58Z');
const user = '9007199254740993123';

function meaningOf(event: object | string) {
  const text = typeof event === 'string' ? event : JSON.stringify(event);
  const read = readEvent(new TextEncoder().encode(text));
  return read && translate(read, sign, now);
}

function message(name: string, content: object) {
  return {
    app_id: '1001',
    user_id_by_app: '55',
    event_name: name,
    timestamp: String(at.getTime()),
    sender: { id: user },
    recipient: { id: '2002' },
    message: { msg_id: 'm1', ...content },
  };
}

const from = { channel: 'zalo-oa', id: user };

test.each([
  ['a text', message('user_send_text', { text: 'tham dự' }), { kind: 'text', text: 'tham dự' }],
  [
    'a button of theirs',
    message('user_send_text', { text: writeTapPayload(user, 'm:12:rsvp:attending', sign) }),
    { kind: 'choice', value: 'm:12:rsvp:attending' },
  ],
  [
    'a button of somebody else',
    message('user_send_text', { text: 'tk~m:12:rsvp:attending~0123456789012345678901' }),
    { kind: 'text', text: 'tk~m:12:rsvp:attending~0123456789012345678901' },
  ],
  [
    'a file whose size is a text',
    message('user_send_file', {
      attachments: [{ type: 'file', payload: { url: 'https://f.zdn.vn/a', name: 'Tham luận.docx', size: '2048' } }],
    }),
    { kind: 'file', fileId: 'https://f.zdn.vn/a', name: 'Tham luận.docx', bytes: 2048 },
  ],
  [
    'a picture without a name',
    message('user_send_image', { attachments: [{ type: 'image', payload: { url: 'https://f.zdn.vn/b' } }] }),
    { kind: 'file', fileId: 'https://f.zdn.vn/b', name: 'anh.jpg', bytes: 0 },
  ],
  [
    'a link',
    message('user_send_link', { attachments: [{ type: 'link', payload: { url: 'https://hoi-nghi.example/c/x' } }] }),
    { kind: 'text', text: 'https://hoi-nghi.example/c/x' },
  ],
  [
    'a sticker',
    message('user_send_sticker', { attachments: [{ type: 'sticker', payload: {} }] }),
    { kind: 'unreadable' },
  ],
  [
    'a place',
    message('user_send_location', { attachments: [{ type: 'location', payload: {} }] }),
    { kind: 'unreadable' },
  ],
])('%s is taken in', (_what, event, input) => {
  expect(meaningOf(event)).toEqual({
    kind: 'said',
    incoming: [{ id: `${event.event_name}:m1`, from, at, input }],
  });
});

test('an attachment beside the message is found as well', () => {
  const { message: said, ...rest } = message('user_send_file', {});
  const attachments = [{ type: 'file', payload: { url: 'https://f.zdn.vn/a', name: 'a.pdf', size: 7 } }];
  expect(meaningOf({ ...rest, message: said, attachments })).toMatchObject({
    incoming: [{ input: { kind: 'file', fileId: 'https://f.zdn.vn/a', name: 'a.pdf', bytes: 7 } }],
  });
});

test('several pictures of one message are messages of their own', () => {
  const picture = (url: string) => ({ type: 'image', payload: { url } });
  const meaning = meaningOf(
    message('user_send_image', { attachments: [picture('https://f.zdn.vn/1'), picture('https://f.zdn.vn/2')] }),
  );
  expect(meaning?.kind === 'said' && meaning.incoming.map(({ id }) => id)).toEqual([
    'user_send_image:m1',
    'user_send_image:m1:1',
  ]);
});

test('whoever follows is greeted, whoever stops has left', () => {
  const event = { oa_id: '2002', timestamp: String(at.getTime()), follower: { id: user } };
  expect(meaningOf({ event_name: 'follow', ...event })).toEqual({
    kind: 'said',
    incoming: [
      { id: `follow:${user}:${at.getTime()}`, from, at, input: { kind: 'command', name: 'start', argument: '' } },
    ],
  });
  expect(meaningOf({ event_name: 'unfollow', ...event })).toEqual({ kind: 'left', userId: user, at });
});

test('a telephone number that was shared is the sender’s own', () => {
  expect(meaningOf({ ...message('user_submit_info', {}), info: { name: 'Lan', phone: 84912345678 } })).toMatchObject({
    incoming: [{ input: { kind: 'contact', phone: '84912345678' } }],
  });
});

test('what was received and what was seen', () => {
  expect(meaningOf(message('user_received_message', {}))).toEqual({
    kind: 'receipt',
    what: 'received',
    messageIds: ['m1'],
    trackingId: null,
    at,
  });
  expect(meaningOf(message('user_seen_message', { msg_id: undefined, msg_ids: ['m1', 'm2'] }))).toMatchObject({
    what: 'seen',
    messageIds: ['m1', 'm2'],
  });
  const receivedAt = new Date('2026-03-02T07:00:00Z');
  expect(
    meaningOf(message('user_received_message', { tracking_id: 'tk12', delivery_time: String(receivedAt.getTime()) })),
  ).toMatchObject({ messageIds: ['m1'], trackingId: 'tk12', at: receivedAt });
});

test('an id above 2^53 keeps every digit, quoted or not', () => {
  const quoted = JSON.stringify(message('user_send_text', { text: 'a' }));
  const bare = quoted.replace(`"${user}"`, user);
  expect(bare).not.toBe(quoted);
  expect([quoted, bare].map((text) => meaningOf(text))).toMatchObject([
    { incoming: [{ from: { id: user } }] },
    { incoming: [{ from: { id: user } }] },
  ]);
});

test.each(['oa_send_text', 'user_send_group_text', 'anonymous_send_text', 'user_click_button', 'add_user_to_tag', ''])(
  'the event %j is none of ours',
  (name) => {
    expect(meaningOf(message(name, { text: 'a' }))).toEqual({ kind: 'nothing' });
  },
);

test.each(['', '[]', 'null', '7', '{"event_name":7}', '{"event', '\ufeff{}', '{"__proto__":{"event_name":"follow"}}'])(
  '%j is no event',
  (text) => {
    expect(meaningOf(text)).toBe(null);
  },
);

test('only an empty object is the console’s probe', () => {
  const probes = ['{}', ' { } ', '[]', '{"a":1}', 'null', '', `{${' '.repeat(100)}}`].map((text) =>
    isProbe(new TextEncoder().encode(text)),
  );
  expect(probes).toEqual([true, true, false, false, false, false, false]);
});

test('whatever the fields hold, an event is read or left, and nothing throws', () => {
  const names = fc.constantFrom('user_send_text', 'user_send_file', 'follow', 'user_submit_info', 'user_seen_message');
  fc.assert(
    fc.property(
      names,
      fc.dictionary(fc.constantFrom('sender', 'message', 'follower', 'info', 'timestamp'), fc.json()),
      (name, fields) => {
        const parsed = Object.fromEntries(Object.entries(fields).map(([key, json]) => [key, JSON.parse(json)]));
        expect(meaningOf({ ...parsed, event_name: name })).not.toBe(undefined);
      },
    ),
  );
});

test('no text that people type is taken for a button', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (id, text) => {
      expect(readTapPayload(id, text, sign)).toBe(null);
      expect(readTapPayload(id, `tk~${text}~${sign(text)}`, sign)).toBe(null);
    }),
  );
});
