import { GrammyError, HttpError } from 'grammy';
import { type NetworkFailure, readNetworkFailure } from '../network.ts';

/** What went wrong with one call to Telegram, without anything that could hold the token. */
export type Failure =
  /** Telegram answered, and said no. */
  { kind: 'answered'; code: number; description: string; retryAfterMs?: number } | NetworkFailure;

/** Reads what grammY threw. Its own error must not travel further: it holds payload, and sometimes the address called. */
export function readFailure(error: unknown, token: string): Failure {
  if (error instanceof GrammyError) {
    const seconds = error.parameters.retry_after;
    return {
      kind: 'answered',
      code: error.error_code,
      description: redact(error.description, token),
      ...(seconds === undefined ? {} : { retryAfterMs: seconds * 1000 }),
    };
  }
  const cause = error instanceof HttpError ? error.error : error;
  const failure = readNetworkFailure(cause);
  return { ...failure, reason: redact(failure.reason, token) };
}

export function describeFailure(failure: Failure): string {
  return failure.kind === 'answered' ? `${failure.code}: ${failure.description}` : failure.reason;
}

/** A revoked token, or somebody else who takes this bot's messages, does not pass like a lost packet. */
export function weigh(failure: Failure): 'one-call' | 'passing' | 'grave' {
  if (failure.kind !== 'answered') return 'passing';
  if ([401, 404, 409].includes(failure.code)) return 'grave';
  return [400, 403, 429].includes(failure.code) ? 'one-call' : 'passing';
}

/** Telegram puts the token into every address, plain or percent-encoded. */
export function redact(text: string, token: string): string {
  return text.replaceAll(token, '<token>').replaceAll(encodeURIComponent(token), '<token>');
}
