import { drawLine, find } from './line.js';
import { dayOf } from './time.js';

/**
 * The lines of a pane. What did not change is left alone, so that nobody loses the button that has the focus and
 * nothing is read out twice.
 * @param {HTMLElement} pane
 */
export function openLines(pane) {
  const base = pane.dataset.base ?? '';
  const scrollsItself = pane.dataset.scrolls === 'pane';
  const log = find(pane, '.log');
  const list = find(pane, '.lines');

  /** What is shown of each line; of those that the server drew, nothing is known but that they are there. */
  const shown = new Map(
    [...list.children].map((item) => [/** @type {HTMLElement} */ (item).dataset.id ?? '', { item, as: '' }]),
  );

  return { show, showLatest };

  /**
   * True if the secretary said something new.
   * @param {import('./line.js').Line[]} lines
   */
  function show(lines) {
    const wasAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    const isNew = lines.map(({ id }) => !shown.has(id));
    dropAllBut(new Set(lines.map(({ id }) => id)));

    const { timeZone = 'UTC' } = document.body.dataset;
    let day = '';
    lines.forEach((line, at) => {
      const lineDay = dayOf(new Date(line.at), timeZone);
      const item = draw(line, lineDay !== day);
      day = lineDay;
      if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null);
    });
    markLatest();

    const follows = wasAtEnd || !scrollsItself || lines.at(-1)?.by === 'person';
    if (isNew.includes(true) && follows) showLatest();
    return lines.some(({ by }, at) => isNew[at] && by === 'secretary');
  }

  /** @param {Set<string>} ids */
  function dropAllBut(ids) {
    for (const [id, { item }] of shown) {
      if (ids.has(id)) continue;
      item.remove();
      shown.delete(id);
    }
  }

  /**
   * @param {import('./line.js').Line} line
   * @param {boolean} opensDay
   */
  function draw(line, opensDay) {
    const as = JSON.stringify([line.text, line.choices, line.file, opensDay]);
    const old = shown.get(line.id);
    const isSame = old && (old.as === as || old.as === '');
    const item = isSame ? old.item : drawLine(line, { base, opensDay });
    if (old && !isSame) old.item.replaceWith(item);
    shown.set(line.id, { item, as });
    return item;
  }

  function markLatest() {
    for (const item of list.children) {
      if (item === list.lastElementChild) item.id = pane.dataset.latest ?? '';
      else item.removeAttribute('id');
    }
  }

  /** The start of a long last message must not slip out of sight above. */
  function showLatest() {
    const last = /** @type {HTMLElement | null} */ (list.lastElementChild);
    if (!last) return;
    if (scrollsItself) {
      const isLong = last.offsetHeight > log.clientHeight;
      log.scrollTop = isLong ? last.offsetTop - list.offsetTop : log.scrollHeight;
    } else if ([...shown.values()].some(({ as }) => as)) {
      // Not before the first news: whoever opens the page sees the card.
      last.scrollIntoView({ block: last.offsetHeight > window.innerHeight / 2 ? 'start' : 'nearest' });
    }
  }
}
