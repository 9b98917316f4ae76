import { expect, test } from 'vitest';
import { translate } from '../../../src/channels/telegram/translate.ts';
import { updateSchema } from '../../../src/channels/telegram/update.ts';

const now = new Date('2026-03-02T08:00:00Z');
const lan = { id: 5_123_456_789, is_bot: false, first_name: 'Lan' };
const chat = { id: lan.id, type: 'private', first_name: 'Lan' };
const tap = { id: '77', from: lan, chat_instance: '1', message: { message_id: 9, date: 0, chat }, data: 'rsvp:yes' };

function translated(update: object) {
  return translate(updateSchema.parse({ update_id: 10, ...update }), 'ThuKyThuBot', now);
}

function inputOf(content: object) {
  return translated({ message: { message_id: 4, date: 1_772_438_400, chat, from: lan, ...content } })?.input;
}

test('a message tells who, when and what, under an id that no renumbering repeats', () => {
  const message = { message_id: 4, date: 1_772_438_400, chat, from: lan, text: 'Tham dự' };
  expect(translated({ message })).toEqual({
    id: '10-5123456789-4-1772438400',
    from: { channel: 'telegram', id: '5123456789' },
    at: new Date('2026-03-02T08:00:00Z'),
    input: { kind: 'text', text: 'Tham dự' },
  });
});

test('a tap brings its data back', () => {
  expect(translated({ callback_query: tap })).toEqual({
    id: '10-77',
    from: { channel: 'telegram', id: '5123456789' },
    at: now,
    input: { kind: 'choice', value: 'rsvp:yes' },
  });
});

test.each([
  ['/start abc_DEF-1', { kind: 'command', name: 'start', argument: 'abc_DEF-1' }],
  ['/XacBao', { kind: 'command', name: 'xacbao', argument: '' }],
  ['/xacbao@thukythubot  hai\nba ', { kind: 'command', name: 'xacbao', argument: 'hai\nba' }],
  ['/xacbao@OtherBot', { kind: 'text', text: '/xacbao@OtherBot' }],
  ['/xác báo', { kind: 'text', text: '/xác báo' }],
  ['/', { kind: 'text', text: '/' }],
  ['gửi /start', { kind: 'text', text: 'gửi /start' }],
])('%j is read', (text, input) => {
  expect(inputOf({ text })).toEqual(input);
});

const file = { file_id: 'F1', file_unique_id: 'U1', file_size: 1234 };

test.each([
  ['a document', { document: { ...file, file_name: 'bài.docx' }, caption: 'Kính gửi' }, 'bài.docx'],
  ['a photo, in its largest size', { photo: [{ ...file, file_id: 'small' }, file] }, 'anh.jpg'],
  ['a video', { video: file }, 'video.mp4'],
  ['a voice', { voice: file }, 'ghi-am.ogg'],
  ['an audio', { audio: file }, 'am-thanh.mp3'],
  ['an animation', { animation: file, document: file }, 'anh-dong.mp4'],
])('%s is a file', (_what, content, name) => {
  expect(inputOf(content)).toEqual({ kind: 'file', fileId: 'F1', name, bytes: 1234 });
});

test.each([
  [
    'own contact',
    { contact: { phone_number: '84901234567', user_id: lan.id } },
    { kind: 'contact', phone: '84901234567' },
  ],
  ["somebody else's contact", { contact: { phone_number: '84901234567', user_id: 2 } }, { kind: 'unreadable' }],
  ['a contact of nobody', { contact: { phone_number: '84901234567' } }, { kind: 'unreadable' }],
  ['a sticker', { sticker: { file_id: 'S' } }, { kind: 'unreadable' }],
  ['a document in no known shape', { document: 'x' }, { kind: 'unreadable' }],
  ['a place', { location: { latitude: 21, longitude: 105 } }, { kind: 'unreadable' }],
])('%s is taken for what it is', (_what, content, input) => {
  expect(inputOf(content)).toEqual(input);
});

test.each([
  ['a group', { message: { message_id: 4, date: 1, chat: { id: -1, type: 'group' }, from: lan, text: 'x' } }],
  [
    'a tap in a group',
    { callback_query: { ...tap, message: { message_id: 1, chat: { id: -1, type: 'supergroup' } } } },
  ],
  ['an edit', { edited_message: { message_id: 4, date: 1, chat, from: lan, text: 'x' } }],
  ['a block', { my_chat_member: { chat } }],
])('%s does not concern us', (_what, update) => {
  expect(translated(update)).toBeNull();
});
