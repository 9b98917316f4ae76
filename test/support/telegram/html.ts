const tags = 'b strong i em u ins s strike del tg-spoiler span a code pre blockquote'.split(' ');
const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** Text as people see it, and what of it is bold; or why Telegram cannot read it. */
export type Parsed = { text: string; bold: string[] } | { error: string };

/** Reads Telegram's HTML as its server does: few tags, few named entities, everything closed in order. */
export function parseHtml(html: string): Parsed {
  let text = '';
  const open: { tag: string; from: number }[] = [];
  const bold: string[] = [];
  let at = 0;
  while (at < html.length) {
    const rest = html.slice(at);
    const offset = Buffer.byteLength(html.slice(0, at));
    if (rest.startsWith('<')) {
      const [whole, slash, name = ''] = /^<(\/?)([a-z0-9-]*)[^<>]*>/i.exec(rest) ?? [];
      const tag = name.toLowerCase();
      if (whole === undefined) return { error: `Unclosed start tag at byte offset ${offset}` };
      if (slash) {
        const last = open.pop();
        if (!last) return { error: `Unexpected end tag at byte offset ${offset}` };
        if (last.tag !== tag) return { error: `Unmatched end tag at byte offset ${offset}, expected "</${last.tag}>"` };
        if (tag === 'b' || tag === 'strong') bold.push(text.slice(last.from));
      } else {
        if (!tags.includes(tag)) return { error: `Unsupported start tag "${tag}" at byte offset ${offset}` };
        open.push({ tag, from: text.length });
      }
      at += whole.length;
      continue;
    }
    const [entity, decimal, hexadecimal, name = ''] = /^&(?:#(\d+)|#x([\da-f]+)|(\w+));?/i.exec(rest) ?? [];
    const decoded = decimal ? fromCode(decimal, 10) : hexadecimal ? fromCode(hexadecimal, 16) : named[name];
    text += entity && decoded !== undefined ? decoded : rest[0];
    at += entity && decoded !== undefined ? entity.length : 1;
  }
  const last = open.at(-1);
  return last ? { error: `Can't find end tag corresponding to start tag "${last.tag}"` } : { text, bold };
}

function fromCode(digits: string, base: number): string | undefined {
  const code = Number.parseInt(digits, base);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
