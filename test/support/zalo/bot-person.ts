import { setTimeout as wait } from 'node:timers/promises';
import { addEvent, type BotWorld, makeId, type SeenZaloMessage, type ZaloChat } from './world.ts';

/** Somebody with Zalo on the telephone. What they do reaches the bot when it next asks, or at its webhook. */
export type ZaloBotPerson = {
  id: string;
  /** All that the bot wrote, oldest first. */
  messages: SeenZaloMessage[];
  sends(text: string): void;
  /** Types the number that stands before this label in the newest text that has it. */
  picks(label: string): void;
  sendsPhoto(bytes: Uint8Array): void;
  sendsVoice(bytes: Uint8Array): void;
  sendsSticker(): void;
  sharesLink(address: string): void;
  /** A document, a card, or anything from somebody whom Zalo protects: nothing of it arrives. */
  sendsUnsupported(): void;
  /** An event of any shape. */
  causes(event: object): void;
  writesInGroup(text: string): void;
  /** Whatever the bot writes from now on is refused. */
  leaves(): void;
  /** The next message not heard yet that matches; those before it count as heard too. */
  hears(wanted?: RegExp | string, options?: { timeout?: number }): Promise<SeenZaloMessage>;
};

export function createBotPerson(world: BotWorld, chat: ZaloChat, origin: () => string): ZaloBotPerson {
  let heard = 0;

  function causes(event: object): void {
    addEvent(world, event);
  }

  function message(content: object, where: object = { id: chat.id, chat_type: 'PRIVATE' }) {
    const from = { id: chat.id, display_name: chat.name, is_bot: false };
    return { message_id: makeId(world), date: Date.now(), from, chat: where, ...content };
  }

  function sends(kind: string, content: object): void {
    causes({ event_name: `message.${kind}.received`, message: message(content) });
  }

  function keep(bytes: Uint8Array, ending: string): string {
    const path = `/files/${makeId(world)}${ending}`;
    world.files.set(path, bytes);
    return `${origin()}${path}`;
  }

  return {
    id: chat.id,
    messages: chat.messages,
    sends: (text) => sends('text', { text }),
    picks(label) {
      const lines = chat.messages.flatMap(({ text }) => text.split('\n'));
      const line = lines.findLast((one) => one.replace(/^\d{1,3}\. /, '') === label && /^\d/.test(one));
      if (!line) throw new Error(`${chat.name} was never shown a number for "${label}": ${chat.messages.at(-1)?.text}`);
      sends('text', { text: line.slice(0, line.indexOf('.')) });
    },
    sendsPhoto: (bytes) => sends('image', { photo: keep(bytes, '.jpg') }),
    sendsVoice: (bytes) => sends('voice', { voice_url: keep(bytes, '.aac') }),
    sendsSticker: () => sends('sticker', { sticker: '84f', url: 'https://stickers.zaloapp.com/84f' }),
    sharesLink: (url) => sends('link', { url }),
    sendsUnsupported: () => sends('unsupported', {}),
    causes,
    writesInGroup(text) {
      const group = { id: `g${chat.id}`, chat_type: 'GROUP' };
      causes({ event_name: 'message.text.received', message: message({ text }, group) });
    },
    leaves() {
      chat.gone = true;
    },

    async hears(wanted = '', { timeout = 5_000 } = {}) {
      const until = Date.now() + timeout;
      for (;;) {
        const fresh = chat.messages.slice(heard);
        const place = fresh.findIndex(({ text }) =>
          typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text),
        );
        const found = fresh[place];
        if (found) {
          heard += place + 1;
          return found;
        }
        if (Date.now() > until) {
          const texts = fresh.map(({ text }) => text);
          throw new Error(`${chat.name} did not hear ${wanted} within ${timeout} ms, but ${JSON.stringify(texts)}`);
        }
        await wait(10);
      }
    },
  };
}
