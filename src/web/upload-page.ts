import { html } from 'hono/html';
import { type Html, layout } from './layout.ts';
import { telephoneLink } from './telephone-link.ts';
import { mostUploadBytes, type UploadPage } from './upload-desk.ts';
import { words } from './words.ts';

/** One big button. With scripts, choosing a file sends it, and a bar shows how far it is. */
export function uploadPage(page: UploadPage, officePhone: string | null): Html {
  const body = html`<main class="sheet">
${heading(page)}
<form class="hand-in" method="post" enctype="multipart/form-data" data-most="${mostUploadBytes}"
 data-sending="${words.uploadSending}" data-checking="${words.uploadChecking}" data-failed="${words.uploadFailed}" data-too-big="${words.uploadTooBig}">
<label class="choose" for="file">${words.uploadChoose}</label>
<input id="file" type="file" name="file" required>
<button class="send" type="submit">${words.uploadSend}</button>
<div class="going" hidden><progress max="100" value="0" aria-label="${words.uploadSending}"></progress><p class="how-far"></p></div>
</form>
<p class="outcome" role="status" hidden></p>
<p class="quiet">${words.uploadKinds}</p>
<p class="quiet">${words.uploadOnce}${officePhone ? html` ${words.callOffice}: ${telephoneLink(officePhone)}.` : ''}</p>
</main>`;
  return layout({ title: words.uploadTitle, kind: 'upload', script: 'upload.js', body });
}

/** What came of a file that was sent without scripts. */
export function handedInPage(page: UploadPage, outcome: { taken: boolean; answer: string; back: string }): Html {
  const body = html`<main class="sheet">
${heading(page)}
<p class="outcome ${outcome.taken ? 'taken' : 'refused'}" role="status">${outcome.answer}</p>
${outcome.taken ? '' : html`<p><a class="action" href="${outcome.back}">${words.uploadAgain}</a></p>`}
</main>`;
  return layout({ title: words.uploadTitle, kind: 'upload', body });
}

/** Why a link takes nothing; the sentence is still without its full stop. */
export function closedSentence({ state, answer }: UploadPage): string {
  if (state === 'used') return words.uploadUsed + (answer ? words.uploadReceived + answer : '') + words.uploadNew;
  if (state === 'expired') return words.uploadExpired;
  return state === 'over' ? words.uploadOver : words.uploadGone;
}

function heading({ topic, unit, until, minutes }: UploadPage): Html {
  return html`<header>
<h1>${words.uploadTitle}</h1>
<p class="topic">${topic}</p>
<dl>
${unit ? html`<div><dt>${words.uploadUnit}</dt> <dd>${unit}</dd></div>` : ''}
${until ? html`<div><dt>${words.uploadUntil}</dt> <dd>${words.uploadBefore}${until}</dd></div>` : ''}
${minutes ? html`<div><dt>${words.uploadMinutes}</dt> <dd>${words.uploadAtMost}${minutes}${words.uploadMinutesUnit}</dd></div>` : ''}
</dl>
</header>`;
}
