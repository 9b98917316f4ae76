import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createFaults, type Faults } from './telegram/faults.ts';
import { createBotPerson, type ZaloBotPerson } from './zalo/bot-person.ts';
import { type Deliver, pushBotEvents } from './zalo/bot-push.ts';
import { createZaloServer, serveBot, type ZaloCall } from './zalo/server.ts';
import { type BotWorld, createBotWorld } from './zalo/world.ts';

/** The Bot Platform. */
type ZaloBotDouble = {
  token: string;
  world: BotWorld;
  faults: Faults;
  /** Every request that came, in order. */
  calls: ZaloCall[];
  /** What a request did against the documentation; a test expects none. */
  violations: string[];
  /** Somebody who wrote to the bot before. The same id is the same person. */
  person(who: { id: string; name: string }): ZaloBotPerson;
};

export type ZaloDouble = { origin: string; bot: ZaloBotDouble; close(): Promise<void> };

/** Zalo's services on this machine, as `docs/zalo.md` describes them. Faults are scripted, nothing is random. */
export async function startZaloDouble(
  options: { port?: number; token?: string; deliver?: Deliver } = {},
): Promise<ZaloDouble> {
  const closing = new AbortController();
  const deliver = options.deliver ?? fetch;
  const world = createBotWorld(options.token ?? '1234567890123456789:zaloBotSecretZaloBotSecret');
  const bot = { world, faults: createFaults(), calls: [] as ZaloCall[], violations: [] as string[] };
  const server = createZaloServer([serveBot({ ...bot, deliver, closing: closing.signal })], (what) =>
    bot.violations.push(what),
  );
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pushing = pushBotEvents(world, deliver, closing.signal);
  const people = new Map<string, ZaloBotPerson>();

  return {
    origin,
    bot: {
      token: world.token,
      ...bot,
      person({ id, name }) {
        const known = people.get(id);
        if (known) return known;
        const chat = { id, name, gone: false, messages: [] };
        world.chats.set(id, chat);
        const person = createBotPerson(world, chat, () => origin);
        people.set(id, person);
        return person;
      },
    },
    async close() {
      closing.abort();
      server.closeAllConnections();
      server.close();
      await pushing;
    },
  };
}
