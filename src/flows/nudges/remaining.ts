import { type Say, say } from '../../conversation/flow.ts';
import { remainingUntil } from '../../domain/remaining.ts';

/** `còn 20 giờ`, `quá hạn 2 ngày`. */
export function remainingOf(deadline: Date, now: Date): Say {
  const { late, count, unit } = remainingUntil(deadline, now);
  return say('nudge-left', { late: String(late), count, unit });
}
