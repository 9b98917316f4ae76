import type { Channel } from '../channel.ts';

/**
 * People without a smartphone. What is owed to them stands in the outbox like everything else; sending it puts it
 * among the lines that somebody of the office tells them on the telephone, or hands them on paper.
 */
export function createByHandChannel(): Channel {
  return {
    name: 'by-hand',
    can: { maxText: 20_000, buttons: 'inline', perSecond: 2_000 },
    health: () => 'up',
    start: async () => {},
    send: async (to) => ({ kind: 'sent', messageId: to.id }),
    download() {
      throw new Error('Nobody sends files by hand');
    },
    stop: async () => {},
  };
}
