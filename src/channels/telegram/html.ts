/** Text as Telegram's HTML mode takes it; quotes need no escaping outside attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Escaped, with the kind of a message (a first line all in capitals) in bold. */
export function toHtml(text: string): string {
  const [first = '', ...others] = text.split('\n');
  if (!isAllCapitals(first)) return escapeHtml(text);
  return [`<b>${escapeHtml(first)}</b>`, ...others.map(escapeHtml)].join('\n');
}

function isAllCapitals(line: string): boolean {
  return /\p{Lu}\P{L}*\p{Lu}/u.test(line) && line === line.toUpperCase();
}
