import { openPane } from './chat.js';
import { watchChanges } from './watch.js';

document.documentElement.classList.add('scripted');

const panes = [...document.querySelectorAll('.pane')].map((section) => openPane(/** @type {HTMLElement} */ (section)));

const { stream } = document.body.dataset;
if (stream) {
  watchChanges(stream, {
    changed: (name) => {
      for (const pane of panes) if (name === null || pane.name === name) pane.refresh();
    },
    connected: (isConnected) => {
      const status = document.querySelector('.offline');
      if (status instanceof HTMLElement) status.textContent = isConnected ? '' : (status.dataset.words ?? '');
    },
  });
}

markChair();
window.addEventListener('hashchange', markChair);

/** Tells which chair is taken on a narrow screen; which pane shows is the style sheet's matter. */
function markChair() {
  const links = [...document.querySelectorAll('nav.chairs a')];
  const taken = links.find((link) => link.getAttribute('href') === location.hash) ?? links[0];
  for (const link of links) {
    if (link === taken) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  for (const pane of panes) pane.showLatest();
}

const asOnZalo = document.querySelector('#as-on-zalo');
if (asOnZalo instanceof HTMLInputElement) {
  const key = 'as-on-zalo';
  asOnZalo.checked = localStorage.getItem(key) === 'yes';
  const show = () => {
    document.documentElement.classList.toggle('numbers-only', asOnZalo.checked);
    for (const pane of panes) pane.showLatest();
  };
  asOnZalo.addEventListener('change', () => {
    localStorage.setItem(key, asOnZalo.checked ? 'yes' : 'no');
    show();
  });
  show();
}
