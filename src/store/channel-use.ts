import type { ChannelName } from '../message/incoming.ts';
import type { Client } from './store.ts';

/** What was used of the plans that limit a channel. Months are `2026-03`. */
export function createChannelUse(client: Client) {
  return {
    async add(channel: ChannelName, month: string, messages: number): Promise<void> {
      await client.channelUse.upsert({
        where: { channel_month: { channel, month } },
        create: { channel, month, messages },
        update: { messages: { increment: messages } },
      });
    },

    /** Messages of a month, and everybody who ever wrote there. */
    async of(channel: ChannelName, month: string): Promise<{ messages: number; people: number }> {
      const row = await client.channelUse.findUnique({ where: { channel_month: { channel, month } } });
      return { messages: row?.messages ?? 0, people: await client.chat.count({ where: { channel } }) };
    },
  };
}
