import type { Address } from '../../message/incoming.ts';
import type { OutgoingFile, Reply, SendResult } from '../../message/reply.ts';
import type { Bot } from './bot.ts';
import { layOut, type Part } from './layout.ts';
import { joinIds } from './message-ids.ts';
import { isMalformed, toSendResult } from './send-result.ts';
import { isPhoto, toUpload } from './upload.ts';

/** Sends a reply part by part. What stops in the middle is `unknown`: a part of it is already being read. */
export async function sendReply(bot: Bot, to: Address, reply: Reply, file?: OutgoingFile): Promise<SendResult> {
  const parts = layOut(reply, file);
  const ids: string[] = [];
  for (const [index, part] of parts.entries()) {
    const result = await sendPart(bot, to, part);
    if (result.kind === 'sent') ids.push(result.messageId);
    else if (index === 0) return result;
    else return { kind: 'unknown', reason: `part ${index + 1} of ${parts.length}: ${result.reason}` };
  }
  return { kind: 'sent', messageId: joinIds(ids) };
}

async function sendPart(bot: Bot, to: Address, part: Part): Promise<SendResult> {
  try {
    const sent = await callFor(bot, toChatId(to), part);
    bot.answered();
    return { kind: 'sent', messageId: String(sent.message_id) };
  } catch (error) {
    const failure = bot.failed(error);
    const result = toSendResult(failure);
    if (isMalformed(failure))
      bot.log('error', `a message was refused as malformed (${'reason' in result && result.reason})`);
    return result;
  }
}

function callFor({ api, uploads }: Bot, chat: number | string, { html, keyboard, file }: Part) {
  const markup = { parse_mode: 'HTML', ...(keyboard && { reply_markup: keyboard }) } as const;
  if (!file) return api.sendMessage(chat, html, { ...markup, link_preview_options: { is_disabled: true } });
  const captioned = { ...markup, ...(html && { caption: html }) };
  return isPhoto(file)
    ? uploads.sendPhoto(chat, toUpload(file), captioned)
    : uploads.sendDocument(chat, toUpload(file), captioned);
}

/** A number wherever JavaScript can hold it without loss. */
export function toChatId({ id }: Address): number | string {
  const chat = Number(id);
  return Number.isSafeInteger(chat) ? chat : id;
}
