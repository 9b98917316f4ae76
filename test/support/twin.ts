import type { Channel } from '../../src/channels/channel.ts';
import { layOutPlain } from '../../src/channels/plain.ts';
import { splitText } from '../../src/channels/split.ts';
import type { Address, Input, Receive } from '../../src/message/incoming.ts';
import type { Choice, OutgoingFile, Reply, SendResult } from '../../src/message/reply.ts';

type TwinMessage = { id: string; to: Address; text: string; choices: Choice[]; file?: OutgoingFile };

export type Twin = Channel & {
  /** What was sent to a chat, oldest first. */
  sentTo(id: string): TwinMessage[];
  /** Somebody does something; rejects where `receive` does, and offers nothing again by itself. */
  does(id: string, input: Input): Promise<void>;
  /** The next sends end like this, delivered or not. */
  next(result: SendResult): void;
  refuses(id: string): void;
  /** Becomes a channel on which nothing that was sent can be changed. */
  forgetsHowToChange(): void;
};

/** A channel in memory: what a channel promises, and nothing of how. Without buttons it carries no files either. */
export function createTwin(now: () => Date = () => new Date(), buttons: 'inline' | 'none' = 'inline'): Twin {
  const maxText = buttons === 'none' ? 2_000 : 100_000;
  let sent: TwinMessage[] = [];
  let messages = 0;
  const planned: SendResult[] = [];
  const refused = new Set<string>();
  let receive: Receive | undefined;
  let received = 0;

  const twin: Twin = {
    name: 'web',
    can: { maxText, buttons, perSecond: 1_000 },
    health: () => (receive ? 'up' : 'off'),
    async start(given) {
      receive = given;
    },
    async send(to: Address, { text, choices }: Reply, file?: OutgoingFile) {
      if (refused.has(to.id)) return { kind: 'refused', reason: 'blocked', unreachable: true };
      const result = planned.shift();
      if (result && result.kind !== 'sent') return result;
      const isPlain = buttons === 'none';
      const parts = isPlain ? layOutPlain({ text, choices }, maxText, file) : splitText(text, maxText);
      for (const [place, part] of parts.entries()) {
        const isLast = place === parts.length - 1 && !isPlain;
        messages += 1;
        const id = result?.messageId ?? String(messages);
        sent.push({ id, to, text: part, choices: isLast ? choices : [], ...(isLast && file && { file }) });
      }
      return { kind: 'sent', messageId: sent.at(-1)?.id ?? '' };
    },
    async edit(_to, id, { text, choices }) {
      const result = planned.shift();
      if (result && result.kind !== 'sent') return result;
      if (!sent.some((one) => one.id === id)) return { kind: 'refused', reason: 'there is no such message' };
      sent = sent.map((one) => (one.id === id ? { ...one, text, choices } : one));
      return { kind: 'sent', messageId: id };
    },
    async remove(_to, id) {
      const result = planned.shift();
      if (result && result.kind !== 'sent') return result;
      sent = sent.filter((one) => one.id !== id);
      return { kind: 'sent', messageId: id };
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
    forgetsHowToChange() {
      delete this.edit;
      delete this.remove;
    },
  };
  if (buttons === 'none') twin.forgetsHowToChange();
  return twin;
}
