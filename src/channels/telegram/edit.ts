import type { Address } from '../../message/incoming.ts';
import type { Reply, SendResult } from '../../message/reply.ts';
import type { Bot } from './bot.ts';
import type { Failure } from './failure.ts';
import { layOutAgain, type Part } from './layout.ts';
import { splitIds } from './message-ids.ts';
import { toChatId } from './send.ts';
import { toSendResult } from './send-result.ts';

/** Edits the messages of a reply part by part; parts that are not needed any more are removed. */
export async function editReply(bot: Bot, to: Address, messageId: string, reply: Reply): Promise<SendResult> {
  const ids = splitIds(messageId);
  const parts = layOutAgain(reply);
  if (parts.length > ids.length) return { kind: 'refused', reason: 'longer than the message in whose place it comes' };
  for (const [index, id] of ids.entries()) {
    const part = parts[index];
    const result = part ? await editPart(bot, to, id, part) : await removePart(bot, to, id);
    if (result.kind !== 'sent') return result;
  }
  return { kind: 'sent', messageId };
}

export async function removeReply(bot: Bot, to: Address, messageId: string): Promise<SendResult> {
  for (const id of splitIds(messageId)) {
    const result = await removePart(bot, to, id);
    if (result.kind !== 'sent') return result;
  }
  return { kind: 'sent', messageId };
}

async function editPart(bot: Bot, to: Address, id: number, part: Part): Promise<SendResult> {
  const chat = toChatId(to);
  const markup = part.keyboard && 'inline_keyboard' in part.keyboard ? { reply_markup: part.keyboard } : {};
  const asText = await attempt(bot, id, () =>
    bot.api.editMessageText(chat, id, part.html, {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...markup,
    }),
  );
  // The text under a file goes by another name, and Telegram alone knows whether there is a file.
  if (asText.kind !== 'refused' || !/no text in the message/i.test(asText.reason)) return asText;
  return attempt(bot, id, () =>
    bot.api.editMessageCaption(chat, id, { caption: part.html, parse_mode: 'HTML', ...markup }),
  );
}

function removePart(bot: Bot, to: Address, id: number): Promise<SendResult> {
  return attempt(bot, id, () => bot.api.deleteMessage(toChatId(to), id));
}

async function attempt(bot: Bot, id: number, call: () => Promise<unknown>): Promise<SendResult> {
  try {
    await call();
  } catch (error) {
    const failure = bot.failed(error);
    if (!isDoneAlready(failure)) return toSendResult(failure);
  }
  return { kind: 'sent', messageId: String(id) };
}

function isDoneAlready(failure: Failure): boolean {
  return (
    failure.kind === 'answered' && /message is not modified|message to delete not found/i.test(failure.description)
  );
}
