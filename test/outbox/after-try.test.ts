import { expect, test } from 'vitest';
import type { Delivery, Lane } from '../../src/message/delivery.ts';
import type { SendResult } from '../../src/message/reply.ts';
import { afterTry } from '../../src/outbox/after-try.ts';

const now = new Date('2026-03-01T01:00:00Z');
const second = 1_000;

function tried(lane: Lane, attempts = 0): Delivery {
  return {
    id: 1,
    to: { channel: 'telegram', id: '7' },
    personId: null,
    reply: { text: 'Chào', choices: [] },
    change: null,
    lane,
    state: 'sending',
    dueAt: now,
    attempts,
    dedupeKey: 'k',
    lastError: null,
    messageId: null,
    conferenceId: null,
    way: null,
    waysTried: [],
  };
}

const table: [Lane, number, SendResult, { state: string; waitsMs?: number }][] = [
  ['answer', 0, { kind: 'sent', messageId: '9' }, { state: 'sent' }],
  ['notice', 0, { kind: 'refused', reason: 'blocked' }, { state: 'failed' }],
  ['answer', 0, { kind: 'unknown', reason: 'timeout' }, { state: 'pending', waitsMs: second }],
  ['answer', 1, { kind: 'unknown', reason: 'timeout' }, { state: 'pending', waitsMs: 2 * second }],
  ['answer', 2, { kind: 'unknown', reason: 'timeout' }, { state: 'unknown' }],
  ['notice', 0, { kind: 'unknown', reason: 'timeout' }, { state: 'unknown' }],
  ['bulk', 0, { kind: 'unknown', reason: 'timeout' }, { state: 'unknown' }],
  ['bulk', 0, { kind: 'retry', reason: 'refused to connect' }, { state: 'pending', waitsMs: second }],
  ['bulk', 4, { kind: 'retry', reason: 'refused to connect' }, { state: 'pending', waitsMs: 16 * second }],
  ['bulk', 20, { kind: 'retry', reason: 'refused to connect' }, { state: 'pending', waitsMs: 3_600 * second }],
  ['bulk', 0, { kind: 'retry', reason: '429', afterMs: 7_000, pause: true }, { state: 'pending', waitsMs: 7 * second }],
  ['bulk', 39, { kind: 'retry', reason: 'refused to connect' }, { state: 'failed' }],
];

test.each(table)('%s after %i tries, then %o: %o', (lane, attempts, result, { state, waitsMs }) => {
  const after = afterTry(tried(lane, attempts), result, now);
  expect(after).toMatchObject({ state, attempts: attempts + 1 });
  expect(after.dueAt.getTime() - now.getTime()).toBe(waitsMs ?? 0);
});
