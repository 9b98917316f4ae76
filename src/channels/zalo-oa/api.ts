import { z } from 'zod';
import { callOnce } from './http.ts';
import { NoTokenError, type Tokens } from './tokens.ts';
import { judge, type Service } from './verdict.ts';

/** What Zalo made of a call. */
export type Answer =
  | { kind: 'done'; data: unknown }
  | { kind: 'error'; code: number; text: string }
  /** Nothing left this machine. */
  | { kind: 'unreached'; reason: string }
  /** It may have been done. */
  | { kind: 'unanswered'; reason: string };

type Call = {
  url: string;
  service: Service;
  body: { json: object } | { form: () => FormData } | { none: true };
  timeoutMs?: number;
};

export type Api = (call: Call) => Promise<Answer>;

const envelope = z.object({ error: z.coerce.number(), message: z.string().optional(), data: z.unknown().optional() });

const tooMany = -32;

/**
 * Calls Zalo with the account's token. A token that is refused is replaced and the call made once more: a refused call
 * did nothing. `onLimit` hears how many calls a minute the account is allowed.
 */
export function createApi(tokens: Tokens, onLimit: (perMinute: number) => void): Api {
  return async (call) => {
    try {
      const token = await tokens.current();
      const answer = await make(call, token);
      if (answer.kind !== 'error' || judge(call.service, answer.code).do !== 'refresh') return answer;
      return await make(call, await tokens.replace(token));
    } catch (error) {
      if (error instanceof NoTokenError) return { kind: 'unreached', reason: error.message };
      throw error;
    }
  };

  async function make({ url, body, timeoutMs }: Call, token: string): Promise<Answer> {
    const isJson = 'json' in body;
    const exchange = await callOnce(url, {
      method: 'none' in body ? 'GET' : 'POST',
      headers: { access_token: token, ...(isJson && { 'Content-Type': 'application/json' }) },
      ...(isJson ? { body: JSON.stringify(body.json) } : 'form' in body ? { body: body.form() } : {}),
      ...(timeoutMs !== undefined && { timeoutMs }),
    });
    if (exchange.kind !== 'answered') return exchange;

    const limit = Number(exchange.headers.get('x-ratelimit-limit'));
    if (limit > 0) onLimit(limit);
    const read = envelope.safeParse(exchange.json);
    if (read.success) {
      const { error: code, message = '', data } = read.data;
      return code === 0 ? { kind: 'done', data } : { kind: 'error', code, text: `${code}: ${message.slice(0, 200)}` };
    }
    if (exchange.status === 429) return { kind: 'error', code: tooMany, text: 'HTTP 429' };
    return { kind: 'unanswered', reason: `HTTP ${exchange.status} of an unknown shape` };
  }
}
