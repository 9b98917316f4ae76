import { setTimeout as delay } from 'node:timers/promises';
import type { Channel, ChannelHealth } from '../channel.ts';
import { keepGoing, pause } from '../keep-going.ts';
import { type Answer, createApi } from './api.ts';
import { createButtons, type Memory } from './buttons.ts';
import { downloadFrom } from './download.ts';
import { createIntake, type Hears, type Intake } from './intake.ts';
import { maxText } from './layout.ts';
import { exchange } from './oauth.ts';
import { sendReply } from './send.ts';
import { toConsequence } from './send-result.ts';
import type { ZaloOaSettings } from './settings.ts';
import type { Spool } from './spool.ts';
import type { Sign } from './tap.ts';
import { createTokens } from './tokens.ts';
import { judge, type Trouble } from './verdict.ts';
import { createWebhook } from './webhook.ts';

export type ZaloOaChannel = Channel & {
  name: 'zalo-oa';
  /** Takes one webhook call. */
  accept(request: Request): Promise<Response>;
};

export type ZaloOaNeeds = {
  log: (level: 'info' | 'warn' | 'error', text: string) => void;
  /** The program's time, for messages. */
  now: () => Date;
  /** The real time, for tokens and signatures. */
  realNow: () => Date;
  sign: Sign;
  spool: Spool;
  /** Kept locked: see `tokens`. */
  tokens: Memory;
  buttons: Memory;
  hears: Omit<Hears, 'file'>;
  phoneForm: { title: string; subtitle: string };
  /** Files that were fetched when they came, by their address. */
  fetched: {
    keep(url: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
    read(url: string): Promise<Uint8Array | null>;
  };
  /** How long until the morning, or until tomorrow's. */
  waitMs: (until: 'morning' | 'tomorrow') => number;
  /** The office has something to repair; the same trouble is told again only after a while. */
  onTrouble: (trouble: Trouble | 'tokens', detail: string) => void;
};

/** The refresh token in the settings never worked; only a person can help. */
class WrongRefreshTokenError extends Error {
  override name = 'WrongRefreshTokenError';
}

const lookEveryMs = 3_000;
const stopTimeoutMs = 5_000;
/** The smaller package takes 100 calls a minute; a fifth is left for answers. Zalo tells how many it takes with each of its own. */
const callsAMinute = 100;
const shareOfNotices = 0.8;

function paceOf(calls: number): number {
  return (calls * shareOfNotices) / 60;
}

export function createZaloOaChannel(settings: ZaloOaSettings, needs: ZaloOaNeeds): ZaloOaChannel {
  const stopping = new AbortController();
  const log: ZaloOaNeeds['log'] = (level, text) => needs.log(level, `Zalo OA: ${text}`);
  let perMinute = callsAMinute;
  let hasAnswered = false;
  let standsStill = false;
  let said: ChannelHealth = 'down';
  let intake: Intake | undefined;
  let running = Promise.resolve();
  const fetching = new Map<string, Promise<void>>();

  const tokens = createTokens({
    settingsToken: settings.refreshToken,
    safe: needs.tokens,
    exchange: (refreshToken) => exchange(settings, refreshToken),
    nowMs: () => needs.realNow().getTime(),
    log,
    onLost: (reason) => needs.onTrouble('tokens', reason),
  });
  const api = createApi(tokens, (limit) => {
    perMinute = limit;
  });
  const buttons = createButtons(settings.buttons, needs.buttons, log);
  const sender = {
    settings,
    api,
    buttons,
    sign: needs.sign,
    phoneForm: needs.phoneForm,
    judgeFailure: (failed: Exclude<Answer, { kind: 'done' }>, service: 'message' | 'template') => {
      const { result, trouble, standsStill: still } = toConsequence(failed, service, needs.waitMs);
      if (still) standsStill = true;
      if (trouble) report(trouble, 'reason' in result ? result.reason : '');
      return result;
    },
  };

  function report(trouble: Trouble, detail: string): void {
    log('error', `the account needs the office's attention: ${trouble} (${detail})`);
    needs.onTrouble(trouble, detail);
  }

  function health(): ChannelHealth {
    return hasAnswered && !standsStill && tokens.state() === 'good' ? 'up' : 'down';
  }

  /** Keeps the tokens fresh, and asks whether the account still stands. */
  async function look(): Promise<void> {
    await tokens.look();
    if (tokens.state() === 'good' && (!hasAnswered || standsStill)) await check();
    const now = health();
    if (now !== said) log(now === 'up' ? 'info' : 'error', now === 'up' ? 'up' : `down (tokens ${tokens.state()})`);
    said = now;
  }

  async function check(): Promise<void> {
    const answer = await api({ url: `${settings.apiRoot}/v2.0/oa/getoa`, service: 'message', body: { none: true } });
    if (answer.kind === 'unreached' || answer.kind === 'unanswered') return;
    const verdict = answer.kind === 'error' ? judge('message', answer.code) : null;
    const still = verdict?.do === 'stand-still';
    if (still && !standsStill && answer.kind === 'error') report(verdict.trouble, answer.text);
    hasAnswered = true;
    standsStill = still;
  }

  /** The address of a file may not live long, so it is fetched as soon as it comes; what fails is tried when it is wanted. */
  function fetchNow(url: string): Promise<void> {
    const known = fetching.get(url);
    if (known) return known;
    const work = needs.fetched
      .keep(url, downloadFrom(url, settings.fileHosts))
      .catch((error: Error) => log('warn', `a file could not be fetched at once (${error.message})`))
      .finally(() => fetching.delete(url));
    fetching.set(url, work);
    return work;
  }

  const webhook = createWebhook({
    keys: settings,
    spool: needs.spool,
    take: (one) => intake?.take(one),
    realNow: needs.realNow,
    log,
  });

  return {
    name: 'zalo-oa',
    get can() {
      const shown = buttons.areAllowed() ? ('inline' as const) : ('none' as const);
      return { maxText, buttons: shown, perSecond: paceOf(callsAMinute), mostPerSecond: paceOf(perMinute) };
    },
    health,

    async start(receive) {
      await buttons.resume();
      intake = createIntake({
        spool: needs.spool,
        receive,
        hears: { ...needs.hears, file: (url) => void fetchNow(url) },
        sign: needs.sign,
        now: needs.now,
        log,
        stopping: stopping.signal,
      });
      await intake.resume();
      await look();
      if (tokens.neverWorked()) throw new WrongRefreshTokenError('ZALO_OA_REFRESH_TOKEN was refused');
      const round = async () => {
        await pause(lookEveryMs, stopping.signal);
        if (!stopping.signal.aborted) await look();
      };
      running = keepGoing(round, () => ({ atLeastMs: 0 }), stopping.signal);
    },

    send: (to, reply, file, by) => sendReply(sender, to, reply, file, by),

    async *download(url) {
      await fetching.get(url);
      const kept = await needs.fetched.read(url);
      if (kept) yield kept;
      else yield* downloadFrom(url, settings.fileHosts);
    },

    async stop() {
      stopping.abort();
      const settled = Promise.all([running, intake?.settled(), ...fetching.values()]);
      await Promise.race([settled, delay(stopTimeoutMs, undefined, { ref: false })]);
    },

    async accept(request) {
      if (!intake || stopping.signal.aborted) return new Response('Not ready.', { status: 503 });
      return webhook(request);
    },
  };
}
