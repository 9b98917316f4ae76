import { innermost, isUnreached } from '../network.ts';
import { parseLosslessly } from './lossless.ts';

/** What one request came to, without anything that could hold a token. */
export type Exchange =
  | { kind: 'answered'; status: number; json: unknown; headers: Headers }
  /** The connection was never made: nothing left this machine. */
  | { kind: 'unreached'; reason: string }
  /** The request may have left; no readable answer came back. */
  | { kind: 'unanswered'; reason: string };

const timeoutMs = 20_000;

/** One request, answered with JSON or not. Follows no redirects: Zalo's interfaces make none. Never throws. */
export async function callOnce(url: string, init: RequestInit & { timeoutMs?: number }): Promise<Exchange> {
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(init.timeoutMs ?? timeoutMs),
    });
    const text = await response.text();
    const json = parseOrUndefined(text);
    if (json === undefined) return { kind: 'unanswered', reason: `HTTP ${response.status} without JSON` };
    return { kind: 'answered', status: response.status, json, headers: response.headers };
  } catch (error) {
    const { code, message } = innermost(error);
    return { kind: isUnreached(error) ? 'unreached' : 'unanswered', reason: code ?? message ?? 'no answer' };
  }
}

function parseOrUndefined(text: string): unknown {
  try {
    return parseLosslessly(text);
  } catch {
    return undefined;
  }
}
