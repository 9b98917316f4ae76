import type { SendResult } from '../../message/reply.ts';
import type { Judged } from '../health.ts';
import type { NetworkFailure } from '../network.ts';

/** What went wrong with one call to the Bot Platform, without anything that could hold the token. */
export type Failure =
  /** The platform answered, and said no; its codes are its own, whatever HTTP says. */
  { kind: 'answered'; code: number; description: string; retryAfterMs?: number } | NetworkFailure;

/** Used up for this month, or simply too fast: the platform does not say which, nor how long. */
const quotaPauseMs = 60_000;

/**
 * What a failed call that carries a message means for it. There is no key that would make a second try harmless, so
 * that only what surely did not leave is tried again.
 */
export function toSendResult(failure: Failure): SendResult {
  const reason = describeFailure(failure);
  if (failure.kind === 'unreached') return { kind: 'retry', reason };
  if (failure.kind === 'unanswered') return { kind: 'unknown', reason };

  const { code, retryAfterMs = quotaPauseMs } = failure;
  switch (code) {
    // The token is void: the message waits until somebody puts a new one in.
    case 401:
    // "Internal server error", for all that the number says.
    case 403:
      return { kind: 'retry', reason };
    case 404:
      return { kind: 'refused', reason, unreachable: true };
    case 408:
      return { kind: 'unknown', reason };
    case 429:
      return { kind: 'retry', reason, afterMs: retryAfterMs, pause: true };
  }
  return code >= 500 ? { kind: 'unknown', reason } : { kind: 'refused', reason };
}

/** What a failed call says about the channel. A void token and a second poller do not pass like a lost packet. */
export function judgeFailure(failure: Failure): Judged {
  const reason = describeFailure(failure);
  if (failure.kind !== 'answered') return { weight: 'passing', reason };
  if (failure.code === 401 || failure.code === 409) return { weight: 'grave', reason };
  return { weight: [400, 404, 429].includes(failure.code) ? 'one-call' : 'passing', reason };
}

export function isWrongToken(failure: Failure): boolean {
  return failure.kind === 'answered' && failure.code === 401;
}

export function describeFailure(failure: Failure): string {
  return failure.kind === 'answered' ? `${failure.code}: ${failure.description}` : failure.reason;
}
