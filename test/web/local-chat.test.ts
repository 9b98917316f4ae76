import { expect, test } from 'vitest';
import { createWebServer } from '../../src/web/server.ts';
import { webNeeds } from '../support/web-needs.ts';

function served(changes: Parameters<typeof webNeeds>[0] = {}) {
  const office = webNeeds(changes);
  return { ...office, app: createWebServer(office.needs) };
}

const here = 'http://localhost:3000';

test('the page shows every chair with what was said there', async () => {
  const { app } = served();
  const page = await (await app.request(`${here}/`, { headers: { Host: 'localhost:3000' } })).text();

  for (const text of ['Đại biểu', 'Đầu mối đơn vị', 'Thẩm định', 'Ban tổ chức', 'Kính gửi bà Vũ Thị Mai']) {
    expect(page).toContain(text);
  }
});

test.each([
  ['localhost', 200],
  ['127.0.0.1:3000', 200],
  ['[::1]:3000', 200],
  ['thu-ky.example', 404],
  ['localhost.evil.example', 404],
  ['', 404],
])('asked for by the name %j it answers %i', async (Host, status) => {
  expect((await served().app.request('/', { headers: { Host } })).status).toBe(status);
});

test.each(['/', '/chat/stream', '/chat/delegate/messages', '/chat/delegate/stream'])(
  'while it is off, %s is not there',
  async (path) => {
    expect((await served({ demo: null }).app.request(path, { headers: { Host: 'localhost' } })).status).toBe(404);
  },
);

test.each([
  [{ 'Sec-Fetch-Site': 'same-origin' }, 202],
  [{ Origin: here }, 202],
  [{}, 202],
  [{ 'Sec-Fetch-Site': 'cross-site', Origin: here }, 403],
  [{ 'Sec-Fetch-Site': 'same-site' }, 403],
  [{ Origin: 'https://evil.example' }, 403],
  [{ Origin: 'http://localhost:4000' }, 403],
  [{ Origin: 'null' }, 403],
])('a post that comes with %j is answered %i', async (headers, status) => {
  const { app, heard } = served();
  const response = await app.request('/chat/delegate/say', {
    method: 'POST',
    headers: { Host: 'localhost:3000', 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ id: 'some-post', text: 'Chào' }),
  });

  expect(response.status).toBe(status);
  expect(heard.map(({ id }) => id)).toEqual(status === 202 ? ['demo-delegate:some-post'] : []);
});

test('the lines of one chair are to be had as data', async () => {
  const { app } = served();
  const response = await app.request('/chat/reviewer/messages', { headers: { Host: 'localhost' } });
  const { lines } = (await response.json()) as { lines: { by: string; choices: { digit: string }[] }[] };

  expect(lines.map(({ by, choices }) => [by, choices.map(({ digit }) => digit)])).toEqual([
    ['secretary', ['1', '2', '3']],
  ]);
});

test('a plain form leads back to its chair', async () => {
  const { app } = served();
  const body = new URLSearchParams({ text: 'Chào' });
  const response = await app.request('/chat/unit/say', { method: 'POST', headers: { Host: 'localhost' }, body });

  expect([response.status, response.headers.get('Location')]).toEqual([303, '/#unit']);
});

test('a chair that does not exist is not there', async () => {
  const { app } = served();
  expect((await app.request('/chat/mayor/messages', { headers: { Host: 'localhost' } })).status).toBe(404);
});
