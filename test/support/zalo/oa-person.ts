import { setTimeout as wait } from 'node:timers/promises';
import type { OaWebhook } from './oa-webhook.ts';
import { nextId, type OaMessage, type OaUser, type OaWorld } from './oa-world.ts';

/** Somebody with Zalo on a telephone. What they do resolves when the account's webhook has taken it. */
export type OaPerson = {
  id: string;
  user: OaUser;
  messages: OaMessage[];
  says(text: string): Promise<void>;
  /** Taps the newest button with this label. */
  taps(label: string): Promise<void>;
  /** Taps, or types the number of the newest numbered line with this label where there is no button. */
  chooses(label: string): Promise<void>;
  sendsFile(name: string, bytes: Uint8Array): Promise<void>;
  sendsSticker(): Promise<void>;
  follows(): Promise<void>;
  unfollows(): Promise<void>;
  submitsPhone(phone: string): Promise<void>;
  /** Looks at everything that came. */
  looks(): Promise<void>;
  /** Resolves with the next unheard message of that text. */
  hears(wanted?: string | RegExp, options?: { timeout?: number }): Promise<OaMessage>;
};

export function createOaPerson(world: OaWorld, webhook: OaWebhook, user: OaUser, filesAt: () => string): OaPerson {
  let heard = 0;
  const sender = { id: user.id };
  const recipient = { id: world.oaId };

  function send(name: string, message: object, more: object = {}): Promise<void> {
    user.interactedAt = world.now();
    return webhook.push({
      event_name: name,
      user_id_by_app: `9${user.id}`,
      sender,
      recipient,
      message: { msg_id: nextId(world, 'u'), ...message },
      ...more,
    });
  }

  function managing(name: string): Promise<void> {
    return webhook.push({
      event_name: name,
      oa_id: world.oaId,
      user_id_by_app: `9${user.id}`,
      follower: sender,
      source: 'qr',
    });
  }

  function buttonOf(label: string) {
    return user.messages.flatMap(({ buttons }) => buttons).findLast(({ title }) => title === label);
  }

  function numberOf(label: string): string | undefined {
    const lines = user.messages.flatMap(({ text }) => text.split('\n'));
    return lines.findLast((line) => line.replace(/^\d+\. /, '') === label && /^\d+\. /.test(line))?.split('.')[0];
  }

  const person: OaPerson = {
    id: user.id,
    user,
    messages: user.messages,
    says: (text) => send('user_send_text', { text }),
    async taps(label) {
      const button = buttonOf(label);
      if (!button) throw new Error(`No button "${label}". The last message: ${JSON.stringify(user.messages.at(-1))}`);
      await send('user_send_text', { text: button.payload });
    },
    async chooses(label) {
      if (buttonOf(label) && world.takesButtons) return person.taps(label);
      const number = numberOf(label);
      if (!number) throw new Error(`No line "${label}". The last message: ${JSON.stringify(user.messages.at(-1))}`);
      await person.says(number);
    },
    async sendsFile(name, bytes) {
      const path = `/inbound/${nextId(world, 'f')}`;
      world.files.set(path, Buffer.from(bytes));
      const payload = { url: `${filesAt()}${path}`, name, size: String(bytes.length), type: name.split('.').at(-1) };
      await send('user_send_file', { attachments: [{ type: 'file', payload }] });
    },
    sendsSticker: () => send('user_send_sticker', { attachments: [{ type: 'sticker', payload: { id: '7' } }] }),
    follows() {
      user.follows = true;
      user.interactedAt = world.now();
      return managing('follow');
    },
    unfollows() {
      user.follows = false;
      return managing('unfollow');
    },
    submitsPhone: (phone) => send('user_submit_info', {}, { info: { name: user.name, phone } }),
    looks: () =>
      webhook.push({
        event_name: 'user_seen_message',
        sender: recipient,
        recipient: sender,
        message: { msg_ids: user.messages.map(({ id }) => id) },
      }),

    async hears(wanted = '', { timeout = 8_000 } = {}) {
      const until = Date.now() + timeout;
      for (;;) {
        const fresh = user.messages.slice(heard);
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
          throw new Error(`${user.name} did not hear ${wanted} within ${timeout} ms, but ${JSON.stringify(texts)}`);
        }
        await wait(10);
      }
    },
  };
  return person;
}
