/** Sends a draft as soon as it is chosen, and shows how far it is. Without this the form works as it stands. */

const form = /** @type {HTMLFormElement} */ (document.querySelector('form.hand-in'));
const field = /** @type {HTMLInputElement} */ (form.querySelector('input[type=file]'));
const going = /** @type {HTMLElement} */ (form.querySelector('.going'));
const bar = /** @type {HTMLProgressElement} */ (form.querySelector('progress'));
const howFar = /** @type {HTMLElement} */ (form.querySelector('.how-far'));
const outcome = /** @type {HTMLElement} */ (document.querySelector('.outcome'));
const words = form.dataset;

form.classList.add('live');
field.addEventListener('change', () => {
  const file = field.files?.[0];
  if (!file) return;
  if (file.size > Number(words.most)) tell(words.tooBig ?? '', false);
  else send(file);
});
form.addEventListener('submit', (event) => event.preventDefault());

/** @param {File} file */
function send(file) {
  const data = new FormData();
  data.set('file', file);
  const request = new XMLHttpRequest();
  request.open('POST', location.href);
  request.setRequestHeader('Accept', 'application/json');
  request.responseType = 'json';
  request.upload.addEventListener('progress', ({ loaded, total }) => show(loaded, total));
  request.addEventListener('load', () => {
    const { ok, answer, error } = request.response ?? {};
    tell(answer ?? error ?? words.failed ?? '', ok === true);
  });
  request.addEventListener('error', () => tell(words.failed ?? '', false));
  form.classList.add('busy');
  outcome.hidden = true;
  going.hidden = false;
  show(0, file.size);
  request.send(data);
}

/**
 * @param {number} loaded
 * @param {number} total
 */
function show(loaded, total) {
  const percent = total > 0 ? Math.floor((loaded / total) * 100) : 0;
  bar.value = percent;
  howFar.textContent = percent < 100 ? `${words.sending} ${percent}%` : (words.checking ?? '');
}

/**
 * @param {string} sentence
 * @param {boolean} taken
 */
function tell(sentence, taken) {
  going.hidden = true;
  field.value = '';
  outcome.textContent = sentence;
  outcome.className = `outcome ${taken ? 'taken' : 'refused'}`;
  outcome.hidden = false;
  if (taken) form.hidden = true;
  else form.classList.remove('busy');
  outcome.scrollIntoView({ block: 'nearest' });
}
