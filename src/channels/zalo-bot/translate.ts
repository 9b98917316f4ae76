import type { Incoming, Input } from '../../message/incoming.ts';
import type { ZaloBotEvent, ZaloBotMessage } from './update.ts';

/** Stamps below this are seconds; the documentation's are milliseconds. */
const firstMilliseconds = 100_000_000_000;

/** An event in our words, or null for what does not concern us: groups, reactions, kinds that are new to us. */
export function translate({ event_name, message }: ZaloBotEvent, now: Date): Incoming | null {
  if (!message || (message.chat.chat_type ?? 'PRIVATE') !== 'PRIVATE') return null;
  const input = readMessage(event_name, message);
  return (
    input && {
      id: `${event_name}:${message.message_id}`,
      from: { channel: 'zalo-bot', id: message.chat.id },
      at: readStamp(message.date, now),
      input,
    }
  );
}

function readMessage(name: string, message: ZaloBotMessage): Input | null {
  switch (name) {
    case 'message.text.received':
    case 'message.link.received':
      return { kind: 'text', text: message.text ?? message.url ?? '' };
    case 'message.image.received':
      return fileAt(message.photo_url ?? message.photo, 'anh.jpg');
    case 'message.voice.received':
      return fileAt(message.voice_url, 'ghi-am.aac');
    case 'message.sticker.received':
      return { kind: 'unreadable' };
    // A document, a card, or anything from somebody whom Zalo protects: the platform does not say which.
    case 'message.unsupported.received':
      return { kind: 'unreadable', withheld: true };
    default:
      return null;
  }
}

function fileAt(address: string | undefined, name: string): Input {
  return address ? { kind: 'file', fileId: address, name, bytes: 0 } : { kind: 'unreadable', withheld: true };
}

function readStamp(date: number | undefined, now: Date): Date {
  if (date === undefined || !Number.isFinite(date) || date <= 0) return now;
  const at = new Date(date < firstMilliseconds ? date * 1000 : date);
  return Number.isNaN(at.getTime()) ? now : at;
}
