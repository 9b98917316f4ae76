import { expect, test } from 'vitest';
import { judgeFailure, toSendResult } from '../../../src/channels/zalo-bot/failure.ts';

const answered = (code: number, description = '') => ({ kind: 'answered' as const, code, description });

test.each([
  [answered(400, 'Bad Request'), { kind: 'refused', reason: '400: Bad Request' }, 'one-call'],
  [answered(401, 'Unauthorized'), { kind: 'retry', reason: '401: Unauthorized' }, 'grave'],
  [answered(403, 'Internal server error'), { kind: 'retry', reason: '403: Internal server error' }, 'passing'],
  [answered(404, 'Not found'), { kind: 'refused', reason: '404: Not found', unreachable: true }, 'one-call'],
  [answered(408, 'Request timeout'), { kind: 'unknown', reason: '408: Request timeout' }, 'passing'],
  [answered(409, 'Conflict'), { kind: 'refused', reason: '409: Conflict' }, 'grave'],
  [answered(429, 'Quota'), { kind: 'retry', reason: '429: Quota', afterMs: 60_000, pause: true }, 'one-call'],
  [
    { ...answered(429, 'Quota'), retryAfterMs: 7_000 },
    { kind: 'retry', reason: '429: Quota', afterMs: 7_000, pause: true },
    'one-call',
  ],
  [answered(500, 'Oops'), { kind: 'unknown', reason: '500: Oops' }, 'passing'],
  [answered(502, 'Bad Gateway'), { kind: 'unknown', reason: '502: Bad Gateway' }, 'passing'],
  [{ kind: 'unreached', reason: 'ECONNREFUSED' }, { kind: 'retry', reason: 'ECONNREFUSED' }, 'passing'],
  [{ kind: 'unanswered', reason: 'UND_ERR_SOCKET' }, { kind: 'unknown', reason: 'UND_ERR_SOCKET' }, 'passing'],
] as const)('%j is %j, and %s for the channel', (failure, result, weight) => {
  expect(toSendResult(failure)).toEqual(result);
  expect(judgeFailure(failure).weight).toBe(weight);
});
