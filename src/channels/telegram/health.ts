import type { ChannelHealth } from '../channel.ts';
import { describeFailure, type Failure } from './failure.ts';

/** One lost packet is no outage, three in a row are. */
const passingFailures = 3;

export type Health = {
  state(): ChannelHealth;
  succeeded(): void;
  failed(failure: Failure): void;
};

/** What our calls to Telegram say about the channel; `down` until the first success. `tell` hears of each change. */
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
    failed(failure) {
      if (isAboutOneCall(failure)) return;
      failures += 1;
      if (isGrave(failure) || failures >= passingFailures) become('down', describeFailure(failure));
    },
  };
}

/** The token was revoked, or somebody else takes this bot's messages: that does not pass like a lost packet. */
function isGrave(failure: Failure): boolean {
  return failure.kind === 'answered' && [401, 404, 409].includes(failure.code);
}

function isAboutOneCall(failure: Failure): boolean {
  return failure.kind === 'answered' && [400, 403, 429].includes(failure.code);
}
