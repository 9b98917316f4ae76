import { find, makeId } from './line.js';
import { openLines } from './lines.js';
import { postForm } from './post.js';

const doubleTapMs = 600;
const typingMs = 8_000;

/**
 * Makes a pane live: it sends without leaving the page, and shows what comes.
 * @param {HTMLElement} pane
 */
export function openPane(pane) {
  const base = pane.dataset.base ?? '';
  const drawn = openLines(pane);
  const typing = find(pane, '.typing');
  const sending = find(pane, '.sending');
  const notSent = find(pane, '.not-sent');
  const again = find(pane, '.again');
  const why = find(pane, '.why');
  const notSentWords = why.textContent;
  const text = /** @type {HTMLTextAreaElement} */ (find(pane, 'textarea'));

  /** @type {HTMLFormElement | null} */
  let failed = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let stopsTyping;
  let refreshing = false;
  let stale = false;

  pane.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    send(form, /** @type {HTMLElement | null} */ (event.submitter));
  });
  pane.addEventListener('change', (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input.type !== 'file' || !input.files?.length || !input.form) return;
    renew(input.form);
    send(input.form, null);
  });
  again.addEventListener('click', () => failed && send(failed, failed.querySelector('button')));
  text.addEventListener('input', () => {
    grow();
    if (text.form) renew(text.form);
    if (failed === text.form) notSent.hidden = true;
  });
  text.addEventListener('keydown', (event) => {
    // An input method that is still composing a Vietnamese letter takes Enter for itself.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (text.value.trim() && text.form) send(text.form, null);
  });
  drawn.showLatest();

  return { name: pane.id, refresh, showLatest: drawn.showLatest };

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement | null} submitter
   */
  async function send(form, submitter) {
    if (form.dataset.busy) return;
    form.dataset.busy = 'yes';
    const tappedAt = performance.now();
    const data = new FormData(form);
    if (submitter instanceof HTMLButtonElement && submitter.name) data.set(submitter.name, submitter.value);
    const typed = form.contains(text) ? text.value : null;
    notSent.hidden = true;
    sending.hidden = false;
    // The answer may be here before the post is confirmed, so the waiting for it begins now.
    startTyping();

    const problem = tooBig(form) ?? (await postForm(form.action, data));
    sending.hidden = true;
    if (problem === null) {
      failed = null;
      renew(form);
      // What was typed on meanwhile stays.
      if (typed === null || text.value === typed) form.reset();
      grow();
      await refresh();
    } else {
      failed = form;
      stopTyping();
      why.textContent = problem || notSentWords;
      notSent.hidden = false;
    }
    setTimeout(() => delete form.dataset.busy, problem === null ? doubleTapMs - (performance.now() - tappedAt) : 0);
  }

  /** Shows the chat as it now stands; asked again meanwhile, it looks once more. */
  async function refresh() {
    stale = true;
    if (refreshing) return;
    refreshing = true;
    try {
      while (stale) {
        stale = false;
        const response = await fetch(`${base}/messages`, { headers: { Accept: 'application/json' } });
        if (response.ok) show(await response.json());
      }
    } catch {
      // Offline; the stream says so, and asks again once it is back.
    } finally {
      refreshing = false;
    }
  }

  /** @param {{ lines: import('./line.js').Line[], answer?: string | null }} chat */
  function show({ lines, answer }) {
    if (drawn.show(lines)) stopTyping();
    if (answer !== undefined) showAnswer(answer);
  }

  function startTyping() {
    typing.hidden = false;
    clearTimeout(stopsTyping);
    stopsTyping = setTimeout(stopTyping, typingMs);
  }

  function stopTyping() {
    typing.hidden = true;
  }

  function grow() {
    text.style.height = 'auto';
    text.style.height = `${Math.min(text.scrollHeight + 4, 160)}px`;
  }
}

/**
 * Told before it is sent, since a server that turns a large file away breaks the connection.
 * @param {HTMLFormElement} form
 */
function tooBig(form) {
  const file = /** @type {HTMLInputElement | null} */ (form.querySelector('input[type=file]'))?.files?.[0];
  return file && file.size > Number(form.dataset.maxBytes) ? (form.dataset.tooBig ?? '') : null;
}

/**
 * What was changed is a new message, lest it pass for the one before, which may have arrived after all.
 * @param {HTMLFormElement} form
 */
function renew(form) {
  find(form, '[name=id]').setAttribute('value', makeId());
}

/** @param {string | null} answer */
function showAnswer(answer) {
  const shown = document.querySelector('#answer');
  if (!(shown instanceof HTMLElement)) return;
  const said = answer ?? shown.dataset.none ?? '';
  if (shown.textContent !== said) shown.textContent = said;
}
