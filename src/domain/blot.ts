/** What opens a door or reaches a person, by its shape, and what is left in its place. */
const shapes: readonly [RegExp, string][] = [
  // Tokens of Telegram and Zalo bots, also within the address of a request.
  [/\b\d{6,}:[A-Za-z0-9_-]{10,}/g, '[token]'],
  [/\/([cuf])\/[A-Za-z0-9_.-]{16,}/g, '/$1/[token]'],
  [/(start=|(?:access|refresh)_token["'=:\s]+|secret_key["'=:\s]+)[A-Za-z0-9_.-]{16,}/gi, '$1[token]'],
  [/(?<![A-Z\d])[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}(?![A-Z\d])/g, '[code]'],
  [/(?:\+?84|(?<!\d)0)[\s.-]?\d(?:[\s.-]?\d){7,9}(?!\d)/g, '[phone]'],
];

/** A text as it may be logged or shown to an operator: without tokens, codes, links of persons and telephone numbers. */
export function blot(text: string, secrets: readonly string[] = []): string {
  const known = secrets.reduce((clean, secret) => clean.replaceAll(secret, '[secret]'), text);
  return shapes.reduce((clean, [shape, mark]) => clean.replace(shape, mark), known);
}
