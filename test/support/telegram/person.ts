import { setTimeout as wait } from 'node:timers/promises';
import { seconds } from './methods.ts';
import { addUpdate, botUser, chatObject, type DoubleChat, type SeenMessage, type World } from './world.ts';

/** Somebody with a telephone. What they do reaches the bot when it next asks, or at its webhook. */
export type TelegramPerson = {
  id: number;
  /** All that the bot wrote, oldest first. */
  messages: SeenMessage[];
  sends(text: string): void;
  /** Taps the button in the newest message that has it; answers with the id of the callback query. */
  taps(label: string): string;
  /** Taps a button of an older message, `0` being the first. */
  tapsOld(messageIndex: number, label: string): string;
  /** Sends callback data that no button offered, as a changed client can. */
  forges(value: string): string;
  sharesContact(phone: string): void;
  sharesContactOf(userId: number, phone: string): void;
  sendsFile(name: string, bytes: Uint8Array): void;
  sendsPhoto(bytes: Uint8Array): void;
  sendsSticker(): void;
  edits(text: string): void;
  writesInGroup(text: string): void;
  blocks(): void;
  unblocks(): void;
  /** The next message not heard yet that matches; those before it count as heard too. */
  hears(wanted?: RegExp | string, options?: { timeout?: number }): Promise<SeenMessage>;
};

export function createPerson(world: World, chat: DoubleChat): TelegramPerson {
  const user = { id: chat.id, is_bot: false, first_name: chat.firstName, language_code: 'vi' };
  let heard = 0;
  let made = 0;

  function message(content: object, where: object = chatObject(chat)) {
    return { message_id: world.nextMessageId++, date: seconds(), chat: where, from: user, ...content };
  }

  function sendMessage(content: object): void {
    addUpdate(world, 'message', message(content));
  }

  function keep(bytes: Uint8Array, path: string) {
    made += 1;
    const file_id = `file-${chat.id}-${made}`;
    world.files.set(file_id, { path, bytes });
    return { file_id, file_unique_id: `u${file_id}`, file_size: bytes.length };
  }

  function tap(under: SeenMessage | undefined, value: string): string {
    const id = `${chat.id}${Date.now()}${made++}`;
    const source = {
      message_id: under?.id ?? 1,
      date: seconds(),
      chat: chatObject(chat),
      from: botUser(world),
      text: under?.text ?? '',
    };
    addUpdate(world, 'callback_query', {
      id,
      from: user,
      message: source,
      chat_instance: String(chat.id),
      data: value,
    });
    return id;
  }

  function tapButton(under: SeenMessage | undefined, label: string): string {
    const button = under?.buttons.find((candidate) => candidate.label === label);
    if (!under || button?.value == null) {
      const last = chat.messages.at(-1);
      throw new Error(`No button "${label}". The last message: ${JSON.stringify(last ?? null)}`);
    }
    return tap(under, button.value);
  }

  return {
    id: chat.id,
    messages: chat.messages,
    sends(text) {
      const [command] = /^\/\w+(@\w+)?/.exec(text) ?? [];
      const entities = command ? { entities: [{ type: 'bot_command', offset: 0, length: command.length }] } : {};
      sendMessage({ text, ...entities });
    },
    taps: (label) =>
      tapButton(
        chat.messages.findLast(({ buttons }) => buttons.some((button) => button.label === label)),
        label,
      ),
    tapsOld: (messageIndex, label) => tapButton(chat.messages[messageIndex], label),
    forges: (value) => tap(chat.messages.at(-1), value),
    sharesContact: (phone) =>
      sendMessage({ contact: { phone_number: phone, first_name: chat.firstName, user_id: chat.id } }),
    sharesContactOf: (userId, phone) =>
      sendMessage({ contact: { phone_number: phone, first_name: 'Khác', user_id: userId } }),
    sendsFile: (name, bytes) =>
      sendMessage({
        document: { ...keep(bytes, `documents/${made}`), file_name: name, mime_type: 'application/octet-stream' },
      }),
    sendsPhoto: (bytes) =>
      sendMessage({
        photo: [
          { ...keep(bytes.slice(0, 10), `thumbs/${made}.jpg`), width: 90, height: 90 },
          { ...keep(bytes, `photos/${made}.jpg`), width: 900, height: 900 },
        ],
      }),
    sendsSticker: () =>
      sendMessage({
        sticker: {
          ...keep(new Uint8Array(9), `stickers/${made}.webp`),
          type: 'regular',
          width: 512,
          height: 512,
          is_animated: false,
          is_video: false,
        },
      }),
    edits: (text) => addUpdate(world, 'edited_message', message({ text, edit_date: seconds() })),
    writesInGroup: (text) =>
      addUpdate(world, 'message', message({ text }, { id: -chat.id, type: 'group', title: 'Nhóm chung' })),
    blocks() {
      chat.blocked = true;
    },
    unblocks() {
      chat.blocked = false;
    },

    async hears(wanted = '', { timeout = 5_000 } = {}) {
      const until = Date.now() + timeout;
      for (;;) {
        const fresh = chat.messages.slice(heard);
        const index = fresh.findIndex(({ text }) =>
          typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text),
        );
        const found = fresh[index];
        if (found) {
          heard += index + 1;
          return found;
        }
        if (Date.now() > until) {
          const texts = fresh.map(({ text }) => text);
          throw new Error(
            `${chat.firstName} did not hear ${wanted} within ${timeout} ms, but ${JSON.stringify(texts)}`,
          );
        }
        await wait(10);
      }
    },
  };
}
