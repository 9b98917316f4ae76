import { pino } from 'pino';

export type Log = {
  debug(what: string, details?: object): void;
  info(what: string, details?: object): void;
  warn(what: string, details?: object): void;
  error(what: string, details?: object): void;
};

/** A line a happening, as JSON on stderr, with tokens, codes and telephone numbers blotted out of every text in it. */
export function createLog(level: string): Log {
  const logger = pino(
    { level, base: null, serializers: { error: describeError } },
    pino.destination({ dest: 2, sync: true }),
  );
  const write =
    (rank: 'debug' | 'info' | 'warn' | 'error') =>
    (what: string, details: object = {}) =>
      logger[rank](blotDeep(details) as object, blot(what));
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

const secrets: [RegExp, string][] = [
  [/\b\d{6,}:[A-Za-z0-9_-]{20,}/g, '[token]'],
  [/\/c\/[A-Za-z0-9_-]{20,}/g, '/c/[token]'],
  [/start=[A-Za-z0-9_-]{20,}/g, 'start=[token]'],
  [/\b[ABCDEFGHJKMNPQRSTUVWXYZ23456789]{4}-[ABCDEFGHJKMNPQRSTUVWXYZ23456789]{4}\b/g, '[code]'],
  [/(?:\+?84|\b0)[\s.-]?\d(?:[\s.-]?\d){7,9}\b/g, '[phone]'],
];

/** A text without anything that opens a door or reaches a person. */
function blot(text: string): string {
  return secrets.reduce((clean, [pattern, mark]) => clean.replace(pattern, mark), text);
}

function blotDeep(value: unknown): unknown {
  if (typeof value === 'string') return blot(value);
  if (value instanceof Error) return describeError(value);
  if (Array.isArray(value)) return value.map(blotDeep);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, blotDeep(inner)]));
  }
  return value;
}

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: blot(String(error)) };
  return { message: blot(error.message), stack: blot(error.stack ?? '') };
}
