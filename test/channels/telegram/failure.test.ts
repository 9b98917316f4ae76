import { GrammyError, HttpError } from 'grammy';
import { expect, test } from 'vitest';
import { ConnectTimeoutError } from '../../../src/channels/network.ts';
import { readFailure } from '../../../src/channels/telegram/failure.ts';

const token = '4839574812:AAFD39kkdpWt3ywyRZergyOLMaJhac60qc';

function fetchFailed(cause: object): HttpError {
  return new HttpError('failed', new TypeError('fetch failed', { cause: Object.assign(new Error('…'), cause) }));
}

test.each([
  ['a refused connection', fetchFailed({ code: 'ECONNREFUSED', syscall: 'connect' }), 'unreached'],
  ['an unknown name', fetchFailed({ code: 'ENOTFOUND', syscall: 'getaddrinfo' }), 'unreached'],
  ['a name service that is away', fetchFailed({ code: 'EAI_AGAIN', syscall: 'getaddrinfo' }), 'unreached'],
  ['a connection never made', new HttpError('failed', new ConnectTimeoutError()), 'unreached'],
  ['a connection that fetch never made', fetchFailed({ code: 'UND_ERR_CONNECT_TIMEOUT' }), 'unreached'],
  ['no way to the net', fetchFailed({ code: 'ENETUNREACH', syscall: 'connect' }), 'unreached'],
  ['several addresses, none there', fetchFailed({ errors: [{ code: 'ETIMEDOUT', syscall: 'connect' }] }), 'unreached'],
  ['a reset', fetchFailed({ code: 'ECONNRESET', syscall: 'read' }), 'unanswered'],
  ['a closed socket', fetchFailed({ code: 'UND_ERR_SOCKET' }), 'unanswered'],
  [
    'a timeout',
    new HttpError('failed', new Error("Request to 'sendMessage' timed out after 30 seconds")),
    'unanswered',
  ],
  ['an answer that is no JSON', new HttpError('failed', new SyntaxError('Unexpected token <')), 'unanswered'],
  ['something thrown that is no error', 'oh', 'unanswered'],
])('%s is %s', (_what, error, kind) => {
  expect(readFailure(error, token).kind).toBe(kind);
});

test('what Telegram answered is kept, with the wait in milliseconds', () => {
  const answer = {
    ok: false as const,
    error_code: 429,
    description: 'Too Many Requests',
    parameters: { retry_after: 5 },
  };
  expect(readFailure(new GrammyError('failed', answer, 'sendMessage', {}), token)).toEqual({
    kind: 'answered',
    code: 429,
    description: 'Too Many Requests',
    retryAfterMs: 5_000,
  });
});

test.each([token, encodeURIComponent(token)])('the token is cut out of what went wrong', (written) => {
  const error = new HttpError('failed', new TypeError(`Failed to parse URL from http://x/bot${written}/getMe`));
  expect(readFailure(error, token)).toEqual({
    kind: 'unanswered',
    reason: 'Failed to parse URL from http://x/bot<token>/getMe',
  });
});
