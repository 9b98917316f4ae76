import { z } from 'zod';
import { phoneOfAddress } from '../../domain/way.ts';
import type { Address } from '../../message/incoming.ts';
import type { OutgoingFile, Reply, SendingWay, SendResult } from '../../message/reply.ts';
import type { Answer, Api } from './api.ts';
import { kindOf, upload } from './attach.ts';
import type { Buttons } from './buttons.ts';
import { type Button, layOut } from './layout.ts';
import type { Consequence, Failed } from './send-result.ts';
import type { ZaloOaSettings } from './settings.ts';
import type { Sign } from './tap.ts';
import { templateData, toInternational } from './template.ts';
import { mayBeAboutButtons, type Service } from './verdict.ts';

export type Sender = {
  settings: Pick<ZaloOaSettings, 'apiRoot' | 'zbsRoot'>;
  api: Api;
  buttons: Buttons;
  sign: Sign;
  /** The words over the form that asks for somebody's telephone number. */
  phoneForm: { title: string; subtitle: string };
  /** What a failure comes to; the office is told of what it has to repair. */
  judgeFailure: (failed: Failed, service: Service) => Consequence['result'];
};

const sent = z.object({ message_id: z.coerce.string().optional(), msg_id: z.coerce.string().optional() });

export async function sendReply(
  sender: Sender,
  to: Address,
  reply: Reply,
  file: OutgoingFile | undefined,
  by: SendingWay = { way: 'chat' },
): Promise<SendResult> {
  if (by.way !== 'chat') return sendTemplate(sender, to, reply, by);
  if (phoneOfAddress(to.id) !== null) {
    return { kind: 'refused', reason: 'somebody without a chat can only be sent a template', elsewhere: true };
  }
  return sendToChat(sender, to.id, reply, file);
}

/** Part by part. What stops in the middle is `unknown`: a part of it is already being read. */
async function sendToChat(
  sender: Sender,
  userId: string,
  reply: Reply,
  file: OutgoingFile | undefined,
): Promise<SendResult> {
  const attached = file && (await attach(sender, file));
  if (attached && attached.kind === 'failed') return attached.result;
  const link = attached?.kind === 'ready' ? undefined : file;
  const say = (withButtons: boolean) => layOut(reply, { userId, sign: sender.sign, withButtons, link });
  const { texts, buttons } = say(sender.buttons.areAllowed());
  if (texts.length === 0) throw new Error('A reply without text cannot be sent.');

  let result: SendResult = { kind: 'unknown', reason: 'nothing to send' };
  const messages: Outgoing[] = [
    ...(attached?.kind === 'ready' ? [{ message: attached.message }] : []),
    ...texts.slice(0, -1).map((text) => ({ message: { text } })),
    {
      message: withButtons(texts.at(-1) ?? '', buttons),
      plain: () => say(false).texts.slice(texts.length - 1),
      buttons,
    },
  ];
  for (const [place, outgoing] of messages.entries()) {
    result = await sendOne(sender, userId, outgoing);
    if (result.kind === 'sent') continue;
    return place === 0
      ? result
      : { kind: 'unknown', reason: `part ${place + 1} of ${messages.length}: ${result.reason}` };
  }
  // The form comes after the words that ask for it; without it they still say what to do.
  if (reply.asksPhone) await askPhone(sender, userId);
  return result;
}

/** `plain` is what is sent instead where Zalo refuses the buttons. */
type Outgoing = { message: object; plain?: () => string[]; buttons?: Button[] };

async function sendOne(
  sender: Sender,
  userId: string,
  { message, plain, buttons = [] }: Outgoing,
): Promise<SendResult> {
  const answer = await post(sender, userId, message);
  if (answer.kind === 'done') return { kind: 'sent', messageId: idIn(answer) };
  const isAboutButtons = answer.kind === 'error' && buttons.length > 0 && mayBeAboutButtons(answer.code);
  if (!isAboutButtons || !plain) return sender.judgeFailure(answer, 'message');

  let result: SendResult = { kind: 'unknown', reason: answer.text };
  for (const [place, text] of plain().entries()) {
    result = await sendOne(sender, userId, { message: { text } });
    if (result.kind !== 'sent') return place === 0 ? result : { kind: 'unknown', reason: result.reason };
  }
  // The same words went through without buttons, so it was the buttons that Zalo did not take.
  await sender.buttons.wereRefused(answer.text);
  return result;
}

async function attach(sender: Sender, file: OutgoingFile) {
  const kind = kindOf(file);
  if (!kind) return { kind: 'link' } as const;
  const ready = await upload(sender.api, sender.settings.apiRoot, file, kind);
  if (ready.kind === 'ready') return ready;
  // An upload that nobody saw can be made again; one that is refused for itself becomes a link.
  if (ready.kind === 'error') return { kind: 'link' } as const;
  return { kind: 'failed', result: { kind: 'retry', reason: ready.reason } } as const;
}

function withButtons(text: string, buttons: Button[]): object {
  return buttons.length === 0 ? { text } : { text, attachment: { type: 'template', payload: { buttons } } };
}

async function askPhone(sender: Sender, userId: string): Promise<void> {
  const elements = [sender.phoneForm];
  const payload = { template_type: 'request_user_info', elements };
  await post(sender, userId, { attachment: { type: 'template', payload } });
}

function post({ api, settings }: Sender, userId: string, message: object): Promise<Answer> {
  return api({
    url: `${settings.apiRoot}/v3.0/oa/message/cs`,
    service: 'message',
    body: { json: { recipient: { user_id: userId }, message } },
  });
}

async function sendTemplate(
  { settings, api, judgeFailure }: Sender,
  to: Address,
  { template }: Reply,
  by: Exclude<SendingWay, { way: 'chat' }>,
): Promise<SendResult> {
  if (!template) return { kind: 'refused', reason: 'the message has no approved form', elsewhere: true };
  const form = { template_id: by.templateId, template_data: templateData(template) };
  const answer = await api(
    by.way === 'template-user'
      ? {
          url: `${settings.apiRoot}/v3.0/oa/message/template`,
          service: 'template',
          body: { json: { user_id: to.id, ...form } },
        }
      : {
          url: `${settings.zbsRoot}/message/template`,
          service: 'template',
          body: { json: { phone: toInternational(by.phone), ...form, tracking_id: by.trackingId } },
        },
  );
  return answer.kind === 'done' ? { kind: 'sent', messageId: idIn(answer) } : judgeFailure(answer, 'template');
}

function idIn({ data }: Extract<Answer, { kind: 'done' }>): string {
  const { message_id: ofMessage, msg_id: ofTemplate } = sent.safeParse(data).data ?? {};
  return ofMessage ?? ofTemplate ?? '';
}
