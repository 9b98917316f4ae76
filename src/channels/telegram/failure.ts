import { GrammyError, HttpError } from 'grammy';
import { innermost, isUnreached } from '../network.ts';

/** What went wrong with one call to Telegram, without anything that could hold the token. */
export type Failure =
  /** Telegram answered, and said no. */
  | { kind: 'answered'; code: number; description: string; retryAfterMs?: number }
  /** The connection was never made: nothing left this machine. */
  | { kind: 'unreached'; reason: string }
  /** The request may have left; no readable answer came back. */
  | { kind: 'unanswered'; reason: string };

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
  const reason = redact(describeCause(cause), token);
  return { kind: isUnreached(cause) ? 'unreached' : 'unanswered', reason };
}

export function describeFailure(failure: Failure): string {
  return failure.kind === 'answered' ? `${failure.code}: ${failure.description}` : failure.reason;
}

/** Telegram puts the token into every address, plain or percent-encoded. */
export function redact(text: string, token: string): string {
  return text.replaceAll(token, '<token>').replaceAll(encodeURIComponent(token), '<token>');
}

function describeCause(error: unknown): string {
  const { code, message } = innermost(error);
  return code ?? message ?? 'no answer';
}
