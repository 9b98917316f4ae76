import { html } from 'hono/html';
import type { TranscriptLine } from '../message/transcript.ts';
import { type Html, layout, type Zone } from './layout.ts';
import { lineTemplates, pane } from './pane.ts';
import type { Chair } from './server.ts';
import { words } from './words.ts';

type FilledChair = Chair & { lines: TranscriptLine[] };

/** The chairs side by side; on a phone one at a time, chosen by links that work without scripts too. */
export function localChatPage(page: { title: string; chairs: FilledChair[]; zone: Zone; takesFiles: boolean }): Html {
  const { title, chairs, zone, takesFiles } = page;

  const body = html`<header class="top">
<div class="what"><h1>${title}</h1><p>${words.localChatHint}</p></div>
<label class="as-on-zalo"><input type="checkbox" id="as-on-zalo"> ${words.asOnZalo}</label>
</header>
<nav class="chairs" aria-label="${words.chairs}">${chairs.map(({ name, label }) => html`<a href="#${name}">${label}</a>`)}</nav>
<main class="panes">
${chairs.map(({ name, label, who, lines }) =>
  pane({
    name,
    base: `/chat/${name}`,
    heading: html`<header class="who"><h2 id="${name}-heading">${label}</h2><p>${who}</p></header>`,
    lines,
    latestId: `${name}-latest`,
    zone,
    takesFiles,
    scrolls: 'pane',
  }),
)}
</main>
${lineTemplates(zone)}`;

  return layout({ title: `${words.localChat} · ${title}`, kind: 'local', stream: '/chat/stream', zone, body });
}
