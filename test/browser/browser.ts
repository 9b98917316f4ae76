import { existsSync, mkdirSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { listen } from '../../src/web/listen.ts';
import { createWebServer, type WebNeeds } from '../../src/web/server.ts';
import { webNeeds } from '../support/web-needs.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const screenshots = new URL('./screenshots/', import.meta.url).pathname;

/** Opens pages of a server of their own in a real browser. Anything the browser complains about fails the test. */
export function browsing() {
  let browser: Browser;
  const closing: (() => Promise<unknown>)[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    if (!existsSync(executablePath)) {
      throw new Error(`No browser at ${executablePath}. Install Debian's chromium, or name another one in CHROMIUM.`);
    }
    mkdirSync(screenshots, { recursive: true });
    const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
    const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
    browser = await chromium.launch({ executablePath, args: [...args, ...quiet] });
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(() => browser?.close());

  async function open(path: string, options: BrowserContextOptions = {}, changes: Partial<WebNeeds> = {}) {
    const office = webNeeds(changes);
    await office.web.start(office.needs.receive);
    const listening = await listen(createWebServer(office.needs), { host: '127.0.0.1', port: 0 });
    if (!listening.ok) throw new Error(listening.refusal);
    closing.push(async () => {
      await office.web.stop();
      await listening.value.close(1_000);
    });

    const context = await browser.newContext({ locale: 'vi-VN', ...options });
    closing.push(() => context.close());
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const origin = `http://localhost:${listening.value.port}`;
    await page.goto(origin + path);
    return { ...office, page, origin };
  }

  return { open, complaints };
}

export async function photograph(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${screenshots}${name}.png` });
}

/** How much wider the page is than the window, in pixels. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The smallest letters that can be seen. */
export function smallestLetters(page: Page): Promise<number> {
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.checkVisibility() &&
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    );
    return Math.min(...texts.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
  });
}
