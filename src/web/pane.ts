import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import type { Choice } from '../message/reply.ts';
import type { TranscriptLine } from '../message/transcript.ts';
import { readBubble } from './assets/bubble-text.js';
import { dayOf, hourOf } from './assets/time.js';
import { fileBytes } from './chat.ts';
import type { Html, Zone } from './layout.ts';
import { words } from './words.ts';

/** A chat on a page. Everything in it is a plain form, so that it works before, and without, any script. */
export type Pane = {
  name: string;
  /** Where its posts go: `BASE/say`, `BASE/file`. */
  base: string;
  heading: Html;
  lines: TranscriptLine[];
  /** The id of the newest line, for links to it. */
  latestId: string;
  zone: Zone;
  takesFiles: boolean;
  /** Whether the lines scroll within the pane, or with the page. */
  scrolls: 'pane' | 'page';
};

export function pane(of: Pane): Html {
  const { name, base, lines, zone } = of;
  const scrolling = of.scrolls === 'pane' ? html` tabindex="0"` : '';
  const drawn = lines.map((line, at) =>
    drawLine(line, { base, zone, after: lines[at - 1], id: at === lines.length - 1 ? of.latestId : undefined }),
  );

  return html`<section class="pane" id="${name}" data-base="${base}" data-latest="${of.latestId}" data-scrolls="${of.scrolls}" aria-labelledby="${name}-heading">
${of.heading}
<div class="log" role="log" aria-live="polite" aria-label="${words.messages}"${scrolling}><ol class="lines">${drawn}</ol></div>
<div class="below">
<p class="sending" hidden>${words.sending}</p>
<p class="typing" hidden><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> ${words.typing}</p>
<p class="not-sent" role="alert" hidden><span class="why">${words.notSent}</span> <button type="button" class="again">${words.sendAgain}</button></p>
<div class="compose">
${of.takesFiles ? fileForm(name, base) : ''}
<form class="say" method="post" action="${base}/say">
${postId()}
<label class="unseen" for="${name}-text">${words.typeHere}</label>
<textarea id="${name}-text" name="text" rows="1" placeholder="${words.typeHere}" autocomplete="off" enterkeyhint="send" required></textarea>
<button class="send">${words.send}</button>
</form>
</div>
</div>
</section>`;
}

function fileForm(name: string, base: string): Html {
  return html`<form class="attach" method="post" action="${base}/file" enctype="multipart/form-data" data-max-bytes="${fileBytes}" data-too-big="${words.tooBig}">
${postId()}
<label class="file" for="${name}-file"><span class="clip" aria-hidden="true"></span><span class="unseen">${words.send} </span>${words.file}</label>
<input id="${name}-file" type="file" name="file" required>
<button class="send-file">${words.sendFile}</button>
</form>`;
}

/** A post that is sent twice, by a double tap or a poor connection, carries the same id and counts once. */
function postId(): Html {
  return html`<input type="hidden" name="id" value="${randomUUID()}">`;
}

type Place = { base: string; zone: Zone; after: TranscriptLine | undefined; id: string | undefined };

function drawLine(line: TranscriptLine, { base, zone, after, id }: Place): Html {
  const day = dayOf(line.at, zone.timeZone);
  const opensDay = !after || dayOf(after.at, zone.timeZone) !== day;
  const { kind, parts } = readBubble(line.text, line.by, zone.publicUrl);
  const text = parts.map(({ text, link }) => (link ? html`<a href="${link}">${text}</a>` : text));
  const numbers = line.choices.map(
    ({ digit, label }) => html`<span>${digit === '' ? '-' : `${digit}.`} ${label}</span>`,
  );

  return html`<li class="line ${line.by}" data-id="${line.id}"${id ? html` id="${id}"` : ''}>${opensDay ? html`<p class="day">${day}</p>` : ''}<div class="bubble"><span class="unseen">${line.by === 'person' ? words.me : words.secretary}: </span><p class="text">${kind ? html`<strong class="kind">${kind}</strong>` : ''}${text}</p>${line.file ? drawFile(line.file) : ''}<p class="numbers">${numbers}</p><time datetime="${line.at.toISOString()}">${hourOf(line.at, zone.timeZone)}</time></div><ul class="choices" aria-label="${words.choices}">${line.choices.map((choice) => drawChoice(choice, base))}</ul></li>`;
}

/** A picture opens large, where it can be shown at a door; anything else is saved. */
function drawFile({ name, link, isPicture }: NonNullable<TranscriptLine['file']>): Html {
  return isPicture
    ? html`<a class="enclosed" href="${link}" target="_blank"><img src="${link}" alt="${name}" width="240" height="240"></a>`
    : html`<a class="enclosed" href="${link}" download><span class="clip" aria-hidden="true"></span>${name}</a>`;
}

function drawChoice({ digit, label, value }: Choice, base: string): Html {
  return html`<li><form class="choose" method="post" action="${base}/say">${postId()}<button name="choice" value="${value}"><span class="digit">${digit}</span> <span class="label">${label}</span></button></form></li>`;
}

/** Empty lines that the page's script copies and fills, so that the mark-up of a line is written down once. */
export function lineTemplates(zone: Zone): Html {
  const choice: Choice = { digit: '', label: '', value: '' };
  const empty = (by: TranscriptLine['by']) =>
    drawLine(
      { id: '', by, at: new Date(0), text: '', choices: [choice] },
      { base: '', zone, after: undefined, id: undefined },
    );

  return html`<template id="secretary-line">${empty('secretary')}</template><template id="person-line">${empty('person')}</template>`;
}
