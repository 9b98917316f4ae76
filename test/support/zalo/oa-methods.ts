import { nextId, type OaMessage, type OaUser, type OaWorld } from './oa-world.ts';

/** What a method answers: data, or the number of an error. */
export type Outcome = { data: unknown } | { error: number; message: string };

const hourMs = 3_600_000;
const no = (error: number, message: string): Outcome => ({ error, message });

/** `POST /v3.0/oa/message/cs`. */
export function sendConsultation(world: OaWorld, body: unknown, violate: (what: string) => void): Outcome {
  const { recipient, message } = (body ?? {}) as { recipient?: { user_id?: unknown }; message?: Message };
  const user = world.users.get(String(recipient?.user_id));
  if (typeof recipient?.user_id !== 'string') return no(-201, 'user_id is invalid');
  if (!user || !message) return no(-201, 'user_id is invalid');
  if (user.blocks) return no(-227, 'User is banned or has been inactive for more than 45 days');

  const sinceMs = world.now() - user.interactedAt;
  if (sinceMs > 7 * 24 * hourMs) return no(-230, 'User has not interacted with the OA in the past 7 days');
  if (sinceMs > 48 * hourMs && !world.hasMoney) return no(-320, 'Your app needs to connect with Zalo Cloud Account');

  const { text = '', attachment } = message;
  if (text.length > 2000) {
    violate(`a text of ${text.length}`);
    return no(-210, 'Parameter exceeded limit: text');
  }
  const shown = readAttachment(world, attachment, text, violate);
  if ('error' in shown) return shown;
  if (text === '' && !attachment) return no(-201, 'message is invalid');
  const id = show(world, user.messages, { text, ...shown });
  return { data: { message_id: id, user_id: user.id, sent_time: String(world.now()) } };
}

type Message = { text?: string; attachment?: { type?: string; payload?: Payload } };
type Payload = {
  template_type?: string;
  token?: string;
  buttons?: { title: string; type: string; payload: string }[];
  elements?: { title?: string; subtitle?: string; media_type?: string; attachment_id?: string }[];
};

function readAttachment(
  world: OaWorld,
  attachment: Message['attachment'],
  text: string,
  violate: (what: string) => void,
): Partial<OaMessage> | Extract<Outcome, { error: number }> {
  if (!attachment) return {};
  const { payload = {} } = attachment;
  if (attachment.type === 'file') {
    const file = world.uploads.get(payload.token ?? '');
    return file ? { file } : { error: -100, message: 'Attachment has expired' };
  }
  if (payload.template_type === 'media') {
    const file = world.uploads.get(payload.elements?.[0]?.attachment_id ?? '');
    return file ? { file } : { error: -100, message: 'Attachment has expired' };
  }
  if (payload.template_type === 'request_user_info') {
    const [element] = payload.elements ?? [];
    if (!element?.title || element.title.length > 100 || (element.subtitle ?? '').length > 500) {
      violate('a form for the telephone number that Zalo would not take');
    }
    return { asksPhone: true };
  }
  if (payload.template_type === undefined && payload.buttons) {
    if (!world.takesButtons) return { error: -233, message: 'Message type is not supported' };
    if (payload.buttons.length > 5 || payload.buttons.length === 0) violate(`${payload.buttons.length} buttons`);
    for (const { title, payload: sent } of payload.buttons) {
      if (title.length > 100 || title === '') violate(`a button with a title of ${title.length}`);
      if (typeof sent !== 'string' || sent.length > 1000) violate('a button with too long a payload');
    }
    if (text === '') violate('buttons without a text');
    return { buttons: payload.buttons };
  }
  return { error: -233, message: 'Message type is not supported' };
}

/** `POST /v3.0/oa/message/template`: a template to the owner of a chat. */
export function sendTemplateToUser(world: OaWorld, body: unknown, violate: (what: string) => void): Outcome {
  const { user_id: userId, template_id: templateId, template_data: data } = (body ?? {}) as TemplateBody;
  const user = world.users.get(String(userId));
  const template = world.templates.get(String(templateId));
  if (!user) return no(-201, 'user_id is invalid');
  if (!template) return no(-131, 'Template is not approved');
  if (!template.byUser) return no(-249, 'Template can not be sent by UID');
  if (world.night) return no(-234, 'Messages can not be sent at night');
  if (user.blocks) return no(-217, 'User blocked invitations');
  const refusal = checkFields(template.fields, data ?? {}, violate);
  if (refusal) return refusal;
  const id = show(world, user.messages, {
    text: asText(data ?? {}),
    template: { id: String(templateId), data: data ?? {}, trackingId: null },
  });
  return { data: { message_id: id, user_id: user.id, sent_time: String(world.now()), quota: { remain: 99 } } };
}

/** `POST /message/template`: a template to a telephone number. */
export function sendTemplateToPhone(world: OaWorld, body: unknown, violate: (what: string) => void): Outcome {
  const { phone, template_id: templateId, template_data: data, tracking_id: trackingId } = (body ?? {}) as TemplateBody;
  const template = world.templates.get(String(templateId));
  if (!trackingId || !/^[A-Za-z0-9_-]{1,48}$/.test(trackingId))
    violate(`the tracking id ${JSON.stringify(trackingId)}`);
  if (!phone || !/^84\d{9}$/.test(phone)) return no(-108, 'Phone number is invalid');
  if (!template) return no(-131, 'Template is not approved');
  if (world.night) return no(-133, 'Template is not allowed to be sent at night');
  if (world.dailyQuota <= 0) return no(-144, 'Official Account has exceeded daily quota');
  const messages = world.phones.get(phone);
  if (!messages) return no(-118, 'Zalo account does not exist or was deactivated');
  const refusal = checkFields(template.fields, data ?? {}, violate);
  if (refusal) return refusal;
  world.dailyQuota -= 1;
  const id = show(world, messages, {
    text: asText(data ?? {}),
    template: { id: String(templateId), data: data ?? {}, trackingId: trackingId ?? null },
  });
  const quota = { dailyQuota: '5000', remainingQuota: String(world.dailyQuota) };
  return { data: { msg_id: id, sent_time: String(world.now()), sending_mode: '1', quota } };
}

type TemplateBody = {
  user_id?: string;
  phone?: string;
  template_id?: string;
  template_data?: Record<string, string>;
  tracking_id?: string;
};

const mostLetters: Record<string, number> = { ten: 30, ma: 30, thoi_gian: 20, han: 20 };

function checkFields(fields: string[], data: Record<string, string>, violate: (what: string) => void): Outcome | null {
  const missing = fields.find((field) => !data[field]);
  if (missing) {
    violate(`a template without ${missing}`);
    return no(-1122, `Template data missing: ${missing}`);
  }
  const long = Object.entries(data).find(([name, value]) => value.length > (mostLetters[name] ?? 200));
  if (long) {
    violate(`the field ${long[0]} of ${long[1].length} letters`);
    return no(-1121, `Template data too long: ${long[0]}`);
  }
  return null;
}

function asText(data: Record<string, string>): string {
  return Object.values(data).join('\n');
}

/** `POST /v2.0/oa/upload/…`. */
export function keepUpload(world: OaWorld, kind: string, file: File | null, bytes: Buffer): Outcome {
  if (!file) return no(-201, 'file is invalid');
  const isTaken =
    kind === 'image'
      ? bytes.length <= 1024 * 1024
      : /\.(pdf|docx?|csv)$/i.test(file.name) && bytes.length <= 5 * 1024 * 1024;
  if (!isTaken) return no(-210, 'file exceeded limit');
  const id = nextId(world, 'up');
  world.uploads.set(id, { name: file.name, bytes });
  return { data: kind === 'image' ? { attachment_id: id } : { token: id } };
}

function show(world: OaWorld, messages: OaMessage[], message: Partial<OaMessage>): string {
  const id = nextId(world, 'o');
  messages.push({ id, text: '', buttons: [], file: null, asksPhone: false, template: null, ...message });
  return id;
}

export function addUser(world: OaWorld, id: string, name: string): OaUser {
  const known = world.users.get(id);
  if (known) return known;
  const user: OaUser = { id, name, follows: false, blocks: false, interactedAt: world.now(), messages: [] };
  world.users.set(id, user);
  return user;
}
