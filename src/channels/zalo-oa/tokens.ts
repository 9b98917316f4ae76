import { type Chain, isDue, isUsable, resumeChain } from './chain.ts';
import type { OauthAnswer } from './oauth.ts';

/** Where the tokens are kept: what was kept is on disk when it resolves. */
type TokenSafe = { load(): Promise<string | null>; keep(chain: string): Promise<void> };

type TokenState = 'good' | 'waiting' | 'lost';

export type Tokens = {
  /** A token that counts as far as we know; fetched first where there is none. Throws NoTokenError. */
  current(): Promise<string>;
  /** Zalo did not take this token: another one, unless that has been fetched meanwhile. Throws NoTokenError. */
  replace(refused: string): Promise<string>;
  /** Looks whether it is time for new tokens. Never throws. */
  look(): Promise<void>;
  state(): TokenState;
  /** The refresh token of the settings was refused, and never brought a token. */
  neverWorked(): boolean;
};

type Needs = {
  settingsToken: string;
  safe: TokenSafe;
  exchange: (refreshToken: string) => Promise<OauthAnswer>;
  /** Real milliseconds: Zalo knows of no rehearsal. */
  nowMs: () => number;
  log: (level: 'info' | 'warn' | 'error', text: string) => void;
  /** The chain of tokens is broken, and only a person can begin a new one. Once for each chain. */
  onLost: (reason: string) => void;
};

/** There is no token to call with now. */
export class NoTokenError extends Error {
  override name = 'NoTokenError';
}

const firstPauseMs = 5_000;
const longestPauseMs = 5 * 60_000;

/**
 * Keeps the account's tokens. A refresh token works once: the pair that it brings is on disk before any of it is used, and
 * a pair that could not be written is written before another is asked for. There is one refresher at a time; the lock on
 * the data directory says that there is no other process. Where a kill or a lost answer leaves it open whether the old
 * token was spent, it is tried again, and Zalo's refusal tells.
 */
export function createTokens(needs: Needs): Tokens {
  const { safe, nowMs, log } = needs;
  let chain: Chain | undefined;
  /** Issued, and not yet on disk. */
  let unkept: Chain | undefined;
  let refreshing: Promise<Chain> | undefined;
  let failures = 0;
  let notBeforeMs = 0;

  return {
    async current() {
      const known = await resume();
      if (isUsable(known, nowMs())) return known.accessToken;
      return (await refresh()).accessToken;
    },

    async replace(refused) {
      const known = await resume();
      if (known.accessToken !== refused && isUsable(known, nowMs())) return known.accessToken;
      return (await refresh()).accessToken;
    },

    async look() {
      try {
        if (isDue(await resume(), nowMs())) await refresh();
      } catch (error) {
        if (!(error instanceof NoTokenError)) log('error', `the tokens could not be read (${String(error)})`);
      }
    },

    state: () => (chain?.lost ? 'lost' : chain && isUsable(chain, nowMs()) ? 'good' : 'waiting'),
    neverWorked: () => chain?.lost === true && chain.accessToken === '',
  };

  async function resume(): Promise<Chain> {
    chain ??= resumeChain(await safe.load(), needs.settingsToken);
    return chain;
  }

  function refresh(): Promise<Chain> {
    refreshing ??= takeNext().finally(() => {
      refreshing = undefined;
    });
    return refreshing;
  }

  async function takeNext(): Promise<Chain> {
    const known = await resume();
    if (known.lost) throw new NoTokenError('the refresh token was refused');
    if (!unkept) {
      if (nowMs() < notBeforeMs) throw new NoTokenError('tokens are asked for again in a moment');
      unkept = await askFor(known);
    }
    return keep(unkept);
  }

  async function askFor(known: Chain): Promise<Chain> {
    const answer = await needs.exchange(known.refreshToken);
    if (answer.kind === 'issued') {
      failures = 0;
      notBeforeMs = 0;
      const issuedAtMs = nowMs();
      const { accessToken, refreshToken, livesMs } = answer;
      return { ...known, accessToken, refreshToken, issuedAtMs, expiresAtMs: issuedAtMs + livesMs };
    }
    if (answer.kind === 'refused') return lose(known, answer.reason);
    failures += 1;
    notBeforeMs = nowMs() + Math.min(firstPauseMs * 2 ** (failures - 1), longestPauseMs);
    log('warn', `no new tokens yet (${answer.reason}), try ${failures}`);
    throw new NoTokenError(answer.reason);
  }

  async function keep(next: Chain): Promise<Chain> {
    try {
      await safe.keep(JSON.stringify(next));
    } catch (error) {
      log('error', `new tokens could not be written down and are not used yet (${(error as Error).name})`);
      throw new NoTokenError('new tokens could not be written down');
    }
    chain = next;
    unkept = undefined;
    log('info', 'new tokens');
    return next;
  }

  async function lose(known: Chain, reason: string): Promise<never> {
    chain = { ...known, lost: true };
    log(
      'error',
      `Zalo refused the refresh token (${reason}); put a new one into ZALO_OA_REFRESH_TOKEN and start again`,
    );
    needs.onLost(reason);
    await safe.keep(JSON.stringify(chain)).catch(() => {});
    throw new NoTokenError(reason);
  }
}
