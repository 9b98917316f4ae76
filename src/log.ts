import { pino } from 'pino';
import { blot } from './domain/blot.ts';

export type Log = {
  debug(what: string, details?: object): void;
  info(what: string, details?: object): void;
  warn(what: string, details?: object): void;
  error(what: string, details?: object): void;
};

/**
 * A line a happening, as JSON on stderr, with tokens, codes and telephone numbers blotted out of every text in it.
 * @param secrets what must not appear, whatever its shape
 */
export function createLog(level: string, secrets: readonly string[] = []): Log {
  const clean = (text: string) => blot(text, secrets);
  const logger = pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
  const write =
    (rank: 'debug' | 'info' | 'warn' | 'error') =>
    (what: string, details: object = {}) =>
      logger[rank](blotDeep(details, clean) as object, clean(what));
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

function blotDeep(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (value instanceof Error) return describeError(value, clean);
  if (Array.isArray(value)) return value.map((inner) => blotDeep(inner, clean));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, blotDeep(inner, clean)]));
  }
  return value;
}

function describeError(error: Error, clean: (text: string) => string): object {
  return { message: clean(error.message), stack: clean(error.stack ?? '') };
}
