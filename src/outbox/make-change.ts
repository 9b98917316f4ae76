import type { Channel } from '../channels/channel.ts';
import type { Change, Delivery } from '../message/delivery.ts';
import type { Reply, SendResult } from '../message/reply.ts';

const againAfterMs = 1_000;

/**
 * Changes an earlier message of the same chat. `refused` when it cannot be changed here, any more, or because nobody
 * knows whether it ever arrived.
 */
export async function makeChange(
  channel: Channel,
  { how }: Change,
  earlier: Delivery | null,
  reply: Reply,
): Promise<SendResult> {
  if (earlier && ['pending', 'held', 'sending'].includes(earlier.state))
    return { kind: 'retry', reason: 'the message is not settled yet', afterMs: againAfterMs };
  if (!earlier?.messageId) return { kind: 'refused', reason: 'the message is not known to have arrived' };
  const { to, messageId } = earlier;
  if (how === 'edit') return channel.edit?.(to, messageId, reply) ?? cannot('edit');
  return channel.remove?.(to, messageId) ?? cannot('remove');
}

function cannot(what: Change['how']): SendResult {
  return { kind: 'refused', reason: `this channel cannot ${what} messages` };
}
