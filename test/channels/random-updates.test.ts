import fc from 'fast-check';
import { expect, test } from 'vitest';
import { translate as fromTelegram } from '../../src/channels/telegram/translate.ts';
import { updateSchema } from '../../src/channels/telegram/update.ts';
import { translate as fromBot } from '../../src/channels/zalo-bot/translate.ts';
import { readEvents } from '../../src/channels/zalo-bot/update.ts';
import { readEvent } from '../../src/channels/zalo-oa/event.ts';
import { translate as fromAccount } from '../../src/channels/zalo-oa/translate.ts';
import { hostileTexts } from '../support/hostile.ts';

const now = new Date('2026-03-01T01:00:00Z');
const numRuns = Number(process.env.RANDOM_UPDATES ?? 400);
type Json = Parameters<typeof JSON.stringify>[0];

/** Updates as each side sends them, to be damaged somewhere. */
const honest: Record<string, Json[]> = {
  telegram: [
    {
      update_id: 1,
      message: { message_id: 2, date: 3, chat: { id: 4, type: 'private' }, from: { id: 4 }, text: 'dự' },
    },
    {
      update_id: 1,
      message: {
        message_id: 2,
        date: 3,
        chat: { id: 4, type: 'private' },
        from: { id: 4 },
        document: { file_id: 'f', file_name: 'a.docx', file_size: 1 },
      },
    },
    {
      update_id: 1,
      message: {
        message_id: 2,
        date: 3,
        chat: { id: 4, type: 'private' },
        from: { id: 4 },
        contact: { phone_number: '0912345678', user_id: 4 },
      },
    },
    {
      update_id: 1,
      callback_query: {
        id: '9',
        from: { id: 4 },
        message: { chat: { id: 4, type: 'private' }, message_id: 2 },
        data: 'm:1:rsvp',
      },
    },
  ],
  'zalo-bot': [
    {
      event_name: 'message.text.received',
      message: {
        message_id: 'a',
        date: 1,
        chat: { id: '4', chat_type: 'PRIVATE' },
        from: { id: '4', display_name: 'Lan', is_bot: false },
        text: 'dự',
      },
    },
  ],
  'zalo-oa': [
    {
      event_name: 'user_send_text',
      timestamp: '1',
      app_id: '2',
      sender: { id: '3' },
      recipient: { id: '4' },
      message: { msg_id: '5', text: 'dự' },
    },
    {
      event_name: 'user_send_file',
      timestamp: '1',
      sender: { id: '3' },
      recipient: { id: '4' },
      message: {
        msg_id: '5',
        attachments: [{ type: 'file', payload: { url: 'https://zdn.vn/a', name: 'a.docx', size: '1' } }],
      },
    },
    {
      event_name: 'user_submit_info',
      timestamp: '1',
      sender: { id: '3' },
      recipient: { id: '4' },
      info: { phone: '84912345678' },
    },
  ],
};
const translators: Record<string, (json: Json) => unknown> = {
  telegram: (json) => {
    const read = updateSchema.safeParse(json);
    return read.success ? fromTelegram(read.data, 'Bot', now) : null;
  },
  'zalo-bot': (json) => readEvents(json).map((event) => fromBot(event, now)),
  'zalo-oa': (json) => {
    const event = readEvent(new TextEncoder().encode(JSON.stringify(json)));
    return event && fromAccount(event, (text) => `s${text.length}`, now);
  },
};
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<Json>(...hostileTexts, null, -1, 2 ** 60, 1e308, {}, []),
);

/** The same update with one of its leaves or branches replaced. */
function damage(json: Json, at: number, by: Json): Json {
  const paths: (string | number)[][] = [];
  const walk = (value: Json, path: (string | number)[]) => {
    paths.push(path);
    if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) walk(inner as Json, [...path, key]);
    }
  };
  walk(json, []);
  const [first, ...rest] = paths[at % paths.length] ?? [];
  const put = (value: Json, [key, ...more]: (string | number)[]): Json =>
    key === undefined
      ? by
      : Array.isArray(value)
        ? value.map((one, place) => (String(place) === String(key) ? put(one, more) : one))
        : { ...(value as object), [key]: put((value as Record<string, Json>)[key], more) };
  return first === undefined ? by : put(json, [first, ...rest]);
}

test.each(Object.keys(translators))(
  '%s: whatever an update holds, it is understood or left, and nothing throws',
  (channel) => {
    const translate = translators[channel] ?? (() => null);
    for (const update of honest[channel] ?? []) expect(translate(update)).toBeTruthy();
    fc.assert(
      fc.property(
        fc.constantFrom(...(honest[channel] ?? [])),
        fc.nat(60),
        anything,
        fc.boolean(),
        (update, at, by, whole) => {
          translate(whole ? by : damage(update, at, by));
        },
      ),
      { numRuns },
    );
  },
);
