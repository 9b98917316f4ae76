import type { Calendar } from './calendar.ts';
import { isQuiet, nextAllowed, type QuietHours } from './quiet-hours.ts';

/** How a message can reach somebody: in a chat of a channel, or as an approved form that costs money. */
export type Way = `chat:${string}` | 'template-user' | 'template-phone';

/** A chat of somebody, and when they last did something there. */
export type WayChat = { channel: string; id: string; usedAt: Date | null };

/** What is known of somebody at the moment when a message is to leave. */
export type WayFacts = {
  /** The chat that the message is owed to; null where it is owed to a telephone number, or the chat takes nothing. */
  chat: WayChat | null;
  /** Further chats of theirs that take messages, the one used last first. */
  others: readonly WayChat[];
  /** A mobile number in the national form. */
  phone: string | null;
  /** Whether the message has an approved form. */
  hasForm: boolean;
  /** How many messages that cost money the conference has left, and whether messages in a chat may be among them. */
  money: { left: number; paidChat: boolean };
  /** Ways that have failed for this message. */
  tried: readonly Way[];
};

export type WayChoice =
  | { kind: 'go'; way: Way; to: Pick<WayChat, 'channel' | 'id'>; paid: boolean; why: WhyWay }
  | { kind: 'wait'; until: Date; why: WhyWay }
  /** Only the telephone is left: somebody has to call. */
  | { kind: 'call'; why: WhyWay };

/** Why a message goes as it does, in a word for whoever looks into the database. */
export type WhyWay =
  | 'window-open'
  | 'window-paid'
  | 'window-closed'
  | 'no-chat'
  | 'refused-before'
  | 'used-otherwise'
  | 'night'
  | 'no-form'
  | 'no-money'
  | 'no-phone';

/** Only this channel has windows: a message is free within two days of the last word, and costs money within seven. */
const windowed = 'zalo-oa';
const hourMs = 3_600_000;
const freeMs = 48 * hourMs;
const paidMs = 7 * 24 * hourMs;

/** Zalo delivers no forms at night. The first minutes of the day are left to those who wait for its beginning. */
export const formNight: QuietHours = { from: '22:00', to: '06:05' };

/**
 * The way of a message, at the moment when it leaves: the free window of the chat, the paid one where it is allowed, a
 * form to the owner of the chat, a form to the telephone number, another chat; and when nothing is left, a call.
 */
export function chooseWay(facts: WayFacts, now: Date, calendar: Calendar): WayChoice {
  const { chat, others, phone, hasForm, money, tried } = facts;
  const untried = (way: Way) => !tried.includes(way);
  const inChat = chat && untried(`chat:${chat.channel}`) ? enterChat(chat, money, now) : null;
  if (inChat) return inChat;

  const why: WhyWay = tried.length > 0 ? 'refused-before' : chat ? 'window-closed' : 'no-chat';
  const owned = [chat, ...others].find((one) => one?.channel === windowed);
  const forms: { way: Way; to: Pick<WayChat, 'channel' | 'id'> }[] = [
    ...(owned && untried('template-user') ? [{ way: 'template-user' as const, to: owned }] : []),
    ...(phone && untried('template-phone')
      ? [{ way: 'template-phone' as const, to: owned ?? { channel: windowed, id: addressOfPhone(phone) } }]
      : []),
  ];
  const [form] = forms;
  if (form && hasForm && money.left > 0) {
    if (isQuiet(formNight, now, calendar))
      return { kind: 'wait', until: nextAllowed(formNight, now, calendar), why: 'night' };
    return { kind: 'go', way: form.way, to: { channel: form.to.channel, id: form.to.id }, paid: true, why };
  }

  for (const other of others) {
    const there = untried(`chat:${other.channel}`) ? enterChat(other, money, now) : null;
    if (there) return { ...there, why: 'used-otherwise' };
  }
  return {
    kind: 'call',
    why: form ? (hasForm ? 'no-money' : 'no-form') : phone || tried.length > 0 ? why : 'no-phone',
  };
}

function enterChat(
  { channel, id, usedAt }: WayChat,
  money: WayFacts['money'],
  now: Date,
): Extract<WayChoice, { kind: 'go' }> | null {
  const go = { kind: 'go', way: `chat:${channel}`, to: { channel, id } } as const;
  if (channel !== windowed) return { ...go, paid: false, why: 'used-otherwise' };
  const agoMs = usedAt ? now.getTime() - usedAt.getTime() : Number.POSITIVE_INFINITY;
  if (agoMs < freeMs) return { ...go, paid: false, why: 'window-open' };
  if (agoMs < paidMs && money.paidChat && money.left > 0) return { ...go, paid: true, why: 'window-paid' };
  return null;
}

/** The address of somebody who is reached by telephone number alone. */
const phoneMark = 'tel:';

export function addressOfPhone(phone: string): string {
  return `${phoneMark}${phone}`;
}

/** The national number that an address is, or null for the address of a chat. */
export function phoneOfAddress(id: string): string | null {
  return id.startsWith(phoneMark) ? id.slice(phoneMark.length) : null;
}
