/**
 * Tells of changes as the server does, and of all at once (`null`) after each pause in between. A page that nobody
 * looks at lets go of its connection, since a browser has only six for one host.
 * @param {string} url
 * @param {{ changed: (name: string | null) => void, connected: (isConnected: boolean) => void }} tell
 */
export function watchChanges(url, tell) {
  /** @type {EventSource | null} */
  let source = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let later;

  function open() {
    clearTimeout(later);
    source?.close();
    source = new EventSource(url);
    source.onopen = () => {
      tell.connected(true);
      tell.changed(null);
    };
    source.addEventListener('changed', (event) => tell.changed(event.data));
    source.onerror = () => {
      tell.connected(false);
      // A refusal ends it for good; a broken connection is mended by the browser.
      if (source?.readyState === EventSource.CLOSED) later = setTimeout(open, 5_000);
    };
  }

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') return open();
    clearTimeout(later);
    source?.close();
  });
  open();
}
