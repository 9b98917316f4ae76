import type { Checkup } from '../checkup.ts';
import { asGrammySignal, createApi } from './api.ts';
import { describeFailure, readFailure } from './failure.ts';
import type { TelegramSettings } from './settings.ts';

const timeoutMs = 10_000;
/** Updates that wait at Telegram's while all is well are few. */
const manyWaiting = 50;

/** Asks Telegram, changing nothing, whether the token is good and whether messages find their way here. */
export async function checkTelegram(settings: TelegramSettings): Promise<Checkup> {
  const api = createApi(settings.token, settings.apiRoot);
  const signal = asGrammySignal(AbortSignal.timeout(timeoutMs));
  try {
    const { username } = await api.getMe(signal);
    const webhook = await api.getWebhookInfo(signal);
    const wanted = settings.mode === 'webhook' ? `${settings.publicUrl.replace(/\/+$/, '')}/webhooks/telegram` : '';
    if ((webhook.url ?? '') !== wanted) return { state: 'elsewhere', detail: webhook.url || 'polling' };
    if (webhook.last_error_message && webhook.pending_update_count > 0) {
      return { state: 'failing', detail: webhook.last_error_message };
    }
    if (webhook.pending_update_count > manyWaiting)
      return { state: 'failing', detail: `${webhook.pending_update_count}` };
    return { state: 'good', detail: `@${username}` };
  } catch (error) {
    const failure = readFailure(error, settings.token);
    const isRefused = failure.kind === 'answered' && [401, 404].includes(failure.code);
    return { state: isRefused ? 'refused' : 'unreached', detail: describeFailure(failure) };
  }
}
