import type { Incoming, Input } from '../../message/incoming.ts';
import type { CallbackQuery, TelegramMessage, Update } from './update.ts';

/**
 * An update in our words, or null for what does not concern us: groups, edits, membership.
 * Telegram may start numbering updates anew after a quiet week, hence the id holds more than `update_id`.
 */
export function translate(update: Update, botName: string, now: Date): Incoming | null {
  const { update_id, message, callback_query } = update;
  if (message?.chat.type === 'private') {
    const chat = String(message.chat.id);
    return {
      id: `${update_id}-${chat}-${message.message_id}-${message.date}`,
      from: { channel: 'telegram', id: chat },
      at: new Date(message.date * 1000),
      input: readMessage(message, botName),
    };
  }
  if (callback_query?.message?.chat.type === 'private') {
    return {
      id: `${update_id}-${callback_query.id}`,
      from: { channel: 'telegram', id: String(callback_query.message.chat.id) },
      at: now,
      input: readTap(callback_query),
    };
  }
  return null;
}

function readTap({ data }: CallbackQuery): Input {
  return data === undefined ? { kind: 'unreadable' } : { kind: 'choice', value: data };
}

function readMessage(message: TelegramMessage, botName: string): Input {
  if (message.text !== undefined) return readText(message.text, botName);
  if (message.contact) return readContact(message);
  return readFile(message) ?? { kind: 'unreadable' };
}

function readText(text: string, botName: string): Input {
  const [, name, addressee, argument = ''] = /^\/([a-z0-9_]{1,32})(?:@(\w+))?(?:\s+(.*))?$/isu.exec(text) ?? [];
  const isOurs = addressee === undefined || addressee.toLowerCase() === botName.toLowerCase();
  if (name === undefined || !isOurs) return { kind: 'text', text };
  return { kind: 'command', name: name.toLowerCase(), argument: argument.trim() };
}

/** Telegram vouches for a number only where the contact is the sender's own. */
function readContact({ contact, from }: TelegramMessage): Input {
  const isOwn = contact?.user_id !== undefined && contact.user_id === from?.id;
  return isOwn ? { kind: 'contact', phone: contact.phone_number } : { kind: 'unreadable' };
}

/** Animations come first since Telegram repeats them as a document; of a photo's sizes the last is the largest. */
function readFile(message: TelegramMessage): Input | null {
  const found = (
    [
      [message.animation, 'anh-dong.mp4'],
      [message.document, 'tai-lieu'],
      [message.photo?.at(-1), 'anh.jpg'],
      [message.video, 'video.mp4'],
      [message.audio, 'am-thanh.mp3'],
      [message.voice, 'ghi-am.ogg'],
    ] as const
  ).find(([file]) => file !== undefined);
  if (!found?.[0]) return null;
  const [file, name] = found;
  return { kind: 'file', fileId: file.file_id, name: file.file_name ?? name, bytes: file.file_size ?? 0 };
}
