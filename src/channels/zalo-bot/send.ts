import { z } from 'zod';
import type { Address } from '../../message/incoming.ts';
import type { OutgoingFile, Reply, SendResult } from '../../message/reply.ts';
import { layOutPlain } from '../plain.ts';
import type { Answer } from './api.ts';
import { toSendResult } from './failure.ts';

export const maxText = 2_000;
/** Zalo's server fetches a picture from us before it answers. */
const photoTimeoutMs = 150_000;

const sent = z.object({ message_id: z.union([z.string(), z.number().transform(String)]) });

export type Call = (method: string, params: object, timeoutMs?: number) => Promise<Answer>;

/**
 * Sends a reply part by part, a picture with the last part as its caption. What stops in the middle is `unknown`: a
 * part of it is already being read. A picture that Zalo cannot fetch becomes a link.
 */
export async function sendReply(call: Call, to: Address, reply: Reply, file?: OutgoingFile): Promise<SendResult> {
  const picture = file && isPicture(file) ? file : undefined;
  const parts = layOutPlain(reply, maxText, picture ? undefined : file);
  let result: SendResult = { kind: 'refused', reason: 'nothing to send' };
  for (const [place, text] of parts.entries()) {
    const isCaption = picture !== undefined && place === parts.length - 1;
    const answer = isCaption ? await sendPicture(call, to, text, picture) : await sendText(call, to, text);
    if (isCaption && isRefusedPicture(answer)) {
      const linked = parts.length === 1 ? reply : { text, choices: [] };
      return continueWith(place, await sendTexts(call, to, layOutPlain(linked, maxText, picture)));
    }
    result = continueWith(place, readResult(answer));
    if (result.kind !== 'sent') return result;
  }
  return result;
}

async function sendTexts(call: Call, to: Address, texts: string[]): Promise<SendResult> {
  let result: SendResult = { kind: 'refused', reason: 'nothing to send' };
  for (const [place, text] of texts.entries()) {
    result = continueWith(place, readResult(await sendText(call, to, text)));
    if (result.kind !== 'sent') return result;
  }
  return result;
}

/** Behind a part that left, nothing may be tried again from the beginning. */
function continueWith(place: number, result: SendResult): SendResult {
  return place === 0 || result.kind === 'sent' ? result : { kind: 'unknown', reason: result.reason };
}

function sendText(call: Call, to: Address, text: string): Promise<Answer> {
  return call('sendMessage', { chat_id: to.id, text });
}

function sendPicture(call: Call, to: Address, caption: string, { link, fetchLink }: OutgoingFile): Promise<Answer> {
  return call('sendPhoto', { chat_id: to.id, photo: fetchLink ?? link, caption }, photoTimeoutMs);
}

function isRefusedPicture(answer: Answer): boolean {
  return !answer.ok && answer.failure.kind === 'answered' && answer.failure.code === 400;
}

function readResult(answer: Answer): SendResult {
  if (!answer.ok) return toSendResult(answer.failure);
  const read = sent.safeParse(answer.result);
  return { kind: 'sent', messageId: read.data?.message_id ?? '' };
}

function isPicture({ type }: OutgoingFile): boolean {
  return type === 'image/png' || type === 'image/jpeg';
}
