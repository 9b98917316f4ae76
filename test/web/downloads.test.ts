import { expect, test } from 'vitest';
import { createWebServer } from '../../src/web/server.ts';
import { token, webNeeds } from '../support/web-needs.ts';

function served(changes: Parameters<typeof webNeeds>[0] = {}) {
  return createWebServer(webNeeds(changes).needs);
}

test('a picture is shown, anything else is saved, and nothing is kept or taken for something else', async () => {
  const [picture, entry] = [await served().request('/f/qr'), await served().request('/f/ics')];
  const headersOf = ({ headers }: Response) =>
    ['content-type', 'content-disposition', 'cache-control', 'x-content-type-options'].map((name) => headers.get(name));

  expect(headersOf(picture)).toEqual([
    'image/png',
    "inline; filename*=UTF-8''M%C3%A3%20QR%20gi%E1%BA%A5y%20m%E1%BB%9Di.png",
    'no-store',
    'nosniff',
  ]);
  expect(headersOf(entry)).toEqual([
    'text/calendar; charset=utf-8',
    "attachment; filename*=UTF-8''Th%C3%AAm%20v%C3%A0o%20l%E1%BB%8Bch.ics",
    'no-store',
    'nosniff',
  ]);
  expect(await entry.text()).toBe('BEGIN:VCALENDAR');
});

test('a page that somebody put into a file is saved, and never opened', async () => {
  const bytes = Buffer.from('<script>alert(1)</script>');
  const app = served({ download: async () => ({ name: `a'(*)"\r\n.html`, type: 'text/html', bytes }) });
  const response = await app.request('/f/any');

  expect(response.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''a%27%28%2A%29%22%0D%0A.html`);
});

test('a file that is too large to be held comes piece by piece, and whoever leaves closes it', async () => {
  let isClosed = false;
  async function* pieces() {
    try {
      for (let piece = 0; ; piece++) yield Buffer.alloc(1024, piece);
    } finally {
      isClosed = true;
    }
  }
  const streamed = { size: 200 * 1024 * 1024, open: pieces };
  const app = served({ download: async () => ({ name: 'tham-luan.zip', type: 'application/zip', streamed }) });
  const reader = (await app.request('/f/any')).body?.getReader();

  expect((await reader?.read())?.value?.slice(0, 2)).toEqual(Buffer.alloc(2, 0));
  await reader?.cancel();
  await new Promise((resolve) => setImmediate(resolve));
  expect(isClosed).toBe(true);
});

test('a link that is over is told kindly, with the telephone number', async () => {
  const response = await served().request('/f/forged');

  expect(response.status).toBe(404);
  expect(await response.text()).toContain('<a href="tel:02100000001">0210 000 0001</a>');
});

test('a bubble shows its picture, and offers any other file for saving', async () => {
  const app = served();
  const choice = { method: 'POST', body: new URLSearchParams({ id: 'first-post', choice: 'choose:Đúng' }) };
  await app.request(`/c/${token}/say`, choice);
  const page = await (await app.request(`/c/${token}`)).text();

  expect(page).toContain('<a class="enclosed" href="/f/qr" target="_blank"><img src="/f/qr" alt="Mã QR giấy mời.png"');
  expect(page).toContain('<a class="enclosed" href="/f/ics" download>');
});
