import { z } from 'zod';
import { readNetworkFailure } from '../network.ts';
import type { Failure } from './failure.ts';

export type Answer = { ok: true; result: unknown } | { ok: false; failure: Failure };

/** Calls of the Bot Platform. What goes wrong is a value; the token, which stands in every address, is in none. */
export type ZaloBotApi = {
  call(method: string, params: object, options?: { timeoutMs?: number; signal?: AbortSignal }): Promise<Answer>;
};

const callTimeoutMs = 30_000;

const envelope = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  description: z.string().optional().catch(undefined),
  error_code: z.coerce.number().int().optional().catch(undefined),
  errorCode: z.coerce.number().int().optional().catch(undefined),
});

export function createZaloBotApi({ token, apiRoot }: { token: string; apiRoot: string }): ZaloBotApi {
  return {
    async call(method, params, { timeoutMs = callTimeoutMs, signal } = {}) {
      const timeout = AbortSignal.timeout(timeoutMs);
      try {
        const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(params),
          signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        });
        return readAnswer(response, await response.text());
      } catch (error) {
        const { kind, reason } = readNetworkFailure(error);
        return { ok: false, failure: { kind, reason: reason.replaceAll(token, '<token>') } };
      }
    },
  };

  /** The body decides before the HTTP status, which may be 200 with a refusal. */
  function readAnswer(response: Response, text: string): Answer {
    const read = envelope.safeParse(parseJson(text));
    if (read.success && read.data.ok) return { ok: true, result: read.data.result };
    if (!read.success && response.ok) return { ok: false, failure: { kind: 'unanswered', reason: 'not JSON' } };
    const { description, error_code, errorCode } = read.data ?? {};
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    return {
      ok: false,
      failure: {
        kind: 'answered',
        code: error_code ?? errorCode ?? (response.ok ? 500 : response.status),
        description: (description ?? response.statusText).replaceAll(token, '<token>'),
        ...(seconds > 0 && { retryAfterMs: seconds * 1000 }),
      },
    };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
