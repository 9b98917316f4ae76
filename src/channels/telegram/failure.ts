import { GrammyError, HttpError } from 'grammy';

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

/** Codes of the steps before a request is written: the name, the route, the connection, its encryption. */
const unreachedCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function isUnreached(error: unknown): boolean {
  const { code, syscall } = innermost(error);
  return unreachedCodes.has(code ?? '') || syscall === 'connect' || syscall === 'getaddrinfo';
}

function describeCause(error: unknown): string {
  const { code, message } = innermost(error);
  return code ?? message ?? 'no answer';
}

type SystemError = { code?: string; syscall?: string; message?: string };

/** Node's fetch says only "fetch failed"; what happened is its cause, which holds several where several addresses were tried. */
function innermost(error: unknown): SystemError {
  const system = error as SystemError & { cause?: unknown; errors?: unknown[] };
  if (typeof error !== 'object' || error === null) return { message: String(error) };
  if (system.cause !== undefined) return innermost(system.cause);
  if (system.errors?.length) return innermost(system.errors[0]);
  const { code, syscall, message } = system;
  return {
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof syscall === 'string' ? { syscall } : {}),
    ...(typeof message === 'string' ? { message } : {}),
  };
}
