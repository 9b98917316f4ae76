import { html } from 'hono/html';
import type { TranscriptLine } from '../message/transcript.ts';
import { type Html, layout, type Zone } from './layout.ts';
import { lineTemplates, pane } from './pane.ts';
import type { Guest } from './server.ts';
import { telephoneLink } from './telephone-link.ts';
import { words } from './words.ts';

/** The id of the newest line, to which a post leads back. */
export const latestId = 'latest';

export function personalPage(page: {
  guest: Guest;
  token: string;
  lines: TranscriptLine[];
  zone: Zone;
  takesFiles: boolean;
}): Html {
  const { guest, token, lines, zone, takesFiles } = page;
  const { conference } = guest;
  const base = `/c/${token}`;

  const body = html`<main class="sheet">
${card(guest, lines.length > 2)}
${pane({
  name: 'chat',
  base,
  heading: html`<h2 class="unseen" id="chat-heading">${words.conversation}</h2>`,
  lines,
  latestId,
  zone,
  takesFiles,
  scrolls: 'page',
})}
</main>
${lineTemplates(zone)}`;

  return layout({ title: conference.title, kind: 'personal', stream: `${base}/stream`, zone, body });
}

/** What a delegate wants to know at a glance: what, when, where, for whom, and what was answered. */
function card(guest: Guest, hasMore: boolean): Html {
  const { conference, officePhone, unit } = guest;
  const delegate = [[guest.title, guest.name].filter(Boolean).join(' '), unit].filter(Boolean).join(', ');

  return html`<header class="card">
<h1>${conference.title}</h1>
<dl>
<div><dt>${words.when}</dt> <dd>${conference.when}</dd></div>
${conference.venue ? html`<div><dt>${words.where}</dt> <dd>${conference.venue}</dd></div>` : ''}
<div><dt>${words.delegate}</dt> <dd>${delegate}</dd></div>
<div><dt>${words.answer}</dt> <dd><strong id="answer" data-none="${words.noAnswer}">${guest.answer ?? words.noAnswer}</strong></dd></div>
</dl>
<p class="links">${hasMore ? html`<a href="#${latestId}">${words.toLatest}</a>` : ''}${officePhone ? telephoneLink(officePhone, `${words.callOffice}: ${officePhone}`) : ''}</p>
</header>`;
}
