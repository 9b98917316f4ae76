import type { SendResult } from '../../message/reply.ts';
import { describeFailure, type Failure } from './failure.ts';

/**
 * What a failed `sendMessage` means for the message. Only what surely did not leave may be tried again: of the messages
 * whose answer was lost nearly all have arrived, and 5xx often comes from a proxy in front of a Telegram that took it.
 */
export function toSendResult(failure: Failure): SendResult {
  const reason = describeFailure(failure);
  if (failure.kind === 'unreached') return { kind: 'retry', reason };
  if (failure.kind === 'unanswered') return { kind: 'unknown', reason };

  const { code, retryAfterMs = 1000 } = failure;
  if (code === 429) return { kind: 'retry', reason, afterMs: retryAfterMs, pause: true };
  if (code === 401 || code === 404) return { kind: 'retry', reason };
  if (isUnreachable(failure)) return { kind: 'refused', reason, unreachable: true };
  if (code >= 400 && code < 500) return { kind: 'refused', reason };
  return { kind: 'unknown', reason };
}

/** Refused for what we wrote, not for whom we wrote to: a mistake of ours that belongs in the log. */
export function isMalformed(failure: Failure): boolean {
  return failure.kind === 'answered' && failure.code === 400 && !isUnreachable(failure);
}

/** Whoever blocked the bot, left Telegram or never spoke to this bot hears nothing until they write themselves. */
function isUnreachable({ code, description }: Extract<Failure, { kind: 'answered' }>): boolean {
  return code === 403 || (code === 400 && /chat not found|user is deactivated|PEER_ID_INVALID/i.test(description));
}
