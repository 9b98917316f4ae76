import type { Checkup } from '../checkup.ts';
import { createZaloBotApi } from './api.ts';
import { describeFailure, isWrongToken } from './failure.ts';
import type { ZaloBotSettings } from './settings.ts';

const timeoutMs = 10_000;

/** Asks the Bot Platform, changing nothing, whether the token is good and where it brings messages to. */
export async function checkZaloBot(settings: ZaloBotSettings): Promise<Checkup> {
  const api = createZaloBotApi(settings);
  const me = await api.call('getMe', {}, { timeoutMs });
  if (!me.ok) {
    return { state: isWrongToken(me.failure) ? 'refused' : 'unreached', detail: describeFailure(me.failure) };
  }
  const webhook = await api.call('getWebhookInfo', {}, { timeoutMs });
  const brought = webhook.ok ? urlIn(webhook.result) : '';
  const wanted = settings.mode === 'webhook' ? `${settings.publicUrl.replace(/\/+$/, '')}/webhooks/zalo-bot` : '';
  return brought === wanted
    ? { state: 'good', detail: nameIn(me.result) }
    : { state: 'elsewhere', detail: brought || 'polling' };
}

function urlIn(result: unknown): string {
  return textOf((result as { url?: unknown } | null)?.url);
}

function nameIn(result: unknown): string {
  return textOf((result as { account_name?: unknown } | null)?.account_name);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
