import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWebServer } from '../../src/web/server.ts';
import { token, webNeeds } from '../support/web-needs.ts';

function served(changes: Parameters<typeof webNeeds>[0] = {}) {
  const office = webNeeds(changes);
  const app = createWebServer(office.needs);
  const say = (said: unknown) =>
    app.request(`/c/${token}/say`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: typeof said === 'string' ? said : JSON.stringify(said),
    });
  const submit = (said: Record<string, string>) =>
    app.request(`/c/${token}/say`, { method: 'POST', body: new URLSearchParams(said) });
  return { ...office, app, say, submit };
}

test('opening a link shows who is asked for, and changes nothing', async () => {
  const { app, heard } = served();
  const page = await (await app.request(`/c/${token}`)).text();
  const { lines } = (await (await app.request(`/c/${token}/messages`)).json()) as { lines: { text: string }[] };

  expect(page).toContain('Xin hỏi có phải bà Vũ Thị Mai');
  expect(page).toContain('Chưa trả lời');
  expect(lines.map(({ text }) => text.split('\n')[0])).toEqual(['CẦN TRẢ LỜI']);
  expect(heard).toEqual([]);
});

test('the first post takes the link up, then says what was said', async () => {
  const { submit, heard } = served();
  const response = await submit({ id: 'first-post', choice: 'choose:Đúng' });

  expect([response.status, response.headers.get('Location')]).toEqual([303, `/c/${token}#latest`]);
  expect(heard.map(({ id, input }) => [id, input])).toEqual([
    ['mai:start:first-post', { kind: 'command', name: 'start', argument: token }],
    ['mai:first-post', { kind: 'choice', value: 'choose:Đúng' }],
  ]);
});

test('the same post twice is the same message', async () => {
  const { say, heard } = served();
  await say({ id: 'first-post', choice: 'choose:Đúng' });
  await say({ id: 'second-post', text: 'có' });
  await say({ id: 'second-post', text: 'có' });

  expect(heard.length).toBe(3);
});

test.each([
  ['  Tham dự \r\n', { kind: 'text', text: 'Tham dự' }],
  ['/xacbao', { kind: 'command', name: 'xacbao', argument: '' }],
  ['/start  ABCD-EFGH ', { kind: 'command', name: 'start', argument: 'ABCD-EFGH' }],
  ['a\u0000b\u0007\nc', { kind: 'text', text: 'ab\nc' }],
  ['/ không', { kind: 'text', text: '/ không' }],
])('%j is read as it is meant', async (text, input) => {
  const { say, heard } = served();
  await say({ text });

  expect(heard.at(-1)?.input).toEqual(input);
});

test.each([
  [{ text: '   ' }, 'Tin nhắn còn trống.'],
  [{}, 'Tin nhắn còn trống.'],
  [{ text: 7 }, 'Nội dung gửi lên không đọc được.'],
  [{ id: '../..', text: 'a' }, 'Nội dung gửi lên không đọc được.'],
  ['{"text":', 'Nội dung gửi lên không đọc được.'],
  ['null', 'Nội dung gửi lên không đọc được.'],
])('%j is refused with a sentence', async (said, sentence) => {
  const { say, heard } = served();
  const response = await say(said);

  expect(response.status).toBe(400);
  expect(((await response.json()) as { error: string }).error).toContain(sentence);
  expect(heard).toEqual([]);
});

test('an endless message is refused', async () => {
  const { say, heard } = served();

  expect((await say({ text: 'a'.repeat(70_000) })).status).toBe(413);
  expect(heard).toEqual([]);
});

test('a file is kept, under a harmless name', async () => {
  const { app, heard, kept } = served();
  const form = new FormData();
  form.set('id', 'file-post');
  form.set('file', new File(['abc'], '../../etc/Tham\u0000 luận.docx'));
  const response = await app.request(`/c/${token}/file`, { method: 'POST', body: form });

  expect(response.status).toBe(303);
  expect(kept).toEqual([{ name: 'Tham luận.docx', bytes: 3 }]);
  expect(heard.at(-1)?.input).toEqual({ kind: 'file', fileId: 'file-1', name: 'Tham luận.docx', bytes: 3 });
});

test('a file that is too large, empty or missing is refused and nothing is kept', async () => {
  const { app, kept } = served();
  const send = async (file?: File) => {
    const form = new FormData();
    if (file) form.set('file', file);
    return (await app.request(`/c/${token}/file`, { method: 'POST', body: form })).status;
  };

  expect(await send(new File([new Uint8Array(21 * 1024 * 1024)], 'a.pdf'))).toBe(413);
  expect(await send(new File([], 'a.pdf'))).toBe(400);
  expect(await send()).toBe(400);
  expect(kept).toEqual([]);
});

test('a link that is unknown gets a kind page with the telephone number', async () => {
  const { app } = served();
  const response = await app.request('/c/unknownTokenOfNobody1');

  expect(response.status).toBe(404);
  expect(await response.text()).toContain('<a href="tel:02100000001">0210 000 0001</a>');
});

test('who guesses links is turned away, and who has one is not', async () => {
  const { app } = served();
  const statuses = [];
  for (let guess = 0; guess < 61; guess += 1) statuses.push((await app.request('/c/unknownTokenOfNobody1')).status);

  expect(statuses.slice(-2)).toEqual([404, 429]);
  expect((await app.request(`/c/${token}`)).status).toBe(200);
});

test('who posts without pause is asked to wait', async () => {
  const { say } = served();
  const statuses = [];
  for (let post = 0; post < 31; post += 1) statuses.push((await say({ text: 'a' })).status);

  expect(statuses.slice(-2)).toEqual([202, 429]);
});

test('whatever is said, it is shown as text and nothing else', async () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '</template><b>',
      'javascript:alert(1)',
    ),
  );
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const { say, app } = served();
      const before = tags(await (await app.request(`/c/${token}`)).text());
      await say({ id: 'first-post', choice: text || 'x' });
      const after = tags(await (await app.request(`/c/${token}`)).text());

      const scripts = (all: string[]) => all.filter((tag) => tag === 'script').length;
      return after.every((tag) => before.includes(tag)) && scripts(after) === scripts(before);
    }),
    { numRuns: 40 },
  );
});

/** The names of all tags in a page. */
function tags(page: string): string[] {
  return [...page.matchAll(/<([a-z!][a-z0-9]*)/gi)].map(([, name]) => name ?? '');
}
