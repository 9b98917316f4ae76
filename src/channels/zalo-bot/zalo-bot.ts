import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Channel } from '../channel.ts';
import { createHealth } from '../health.ts';
import { keepGoing, pause } from '../keep-going.ts';
import { type Answer, createZaloBotApi } from './api.ts';
import { downloadFile } from './download.ts';
import { describeFailure, type Failure, isWrongToken, judgeFailure } from './failure.ts';
import { createIntake, type Intake } from './intake.ts';
import { askForEvents, createBasket } from './poll.ts';
import { maxText, sendReply } from './send.ts';
import type { ZaloBotNeeds, ZaloBotSettings } from './settings.ts';
import { acceptEvents } from './webhook.ts';
import { WrongZaloBotTokenError } from './wrong-token-error.ts';

export type ZaloBotChannel = Channel & {
  name: 'zalo-bot';
  /** The bot's own id, asked for once. Throws WrongZaloBotTokenError, or an Error where Zalo cannot be reached. */
  botId(): Promise<string>;
  /** Takes one webhook call. */
  accept(request: Request): Promise<Response>;
};

/** The platform publishes no rate; this one is modest. */
const perSecond = 5;
const setUpTimeoutMs = 10_000;
/** A webhook says nothing when it fails, so the bot asks now and then whether all is well. */
const checkEveryMs = 60_000;
const stopTimeoutMs = 5_000;

const self = z.object({ id: z.union([z.string().min(1), z.number().transform(String)]) });

export function createZaloBotChannel(settings: ZaloBotSettings, needs: ZaloBotNeeds): ZaloBotChannel {
  if (settings.mode === 'webhook' && settings.secret === '') {
    throw new Error('ZALO_BOT_WEBHOOK_SECRET is missing: without it anybody could write in the name of anybody.');
  }
  const api = createZaloBotApi(settings);
  const log: ZaloBotNeeds['log'] = (level, text) => needs.log(level, `Zalo bot: ${text}`);
  const health = createHealth((state, reason) => log(state === 'up' ? 'info' : 'error', `${state} (${reason})`));
  const stopping = new AbortController();
  let intake: Intake | undefined;
  let running = Promise.resolve();
  let isSetUp = false;

  function soon() {
    return { timeoutMs: setUpTimeoutMs, signal: stopping.signal };
  }

  /** A call that keeps messages flowing: throws what went wrong, and lets it count for the health. */
  async function ask(method: string, params: object = {}): Promise<unknown> {
    return take(await api.call(method, params, soon()));
  }

  function take(answer: Answer): unknown {
    if (answer.ok) return answer.result;
    health.failed(judgeFailure(answer.failure));
    throw new CallError(answer.failure);
  }

  async function setUp(): Promise<void> {
    await ask('getMe');
    if (settings.mode === 'webhook') {
      await ask('setWebhook', { url: `${settings.publicUrl}/webhooks/zalo-bot`, secret_token: settings.secret });
    } else {
      await ask('deleteWebhook');
    }
    isSetUp = true;
    health.succeeded();
  }

  function pollInto(basket: ReturnType<typeof createBasket>) {
    return async () => {
      if (!isSetUp) await setUp();
      await basket.empty();
      const asked = await askForEvents(api, health.state() === 'up', stopping.signal);
      if (!asked.ok) {
        take(asked);
        return;
      }
      health.succeeded();
      basket.put(asked.events);
      await basket.empty();
    };
  }

  async function checkWebhook(): Promise<void> {
    if (isSetUp) await ask('getMe');
    else await setUp();
    health.succeeded();
    await pause(checkEveryMs, stopping.signal);
  }

  function reportFailure(error: unknown): { atLeastMs: number } {
    const failure = error instanceof CallError ? error.failure : null;
    if (failure) log('warn', `will be tried again (${describeFailure(failure)})`);
    else log('error', 'a message could not be stored, and will be stored again');
    return { atLeastMs: failure?.kind === 'answered' ? (failure.retryAfterMs ?? 0) : 0 };
  }

  return {
    name: 'zalo-bot',
    can: { maxText, buttons: 'none', perSecond },
    health: health.state,

    async start(receive) {
      const taking = createIntake(api, receive, needs.now, stopping.signal);
      intake = taking;
      try {
        await setUp();
      } catch (error) {
        if (error instanceof CallError && isWrongToken(error.failure)) throw new WrongZaloBotTokenError();
      }
      const round = settings.mode === 'polling' ? pollInto(createBasket(taking.store)) : checkWebhook;
      running = keepGoing(round, reportFailure, stopping.signal);
    },

    send: (to, reply, file) =>
      sendReply(
        async (method, params, timeoutMs) => {
          const answer = await api.call(method, params, timeoutMs === undefined ? {} : { timeoutMs });
          if (answer.ok) health.answered();
          else health.failed(judgeFailure(answer.failure));
          if (answer.ok || answer.failure.kind === 'unanswered') needs.onMessage();
          return answer;
        },
        to,
        reply,
        file,
      ),
    download: (fileId) => downloadFile(fileId, settings.apiRoot),

    async stop() {
      stopping.abort();
      const settled = Promise.all([running, intake?.settled()]);
      await Promise.race([settled, wait(stopTimeoutMs, undefined, { ref: false })]);
    },

    async botId() {
      const answer = await api.call('getMe', {}, soon());
      if (answer.ok) return self.parse(answer.result).id;
      if (isWrongToken(answer.failure)) throw new WrongZaloBotTokenError();
      throw new Error(`Zalo could not be asked for the id of the bot (${describeFailure(answer.failure)}).`);
    },

    async accept(request) {
      if (settings.mode !== 'webhook') return new Response('Not found.', { status: 404 });
      if (!intake || stopping.signal.aborted) return new Response('Not started.', { status: 503 });
      return acceptEvents(request, settings.secret, intake.store);
    },
  };
}

/** A call that the channel needs went wrong. */
class CallError extends Error {
  override name = 'CallError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(describeFailure(failure));
    this.failure = failure;
  }
}
