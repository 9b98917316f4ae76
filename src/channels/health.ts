import type { ChannelHealth } from './channel.ts';

/** One lost packet is no outage, three in a row are. */
const passingFailures = 3;

/** A failed call: `one-call` says nothing about the channel, a `grave` one does not pass like a lost packet. */
export type Judged = { weight: 'one-call' | 'passing' | 'grave'; reason: string };

export type Health = {
  state(): ChannelHealth;
  /** A call that keeps messages flowing went well: the channel stands. */
  succeeded(): void;
  /** Any other call was answered: what failed before was no failure in a row. A channel that is down is not up by it. */
  answered(): void;
  failed(failure: Judged): void;
};

/** What our calls to the other side say about the channel; `down` until the first success. `tell` hears of each change. */
export function createHealth(tell: (state: 'up' | 'down', reason: string) => void): Health {
  let state: 'up' | 'down' | null = null;
  let failures = 0;

  function become(next: 'up' | 'down', reason: string): void {
    if (state !== next) tell(next, reason);
    state = next;
  }

  return {
    state: () => state ?? 'down',
    succeeded() {
      failures = 0;
      become('up', 'connected');
    },
    answered() {
      if (state === 'up') failures = 0;
    },
    failed({ weight, reason }) {
      if (weight === 'one-call') return;
      failures += 1;
      if (weight === 'grave' || failures >= passingFailures) become('down', reason);
    },
  };
}
