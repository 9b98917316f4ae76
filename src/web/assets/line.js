import { readBubble } from './bubble-text.js';
import { dayOf, hourOf } from './time.js';

/**
 * @typedef {{ label: string, value: string, digit: string }} Choice
 * @typedef {{ name: string, link: string, isPicture: boolean }} Enclosed
 * @typedef {{ id: string, by: 'person' | 'secretary', at: string, text: string, choices: Choice[], file?: Enclosed }} Line
 */

/**
 * A line of the chat, made from the server's own template of one.
 * @param {Line} line
 * @param {{ base: string, opensDay: boolean }} place
 * @returns {HTMLElement}
 */
export function drawLine(line, { base, opensDay }) {
  const { publicUrl = '', timeZone = 'UTC' } = document.body.dataset;
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById(`${line.by}-line`));
  const item = /** @type {HTMLElement} */ (template.content.cloneNode(true).firstChild);
  const at = new Date(line.at);
  item.dataset.id = line.id;

  const day = find(item, '.day');
  if (opensDay) day.textContent = dayOf(at, timeZone);
  else day.remove();

  const { kind, parts } = readBubble(line.text, line.by, publicUrl);
  const text = find(item, '.text');
  text.replaceChildren(...(kind ? [element('strong', kind, 'kind')] : []), ...parts.map(drawPart));
  if (line.file) text.after(drawFile(line.file));
  find(item, '.numbers').replaceChildren(
    ...line.choices.map(({ digit, label }) => element('span', `${digit === '' ? '-' : `${digit}.`} ${label}`)),
  );
  const time = find(item, 'time');
  time.setAttribute('datetime', at.toISOString());
  time.textContent = hourOf(at, timeZone);

  const choices = find(item, '.choices');
  const choice = /** @type {HTMLElement} */ (choices.firstElementChild);
  choices.replaceChildren(...line.choices.map((one) => drawChoice(choice, one, base)));
  return item;
}

/** Ids need no secure context here: the page may stand on a plain address of an office network. */
export function makeId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {{ text: string, link: string | null }} part */
function drawPart({ text, link }) {
  if (!link) return document.createTextNode(text);
  const anchor = document.createElement('a');
  anchor.href = link;
  anchor.textContent = text;
  return anchor;
}

/**
 * A picture opens large, where it can be shown at a door; anything else is saved.
 * @param {Enclosed} file
 */
function drawFile({ name, link, isPicture }) {
  const anchor = document.createElement('a');
  anchor.className = 'enclosed';
  anchor.href = link;
  if (isPicture) {
    anchor.target = '_blank';
    const picture = document.createElement('img');
    Object.assign(picture, { src: link, alt: name, width: 240, height: 240 });
    anchor.append(picture);
  } else {
    anchor.download = '';
    const clip = element('span', '', 'clip');
    clip.setAttribute('aria-hidden', 'true');
    anchor.append(clip, name);
  }
  return anchor;
}

/**
 * @param {HTMLElement} template
 * @param {Choice} choice
 * @param {string} base
 */
function drawChoice(template, { digit, label, value }, base) {
  const item = /** @type {HTMLElement} */ (template.cloneNode(true));
  find(item, 'form').setAttribute('action', `${base}/say`);
  find(item, 'input').setAttribute('value', makeId());
  find(item, 'button').setAttribute('value', value);
  find(item, '.digit').textContent = digit;
  find(item, '.label').textContent = label;
  return item;
}

/**
 * @param {string} tag
 * @param {string} text
 * @param {string} [className]
 */
function element(tag, text, className) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/**
 * @param {Element} within
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function find(within, selector) {
  const found = within.querySelector(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return /** @type {HTMLElement} */ (found);
}
