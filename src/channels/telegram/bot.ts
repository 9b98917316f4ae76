import type { Api } from 'grammy';
import type { ChannelHealth } from '../channel.ts';
import { createHealth } from '../health.ts';
import { asGrammySignal, createApi } from './api.ts';
import { describeFailure, type Failure, readFailure, redact, weigh } from './failure.ts';

import type { TelegramNeeds, TelegramSettings } from './settings.ts';
import { allowedUpdates } from './update.ts';

/** The largest file on a line of some 4 Mbit/s. */
const uploadTimeoutSeconds = 120;

export type Bot = {
  api: Api;
  /** The same calls, with time for a large file on a slow line. */
  uploads: Api;
  log: TelegramNeeds['log'];
  health(): ChannelHealth;
  /** A call that keeps messages flowing went well. */
  succeeded(): void;
  /** Any other call was answered. */
  answered(): void;
  /** Reads what a call threw, and lets it count for the health. */
  failed(error: unknown): Failure;
  /** The user name, asked for once. */
  name(signal: AbortSignal): Promise<string>;
  /** Asks Telegram whether this bot still stands. */
  check(signal: AbortSignal): Promise<void>;
  /** Tells Telegram how messages shall reach us, and the commands. Repeating it does no harm. */
  setUp(signal: AbortSignal): Promise<void>;
};

/** The bot as Telegram knows it: its calls, its name, and whether they work. The token is in no word it says. */
export function createBot(settings: TelegramSettings, needs: TelegramNeeds): Bot {
  const { token } = settings;
  const api = createApi(token, settings.apiRoot);
  const log: Bot['log'] = (level, text) => needs.log(level, redact(`Telegram: ${text}`, token));
  const health = createHealth((state, reason) => log(state === 'up' ? 'info' : 'error', `${state} (${reason})`));
  let userName: string | undefined;

  async function name(signal: AbortSignal): Promise<string> {
    userName ??= (await api.getMe(asGrammySignal(signal))).username;
    return userName;
  }

  return {
    api,
    uploads: createApi(token, settings.apiRoot, uploadTimeoutSeconds),
    log,
    name,
    health: health.state,
    succeeded: health.succeeded,
    answered: health.answered,
    failed(error) {
      const failure = readFailure(error, token);
      health.failed({ weight: weigh(failure), reason: describeFailure(failure) });
      return failure;
    },
    async check(signal) {
      await api.getMe(asGrammySignal(signal));
      health.succeeded();
    },
    async setUp(given) {
      const signal = asGrammySignal(given);
      await name(given);
      if (settings.mode === 'webhook') {
        const url = `${settings.publicUrl.replace(/\/+$/, '')}/webhooks/telegram`;
        await api.setWebhook(url, { secret_token: settings.secret, allowed_updates: allowedUpdates }, signal);
      } else {
        await api.deleteWebhook({}, signal);
      }
      const commands = needs.commands.map(({ name, description }) => ({ command: name, description }));
      await api.setMyCommands(commands, {}, signal);
    },
  };
}
