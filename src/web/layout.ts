import { html } from 'hono/html';
import { assetUrl } from './assets.ts';
import { words } from './words.ts';

/** Escaped mark-up. */
export type Html = ReturnType<typeof html>;

const styles = {
  plain: ['page.css'],
  local: ['page.css', 'chat.css', 'compose.css', 'local-chat.css'],
  personal: ['page.css', 'chat.css', 'compose.css', 'personal.css'],
  upload: ['page.css', 'upload.css'],
};

/** The frame of every page. With `stream`, the page keeps itself up to date by what comes from there. */
export function layout(page: {
  title: string;
  kind: keyof typeof styles;
  stream?: string;
  /** A script of `assets/` that the page has and could do without. */
  script?: string;
  zone?: Zone;
  body: Html;
}): Html {
  const live = page.stream
    ? html` data-stream="${page.stream}" data-public-url="${page.zone?.publicUrl ?? ''}" data-time-zone="${page.zone?.timeZone ?? ''}"`
    : '';

  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
<link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml">
${styles[page.kind].map((name) => html`<link rel="stylesheet" href="${assetUrl(name)}">`)}
${page.stream ? html`<script type="module" src="${assetUrl('page.js')}"></script>` : ''}
${page.script ? html`<script type="module" src="${assetUrl(page.script)}"></script>` : ''}
</head>
<body class="${page.kind}"${live}>
${page.body}
${page.stream ? html`<p class="offline" role="status" data-words="${words.offline}"></p>` : ''}
</body>
</html>`;
}

/** What a page must know to show times and links. */
export type Zone = { timeZone: string; publicUrl: string };
