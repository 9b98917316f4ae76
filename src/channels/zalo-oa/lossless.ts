type Context = { source?: string };
type Reviver = (this: unknown, key: string, value: unknown, context: Context) => unknown;

/**
 * JSON with the numbers that JavaScript would round kept as the digits that were written: Zalo's ids are larger than
 * 2^53, and one day one of them may stand there without quotes. Throws on what is no JSON.
 */
export function parseLosslessly(text: string): unknown {
  const keepDigits: Reviver = (_key, value, { source }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && source !== undefined ? source : value;
  return JSON.parse(text, keepDigits as (this: unknown, key: string, value: unknown) => unknown);
}
