import { tidy } from '../domain/vietnamese.ts';

/** The end of a heading, an item or a sentence: `;` `,` `.` `./.` `...` and the colon of a heading. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0) {
    const last = text.charAt(end - 1);
    if (!/[\s;,.:…}]/.test(last) && !(last === '/' && text.charAt(end - 2) === '.')) break;
    end -= 1;
  }
  return text.slice(0, end);
}

/** Marks of emphasis and escapes that stay when Markdown is written as plain text. */
export function withoutMarkup(text: string): string {
  return tidy(text.replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1').replace(/\*{2,}|__+|`/g, ''));
}

/** What stands around the first colon; a colon between figures (`08:00`) is none. */
export function splitAtColon(text: string): { label: string; value: string | null } {
  const match = /:(?!\d|\/\/)/.exec(text.slice(0, 300));
  if (!match) return { label: withoutEnd(text), value: null };
  const value = text.slice(match.index + 1).trim();
  return { label: text.slice(0, match.index).trim(), value: value === '' ? null : value };
}
