import type { SendResult } from '../../message/reply.ts';
import type { Answer } from './api.ts';
import { judge, type Service, type Trouble } from './verdict.ts';

export type Failed = Exclude<Answer, { kind: 'done' }>;

/** What the office has to know of a failure, besides what becomes of the message. */
export type Consequence = { result: SendResult; trouble: Trouble | null; standsStill: boolean };

const standStillMs = 5 * 60_000;

/**
 * What a failed call means for the message that it was to send. Zalo answers every refusal, so what was answered with
 * an error surely did not leave. `waitMs` tells how long until the morning, or until tomorrow's.
 */
export function toConsequence(
  failed: Failed,
  service: Service,
  waitMs: (until: 'morning' | 'tomorrow') => number,
): Consequence {
  if (failed.kind === 'unreached') return plain({ kind: 'retry', reason: failed.reason });
  if (failed.kind === 'unanswered') return plain({ kind: 'unknown', reason: failed.reason });

  const verdict = judge(service, failed.code);
  const reason = failed.text;
  switch (verdict.do) {
    case 'retry':
      return plain({
        kind: 'retry',
        reason,
        ...(verdict.afterMs !== undefined && { afterMs: verdict.afterMs }),
        ...(verdict.pause && { pause: true }),
      });
    case 'refresh':
      // A token that was fetched a moment ago is refused as well.
      return plain({ kind: 'retry', reason });
    case 'wait':
      return plain({ kind: 'retry', reason, afterMs: waitMs(verdict.until) });
    case 'other-way':
      return {
        ...plain({ kind: 'refused', reason, elsewhere: true, ...(verdict.isGone && { unreachable: true }) }),
        trouble: verdict.trouble ?? null,
      };
    case 'stand-still':
      return {
        result: { kind: 'retry', reason, afterMs: standStillMs, pause: true },
        trouble: verdict.trouble,
        standsStill: true,
      };
    case 'final':
      return { ...plain({ kind: 'refused', reason }), trouble: verdict.trouble ?? null };
  }
}

function plain(result: SendResult): Consequence {
  return { result, trouble: null, standsStill: false };
}
