import { setTimeout as wait } from 'node:timers/promises';
import type { Channel } from '../channel.ts';
import { keepGoing, pause } from '../keep-going.ts';
import { createBot } from './bot.ts';
import { downloadFile } from './download.ts';
import { editReply, removeReply } from './edit.ts';
import { describeFailure, type Failure } from './failure.ts';
import { createIntake, type Intake } from './intake.ts';
import { maxText } from './layout.ts';
import { poll } from './poll.ts';
import { sendReply } from './send.ts';
import type { TelegramNeeds, TelegramSettings } from './settings.ts';
import { acceptUpdate } from './webhook.ts';
import { WrongTokenError } from './wrong-token-error.ts';

export type TelegramChannel = Channel & {
  name: 'telegram';
  /** The bot's user name, asked for once. Throws WrongTokenError, or an Error where Telegram cannot be reached. */
  botName(): Promise<string>;
  /** Takes one webhook call. */
  accept(request: Request): Promise<Response>;
};

/** Telegram bears about 30 a second; a little less is sure, and exactly as many costs twice the time. */
const perSecond = 25;
const mostPerSecond = 29;
const setUpTimeoutMs = 10_000;
/** A webhook says nothing when it fails, so the bot asks now and then whether all is well. */
const checkEveryMs = 60_000;
const stopTimeoutMs = 5_000;

export function createTelegramChannel(settings: TelegramSettings, needs: TelegramNeeds): TelegramChannel {
  if (settings.mode === 'webhook' && settings.secret === '') {
    throw new Error('TELEGRAM_WEBHOOK_SECRET is missing: without it anybody could write in the name of anybody.');
  }
  const bot = createBot(settings, needs);
  const stopping = new AbortController();
  let intake: Intake | undefined;
  let running = Promise.resolve();
  let isSetUp = false;
  let offset = 0;

  function soon(): AbortSignal {
    return AbortSignal.any([stopping.signal, AbortSignal.timeout(setUpTimeoutMs)]);
  }

  async function setUp(): Promise<void> {
    await bot.setUp(soon());
    isSetUp = true;
    bot.succeeded();
  }

  async function takeUpdates({ store }: Intake): Promise<void> {
    if (!isSetUp) await setUp();
    const { next, unstored } = await poll(bot, offset, store, stopping.signal);
    offset = next;
    if (unstored > 0) throw new NotStoredError(`${unstored} messages could not be stored and will be asked for again`);
  }

  async function checkWebhook(): Promise<void> {
    if (isSetUp) await bot.check(soon());
    else await setUp();
    await pause(checkEveryMs, stopping.signal);
  }

  function reportFailure(error: unknown): { atLeastMs: number } {
    if (error instanceof NotStoredError) {
      bot.log('error', error.message);
      return { atLeastMs: 0 };
    }
    const failure = bot.failed(error);
    bot.log('warn', `will be tried again (${describeFailure(failure)})`);
    return { atLeastMs: failure.kind === 'answered' ? (failure.retryAfterMs ?? 0) : 0 };
  }

  return {
    name: 'telegram',
    can: { maxText, buttons: 'inline', perSecond, mostPerSecond },
    health: bot.health,

    async start(receive) {
      const taking = createIntake(bot, receive, needs.now, stopping.signal);
      intake = taking;
      try {
        await setUp();
      } catch (error) {
        if (isWrongToken(bot.failed(error))) throw new WrongTokenError();
      }
      const round = settings.mode === 'polling' ? () => takeUpdates(taking) : checkWebhook;
      running = keepGoing(round, reportFailure, stopping.signal);
    },

    send: (to, reply, file) => sendReply(bot, to, reply, file),
    edit: (to, messageId, reply) => editReply(bot, to, messageId, reply),
    remove: (to, messageId) => removeReply(bot, to, messageId),
    download: (fileId) => downloadFile(bot, settings, fileId),

    async stop() {
      stopping.abort();
      const settled = Promise.all([running, intake?.settled()]);
      await Promise.race([settled, wait(stopTimeoutMs, undefined, { ref: false })]);
    },

    async botName() {
      try {
        return await bot.name(soon());
      } catch (error) {
        const failure = bot.failed(error);
        if (isWrongToken(failure)) throw new WrongTokenError();
        throw new Error(`Telegram could not be asked for the name of the bot (${describeFailure(failure)}).`);
      }
    },

    async accept(request) {
      if (settings.mode !== 'webhook') return new Response('Not found.', { status: 404 });
      if (!intake) return new Response('Not started.', { status: 503 });
      return acceptUpdate(request, settings.secret, intake.store);
    },
  };
}

/** Updates came but could not be stored: our trouble, not Telegram's. */
class NotStoredError extends Error {
  override name = 'NotStoredError';
}

function isWrongToken(failure: Failure): boolean {
  return failure.kind === 'answered' && (failure.code === 401 || failure.code === 404);
}
