import type { Incoming, Input } from '../../message/incoming.ts';
import type { Attachment, ZaloEvent } from './event.ts';
import { readTapPayload, type Sign } from './tap.ts';

/** What an event of Zalo is to us. */
export type Meaning =
  | { kind: 'said'; incoming: Incoming[] }
  /** Messages of ours reached their reader, or were looked at. A template is known by its tracking id. */
  | { kind: 'receipt'; what: 'received' | 'seen'; messageIds: string[]; trackingId: string | null; at: Date }
  | { kind: 'left'; userId: string; at: Date }
  /** Something about the account that the office should find in the log. */
  | { kind: 'account'; text: string }
  /** Not for us, or not known. */
  | { kind: 'nothing' };

const fallbackNames: Record<string, string> = {
  image: 'anh.jpg',
  gif: 'anh-dong.gif',
  audio: 'ghi-am.aac',
  video: 'video.mp4',
  file: 'tai-lieu',
};

/** An event in our words. Events of groups, of anonymous visitors and of the office's own staff are none of ours. */
export function translate(event: ZaloEvent, sign: Sign, now: Date): Meaning {
  const { event_name: name, message } = event;
  const at = readTime(event.timestamp) ?? now;
  switch (name) {
    case 'user_send_text':
    case 'user_send_link':
    case 'user_send_file':
    case 'user_send_image':
    case 'user_send_gif':
    case 'user_send_audio':
    case 'user_send_video':
    case 'user_send_sticker':
    case 'user_send_location':
    case 'user_send_business_card':
      return event.sender ? said(event, event.sender.id, readMessage(event, event.sender.id, sign), at) : nothing;
    case 'follow':
      return event.follower
        ? said(event, event.follower.id, [{ kind: 'command', name: 'start', argument: '' }], at)
        : nothing;
    case 'unfollow':
      return event.follower ? { kind: 'left', userId: event.follower.id, at } : nothing;
    case 'user_submit_info':
      return event.sender && event.info?.phone
        ? said(event, event.sender.id, [{ kind: 'contact', phone: event.info.phone }], at)
        : nothing;
    case 'user_received_message':
    case 'user_seen_message':
      return {
        kind: 'receipt',
        what: name === 'user_seen_message' ? 'seen' : 'received',
        messageIds: [...(message?.msg_ids ?? []), ...(message?.msg_id ? [message.msg_id] : [])],
        trackingId: message?.tracking_id ?? null,
        at: readTime(message?.delivery_time) ?? at,
      };
    case 'change_template_status':
      return { kind: 'account', text: `template ${event.template_id ?? '?'} changed (${event.reason ?? 'no reason'})` };
    case 'change_oa_daily_quota':
      return { kind: 'account', text: 'the daily quota of templates changed' };
    default:
      return nothing;
  }
}

const nothing: Meaning = { kind: 'nothing' };

/** The id repeats with a repeated event, and with nothing else. */
function said(event: ZaloEvent, userId: string, inputs: Input[], at: Date): Meaning {
  const id = `${event.event_name}:${event.message?.msg_id ?? `${userId}:${event.timestamp ?? ''}`}`;
  const incoming = inputs.map((input, place) => ({
    id: place === 0 ? id : `${id}:${place}`,
    from: { channel: 'zalo-oa' as const, id: userId },
    at,
    input,
  }));
  return { kind: 'said', incoming };
}

/** A message may bring several pictures at once; each is a message of its own to us. */
function readMessage(event: ZaloEvent, userId: string, sign: Sign): Input[] {
  const { message } = event;
  const files = (message?.attachments ?? event.attachments ?? []).flatMap((one) => readFile(one) ?? []);
  if (files.length > 0) return files;
  const text = message?.text ?? linkIn(event);
  if (text === undefined || event.event_name === 'user_send_sticker') return [{ kind: 'unreadable' }];
  const tapped = readTapPayload(userId, text, sign);
  return [tapped === null ? { kind: 'text', text } : { kind: 'choice', value: tapped }];
}

function readFile({ type, payload }: Attachment): Input | null {
  const fallback = fallbackNames[type];
  if (fallback === undefined || payload.url === undefined) return null;
  return { kind: 'file', fileId: payload.url, name: payload.name ?? fallback, bytes: payload.size ?? 0 };
}

function linkIn({ message, attachments }: ZaloEvent): string | undefined {
  return (message?.attachments ?? attachments ?? []).find(({ type }) => type === 'link')?.payload.url;
}

function readTime(ms: string | undefined): Date | null {
  const at = new Date(Number(ms));
  return ms === undefined || Number.isNaN(at.getTime()) ? null : at;
}
