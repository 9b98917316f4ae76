import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { layout } from './layout.ts';
import { telephoneLink } from './telephone-link.ts';
import { words } from './words.ts';

/** One sentence about what went wrong: a page for people, `{ error }` for scripts. */
export function refuseRequest(
  c: Context,
  status: ContentfulStatusCode,
  title: string,
  sentence: string,
  options: { back?: string; phone?: string | null } = {},
) {
  if (wantsJson(c)) return c.json({ error: sentence }, status);

  const { back, phone } = options;
  const body = html`<main class="notice">
<h1>${title}</h1>
<p>${sentence}${phone ? html`${telephoneLink(phone)}.` : ''}</p>
${back ? html`<p><a class="action" href="${back}">${words.back}</a></p>` : ''}
</main>`;
  return c.html(layout({ title, kind: 'plain', body }), status);
}

/** Scripts say so; a form that was posted, or an address that was typed, is a person's. */
export function wantsJson(c: Context): boolean {
  const asked = `${c.req.header('Accept') ?? ''} ${c.req.header('Content-Type') ?? ''}`;
  return asked.includes('application/json');
}
