/** A message of the bot as its reader sees it; under a picture the text is its caption. */
export type SeenZaloMessage = { id: string; text: string; picture?: Uint8Array };

export type ZaloChat = { id: string; name: string; gone: boolean; messages: SeenZaloMessage[] };

/** What the Bot Platform remembers. Nothing that was fetched is kept, and nothing has a number to ask from. */
export type BotWorld = {
  token: string;
  botId: string;
  chats: Map<string, ZaloChat>;
  events: object[];
  webhook: { url: string; secret: string } | null;
  /** Pictures and recordings that people sent, by path. */
  files: Map<string, Uint8Array>;
  /** How events are wrapped: as documented, or as seen. */
  envelope: 'wrapped' | 'bare';
  /** Messages left of this month; then 429. */
  quota: number;
  /** How many polls are open. */
  polls: number;
  made: number;
  wake: Set<() => void>;
};

export function createBotWorld(token: string): BotWorld {
  return {
    token,
    botId: '9007199254740993123',
    chats: new Map(),
    events: [],
    webhook: null,
    files: new Map(),
    envelope: 'wrapped',
    quota: 3_000,
    polls: 0,
    made: 0,
    wake: new Set(),
  };
}

/** Twenty digits of base sixteen, as the samples have. */
export function makeId(world: BotWorld): string {
  world.made += 1;
  return `a1b2${world.made.toString(16).padStart(16, '0')}`;
}

export function addEvent(world: BotWorld, event: object): void {
  world.events.push(world.envelope === 'wrapped' ? { ok: true, result: event } : event);
  for (const wake of [...world.wake]) wake();
}

/** Resolves when something happened, or at the signal, or after the time. */
export function nextEvent(world: BotWorld, closing: AbortSignal, timeoutMs?: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = timeoutMs === undefined ? undefined : setTimeout(done, timeoutMs);
    function done() {
      clearTimeout(timer);
      world.wake.delete(done);
      closing.removeEventListener('abort', done);
      resolve();
    }
    world.wake.add(done);
    closing.addEventListener('abort', done);
    if (closing.aborted) done();
  });
}
