import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What reached the double since it was asked last. */
export type Figures = {
  /** When each message to many arrived, in milliseconds of the double's own clock. */
  arrivals: number[];
  flooded: number;
  /** From a person's message to the first answer. */
  answeredAfterMs: number[];
};

type Limit = { perSecond: number; temper: 'mild' | 'harsh' };
export type Order =
  | { kind: 'set'; latency?: { fromMs: number; toMs: number }; limit?: Limit | null }
  | { kind: 'say'; messages: { chat: number; text: string }[] }
  | { kind: 'figures' };

export const token = '4839574812:AAFD39kkdpWt3ywyRZergyOLMaJhac60qc';

export type Double = {
  apiRoot: string;
  set(how: Omit<Extract<Order, { kind: 'set' }>, 'kind'>): Promise<void>;
  say(messages: { chat: number; text: string }[]): void;
  /** Since it was asked last. */
  figures(): Promise<Figures>;
  close(): void;
};

export async function startDouble(): Promise<Double> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'double.ts'), { serialization: 'advanced' });
  const [port] = await once(child, 'message');
  const ask = async (order: Order) => {
    const answered = once(child, 'message');
    child.send(order);
    return (await answered)[0];
  };
  return {
    apiRoot: `http://127.0.0.1:${port}`,
    async set(how) {
      await ask({ kind: 'set', ...how });
    },
    say: (messages) => void child.send({ kind: 'say', messages } satisfies Order),
    figures: () => ask({ kind: 'figures' }),
    close: () => void child.kill(),
  };
}

/** Somebody from whom nothing has come for so long, having been told to wait longer at every try, will not finish. */
const silentMs = 45_000;

/** Looks on until so many have arrived of what goes to many, or so many answers, or nothing comes any more, or the time is up. */
export async function collect(
  double: Double,
  wanted: number,
  mostMs: number,
  what: 'arrivals' | 'answeredAfterMs' = 'arrivals',
): Promise<Figures> {
  const all: Figures = { arrivals: [], flooded: 0, answeredAfterMs: [] };
  const until = performance.now() + mostMs;
  let silentFrom = performance.now();
  while (performance.now() < Math.min(until, silentFrom + silentMs) && all[what].length < wanted) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const some = await double.figures();
    if (some[what].length > 0) silentFrom = performance.now();
    all.arrivals.push(...some.arrivals);
    all.answeredAfterMs.push(...some.answeredAfterMs);
    all.flooded += some.flooded;
  }
  return all;
}
