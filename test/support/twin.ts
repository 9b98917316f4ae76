import type { Channel } from '../../src/channels/channel.ts';
import { layOutPlain } from '../../src/channels/plain.ts';
import { splitText } from '../../src/channels/split.ts';
import type { Address, Input, Receive } from '../../src/message/incoming.ts';
import type { Choice, OutgoingFile, Reply, SendResult } from '../../src/message/reply.ts';

type TwinMessage = { to: Address; text: string; choices: Choice[]; file?: OutgoingFile };

export type Twin = Channel & {
  /** What was sent to a chat, oldest first. */
  sentTo(id: string): TwinMessage[];
  /** Somebody does something; rejects where `receive` does, and offers nothing again by itself. */
  does(id: string, input: Input): Promise<void>;
  /** The next sends end like this, delivered or not. */
  next(result: SendResult): void;
  refuses(id: string): void;
};

/** A channel in memory: what a channel promises, and nothing of how. Without buttons it carries no files either. */
export function createTwin(now: () => Date = () => new Date(), buttons: 'inline' | 'none' = 'inline'): Twin {
  const maxText = buttons === 'none' ? 2_000 : 4_000;
  const sent: TwinMessage[] = [];
  const planned: SendResult[] = [];
  const refused = new Set<string>();
  let receive: Receive | undefined;
  let received = 0;

  return {
    name: 'web',
    can: { maxText, buttons, perSecond: 1_000 },
    health: () => (receive ? 'up' : 'off'),
    async start(given) {
      receive = given;
    },
    async send(to: Address, { text, choices }: Reply, file?: OutgoingFile) {
      if (refused.has(to.id)) return { kind: 'refused', reason: 'blocked' };
      const result = planned.shift();
      if (result && result.kind !== 'sent') return result;
      if (buttons === 'none') {
        for (const part of layOutPlain({ text, choices }, maxText, file)) sent.push({ to, text: part, choices: [] });
      } else {
        const parts = splitText(text, maxText);
        for (const part of parts.slice(0, -1)) sent.push({ to, text: part, choices: [] });
        sent.push({ to, text: parts.at(-1) ?? '', choices, ...(file && { file }) });
      }
      return result ?? { kind: 'sent', messageId: String(sent.length) };
    },
    async *download() {},
    async stop() {
      receive = undefined;
    },

    sentTo: (id) => sent.filter(({ to }) => to.id === id),
    async does(id, input) {
      received += 1;
      await receive?.({ id: String(received), from: { channel: 'web', id }, at: now(), input });
    },
    next: (result) => void planned.push(result),
    refuses: (id) => void refused.add(id),
  };
}
