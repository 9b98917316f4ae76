import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createFaults, type Faults } from './telegram/faults.ts';
import { createPerson, type TelegramPerson } from './telegram/person.ts';
import { type Deliver, pushUpdates } from './telegram/push.ts';
import { type Call, createApiServer } from './telegram/server.ts';
import { createWorld, type World } from './telegram/world.ts';

export type TelegramDouble = {
  apiRoot: string;
  token: string;
  botName: string;
  /** Every request that came, in order. */
  calls: Call[];
  /** What a request did against Telegram's published types and limits; a test expects none. */
  violations: string[];
  faults: Faults;
  world: World;
  /** Somebody who pressed Start, so that the bot may write to them. The same id is the same person. */
  person(who: { id: number; firstName: string }): TelegramPerson;
  close(): Promise<void>;
};

/** Telegram's Bot API on this machine, close enough that a program cannot tell. Faults are scripted, nothing is random. */
export async function startTelegramDouble(
  options: { port?: number; token?: string; botName?: string; deliver?: Deliver } = {},
): Promise<TelegramDouble> {
  const world = createWorld(
    options.token ?? '4839574812:AAFD39kkdpWt3ywyRZergyOLMaJhac60qc',
    options.botName ?? 'ThuKyThuBot',
  );
  const observed = { calls: [], violations: [] };
  const faults = createFaults();
  const closing = new AbortController();
  const people = new Map<number, TelegramPerson>();
  const server = createApiServer(world, faults, observed, closing.signal);
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const pushing = pushUpdates(world, options.deliver ?? fetch, closing.signal);

  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: world.token,
    botName: world.botName,
    ...observed,
    faults,
    world,
    person({ id, firstName }) {
      const known = people.get(id);
      if (known) return known;
      const chat = { id, firstName, blocked: false, messages: [] };
      world.chats.set(id, chat);
      const person = createPerson(world, chat);
      people.set(id, person);
      return person;
    },
    async close() {
      closing.abort();
      server.closeAllConnections();
      server.close();
      await pushing;
    },
  };
}
