import { expect, test } from 'vitest';
import { isMalformed, toSendResult } from '../../../src/channels/telegram/send-result.ts';

const answered = (code: number, description: string) => ({ kind: 'answered' as const, code, description });

test('a flood wait pauses the channel as long as Telegram asks', () => {
  expect(toSendResult({ ...answered(429, 'Too Many Requests: retry after 7'), retryAfterMs: 7_000 })).toEqual({
    kind: 'retry',
    reason: '429: Too Many Requests: retry after 7',
    afterMs: 7_000,
    pause: true,
  });
});

test.each([
  [answered(403, 'Forbidden: bot was blocked by the user'), 'refused', false],
  [answered(403, 'Forbidden: user is deactivated'), 'refused', false],
  [answered(403, "Forbidden: bot can't initiate conversation with a user"), 'refused', false],
  [answered(400, 'Bad Request: chat not found'), 'refused', false],
  [answered(400, 'Bad Request: user is deactivated'), 'refused', false],
  [answered(400, 'Bad Request: PEER_ID_INVALID'), 'refused', false],
  [answered(400, "Bad Request: can't parse entities"), 'refused', true],
  [answered(400, 'Bad Request: message is too long'), 'refused', true],
  [answered(401, 'Unauthorized'), 'retry', false],
  [answered(404, 'Not Found'), 'retry', false],
  [answered(500, 'Internal Server Error'), 'unknown', false],
  [answered(502, 'Bad Gateway'), 'unknown', false],
  [{ kind: 'unreached' as const, reason: 'ECONNREFUSED' }, 'retry', false],
  [{ kind: 'unanswered' as const, reason: 'UND_ERR_SOCKET' }, 'unknown', false],
])('%j is %s', (failure, kind, malformed) => {
  expect(toSendResult(failure).kind).toBe(kind);
  expect(isMalformed(failure)).toBe(malformed);
});
