import type { Address } from '../../message/incoming.ts';
import type { Channel, ChannelHealth } from '../channel.ts';

export type WebChannel = Channel & {
  /**
   * Calls back whenever something was sent to that chat, and once more when the channel stops, so that
   * open pages can end. Returns what ends the watching.
   */
  watch(address: Address, onChange: () => void): () => void;
};

/** Chats on our own pages. A message is stored before it is sent, so that sending is telling the open pages to look. */
export function createWebChannel(readFile: (fileId: string) => Promise<Uint8Array>): WebChannel {
  const watchers = new Map<string, Set<() => void>>();
  let health: ChannelHealth = 'down';
  let sent = 0;

  function tellWatchers({ id }: Address): void {
    for (const tell of watchers.get(id) ?? []) tell();
  }

  return {
    name: 'web',
    can: { maxText: 20_000, buttons: 'inline', perSecond: 2_000 },
    health: () => health,

    async start() {
      health = 'up';
    },

    async send(to) {
      tellWatchers(to);
      sent += 1;
      return { kind: 'sent', messageId: `${to.id}:${sent}` };
    },

    async edit(to, messageId) {
      tellWatchers(to);
      return { kind: 'sent', messageId };
    },

    async remove(to, messageId) {
      tellWatchers(to);
      return { kind: 'sent', messageId };
    },

    async *download(fileId) {
      yield await readFile(fileId);
    },

    async stop() {
      health = 'off';
      for (const tell of [...watchers.values()].flatMap((telling) => [...telling])) tell();
    },

    watch(address, onChange) {
      const watching = watchers.get(address.id) ?? new Set();
      // A wrapper of its own, so that the same callback may watch twice and be taken off once.
      const tell = () => onChange();
      watchers.set(address.id, watching.add(tell));

      return () => {
        watching.delete(tell);
        if (watching.size === 0 && watchers.get(address.id) === watching) watchers.delete(address.id);
      };
    },
  };
}
