import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { token } from '../support/web-needs.ts';
import { browsing } from './browser.ts';

const { open, complaints } = browsing();
const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

test('hostile words are words on the page, and no script but ours runs', async () => {
  const { page, say, mai } = await open(`/c/${token}`);
  await page.getByRole('button', { name: 'Đúng' }).click();
  await say(mai, `${hostile} \u202Egnurt\u202C javascript:alert(1) [x](javascript:alert(1))`);
  await page.getByText(hostile).waitFor();
  const title = await page.title();
  const injected = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "3"';
    document.body.append(script);
    const link = document.querySelectorAll('a[href^="javascript:"]').length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { title: document.title, link };
  });
  expect(injected).toEqual({ title, link: 0 });
  expect(title).not.toMatch(/^[123]$/);
  // The browser says that it refused the injected script: that is the point.
  expect(complaints.splice(0).join('\n')).toContain('Content Security Policy');
});

test('a page of another site neither posts here, frames us, nor learns the link from whoever follows one', async () => {
  const asked: (string | undefined)[] = [];
  const other = createServer((request, response) => {
    asked.push(request.headers.referer);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end('<title>khác</title><p>một trang khác</p>');
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  const evil = `http://127.0.0.1:${port}/`;
  try {
    const { page, origin, heard } = await open(`/c/${token}`);
    await page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      link.textContent = 'ra ngoài';
      document.body.prepend(link);
    }, evil);
    await page.getByText('ra ngoài').click();
    await page.getByText('một trang khác').waitFor();
    expect(asked[0]).toBeUndefined();

    const before = heard.length;
    const answered = page.waitForResponse((response) => response.url().endsWith('/say'));
    await page.evaluate((action) => {
      const form = document.createElement('form');
      form.method = 'post';
      form.action = action;
      form.innerHTML = '<input name="text" value="Vắng mặt">';
      document.body.append(form);
      form.submit();
    }, `${origin}/c/${token}/say`);
    expect((await answered).status()).toBe(403);
    await page.waitForURL(`${origin}/c/${token}/say`);
    expect(heard).toHaveLength(before);

    await page.goto(evil);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, `${origin}/c/${token}`);
    await page.waitForTimeout(300);
    const framed = page.frames().find((frame) => frame !== page.mainFrame());
    expect(
      await framed
        ?.locator('#answer')
        .count()
        .catch(() => 0),
    ).toBe(0);
  } finally {
    other.close();
    complaints.splice(0);
  }
});
