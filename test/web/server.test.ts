import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { listen } from '../../src/web/listen.ts';
import { createWebServer } from '../../src/web/server.ts';
import { token, webNeeds } from '../support/web-needs.ts';

function served(changes: Parameters<typeof webNeeds>[0] = {}) {
  const office = webNeeds(changes);
  return { ...office, app: createWebServer(office.needs) };
}

test('health names every channel', async () => {
  const { app, web, needs } = served();
  await web.start(needs.receive);
  const response = await app.request('/healthz');

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    status: 'ok',
    channels: { telegram: 'off', 'zalo-bot': 'off', 'zalo-oa': 'off', web: 'up' },
  });
});

test('metrics are handed on as they are', async () => {
  const response = await served().app.request('/metrics');

  expect(response.headers.get('Content-Type')).toBe('text/plain; version=0.0.4');
  expect(await response.text()).toBe('lines 1\n');
});

test.each(['/healthz', `/c/${token}`, '/nowhere', '/c/unknownTokenOfNobody1'])(
  '%s bears the headers that keep it to itself',
  async (path) => {
    const { headers } = await served().app.request(path);

    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(headers.get('Cache-Control')).toBe('no-store');
  },
);

test('a page has no script or style of its own in it', async () => {
  const page = await (await served().app.request(`/c/${token}`)).text();

  expect(page).not.toMatch(/<style|style=|<script(?![^>]*src=)| on\w+=/);
});

test.each([
  '/assets/',
  '/assets/page.js',
  '/assets/x/page.js',
  '/assets/../server.ts',
  '/assets/x/..%2fserver.ts',
  '/.env',
])('%s is not there', async (path) => {
  const response = await served().app.request(path);

  expect([response.status, await response.text()]).toEqual([404, 'Không tìm thấy trang này.']);
});

test('what a page needs can be had, and kept for ever', async () => {
  const { app } = served();
  const page = await (await app.request(`/c/${token}`)).text();
  const found = [...page.matchAll(/\/assets\/[^"]+/g)].map(([path]) => path);
  const answers = await Promise.all(found.map(async (path) => app.request(path)));

  expect(answers.map(({ status, headers }) => [status, headers.get('Content-Type')])).toEqual([
    [200, 'image/svg+xml'],
    ...Array.from({ length: 4 }, () => [200, 'text/css; charset=utf-8']),
    [200, 'text/javascript; charset=utf-8'],
  ]);
  expect(answers[0]?.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
});

test('a webhook gets its request, but not an endless one', async () => {
  const { app } = served();
  const post = (body: string) => app.request('/webhooks/telegram', { method: 'POST', body });

  expect(await (await post('{"update_id":1}')).text()).toBe('{"update_id":1}');
  expect((await post('x'.repeat(1024 * 1024 + 1))).status).toBe(413);
  expect((await app.request('/webhooks/telegram')).status).toBe(404);
});

test('a bug gets a short page and is reported without the token', async () => {
  const { app, failures } = served({
    transcript: async () => {
      throw new Error('broken');
    },
    guest: async () => {
      throw new Error('broken');
    },
  });
  const response = await app.request(`/c/${token}`);

  expect(response.status).toBe(500);
  expect(await response.text()).toContain('Hệ thống đang gặp trục trặc.');
  expect(failures.map(({ place }) => place)).toEqual(['GET /c/…']);
});

test('a look at the head of a stream holds nothing open', async () => {
  const { app, web, needs } = served();
  await web.start(needs.receive);

  expect((await app.request(`/c/${token}/stream`, { method: 'HEAD' })).status).toBe(405);
});

test('a port in use is a refusal, not a crash', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };

  expect(await listen(served().app, { host: '127.0.0.1', port })).toEqual({ ok: false, refusal: 'port-in-use' });
  other.close();
});

test('a page that listens lets the server close', async () => {
  const { app, web, needs, say, mai } = served();
  await web.start(needs.receive);
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  if (!listening.ok) throw new Error(listening.refusal);
  const { port, close } = listening.value;
  const stream = await fetch(`http://127.0.0.1:${port}/c/${token}/stream`);

  await say(mai, 'Một tin');
  await web.stop();
  const [told] = await Promise.all([stream.text(), close()]);

  expect(told).toContain('event: changed\ndata: chat\n\n');
});
