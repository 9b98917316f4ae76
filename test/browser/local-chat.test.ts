import { expect, test } from 'vitest';
import { chair } from '../support/web-needs.ts';
import { browsing, overflowOf, photograph, smallestLetters } from './browser.ts';

const { open, complaints } = browsing();
const desktop = { viewport: { width: 1440, height: 900 } };
const telephone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

test('four chairs stand side by side on a desk', async () => {
  const { page } = await open('/', desktop);
  const panes = await page.locator('.pane').all();
  const boxes = await Promise.all(panes.map((pane) => pane.boundingBox()));

  expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
  expect(new Set(boxes.map((box) => box?.x)).size).toBe(4);
  expect(await overflowOf(page)).toBe(0);
  expect(await smallestLetters(page)).toBeGreaterThanOrEqual(18);
  await photograph(page, 'local-1440');
});

test('a window of middle size shows two chairs above two', async () => {
  const { page } = await open('/', { viewport: { width: 1024, height: 768 } });
  const boxes = await Promise.all((await page.locator('.pane').all()).map((pane) => pane.boundingBox()));

  expect(new Set(boxes.map((box) => box?.x)).size).toBe(2);
  expect(new Set(boxes.map((box) => box?.y)).size).toBe(2);
  expect(await overflowOf(page)).toBe(0);
  await photograph(page, 'local-1024');
});

test('what is tapped and typed is answered in the same pane, without leaving the page', async () => {
  const { page, heard } = await open('/', desktop);
  const pane = page.locator('#delegate');

  await pane.getByRole('button', { name: 'Tham dự' }).click();
  await pane.getByText('ĐÃ GHI NHẬN').waitFor();
  await pane.getByLabel('Nhập tin nhắn').fill('Tôi đi cùng <b>hai</b> người');
  await pane.getByRole('button', { name: 'Gửi', exact: true }).click();
  await pane.getByText('Đã nhận: Tôi đi cùng <b>hai</b> người').waitFor();

  expect(heard.map(({ from, input }) => [from.id, input])).toEqual([
    ['demo-delegate', { kind: 'choice', value: 'choose:Tham dự' }],
    ['demo-delegate', { kind: 'text', text: 'Tôi đi cùng <b>hai</b> người' }],
  ]);
  expect(await pane.locator('.line').count()).toBe(5);
  expect(await page.locator('#unit .line').count()).toBe(1);
  expect(await pane.getByLabel('Nhập tin nhắn').inputValue()).toBe('');
  await photograph(page, 'local-1440-talk');
});

test('a double tap is heard once', async () => {
  const { page, heard } = await open('/', desktop);

  await page.locator('#delegate').getByRole('button', { name: 'Tham dự' }).dblclick();
  await page.locator('#delegate').getByText('ĐÃ GHI NHẬN').waitFor();

  expect(heard.length).toBe(1);
});

test('what the secretary says unasked appears by itself', async () => {
  const { page, say } = await open('/', desktop);
  await page.waitForLoadState('load');

  await say(chair('reviewer'), 'THÔNG BÁO\nĐã đổi phòng họp.', []);

  await page.locator('#reviewer').getByText('Đã đổi phòng họp.').waitFor({ timeout: 5_000 });
});

test('an answer that comes before the post is confirmed ends the waiting for it', async () => {
  const { page } = await open('/', desktop);
  await page.route('**/say', async (route) => {
    const response = await route.fetch();
    await page.locator('#delegate').getByText('ĐÃ GHI NHẬN').waitFor();
    await route.fulfill({ response });
  });

  await page.locator('#delegate').getByRole('button', { name: 'Tham dự' }).click();
  await page.locator('#delegate .sending').waitFor({ state: 'hidden' });

  expect(await page.locator('#delegate .typing').isVisible()).toBe(false);
});

test('the keyboard is enough', async () => {
  const { page, heard } = await open('/', desktop);
  const pane = page.locator('#delegate');

  await pane.getByRole('button', { name: 'Vắng mặt' }).focus();
  await page.keyboard.press('Enter');
  await pane.getByText('ĐÃ GHI NHẬN').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Vắng mặt');

  const file = pane.locator('input[type=file]');
  for (let tabs = 0; tabs < 12 && !(await file.evaluate((input) => input === document.activeElement)); tabs += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Tab');
  await page.keyboard.type('một');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('hai');
  await page.keyboard.press('Enter');
  await pane.getByText('Đã nhận: một').waitFor();

  expect(heard.at(-1)?.input).toEqual({ kind: 'text', text: 'một\nhai' });
});

test('a file is sent as soon as it is chosen', async () => {
  const { page, kept } = await open('/', desktop);

  await page.locator('#unit input[type=file]').setInputFiles({
    name: 'Tham luận.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('abc'),
  });
  await page.locator('#unit').getByText('Đã nhận: Tệp: Tham luận.docx').waitFor();

  expect(kept).toEqual([{ name: 'Tham luận.docx', bytes: 3 }]);
});

test('shown as on Zalo there are numbers and no buttons, also after coming back', async () => {
  const { page } = await open('/', desktop);

  await page.getByLabel('Hiển thị như Zalo').check();
  await page.reload();

  expect(await page.getByRole('button', { name: 'Tham dự' }).isVisible()).toBe(false);
  expect(await page.locator('#delegate').getByText('3. Cử người dự thay').isVisible()).toBe(true);
  await photograph(page, 'local-1440-zalo');
});

test('on a telephone one chair fills the screen, and the others are a tap away', async () => {
  const { page } = await open('/', telephone);
  const shown = () =>
    page.locator('.pane').evaluateAll((panes) => panes.filter((pane) => pane.checkVisibility()).map(({ id }) => id));

  expect(await shown()).toEqual(['delegate']);
  expect(await overflowOf(page)).toBe(0);
  await page.locator('#delegate').getByRole('button', { name: 'Tham dự' }).tap();
  await page.locator('#delegate').getByText('ĐÃ GHI NHẬN').waitFor();
  expect(await page.locator('#delegate').getByRole('button', { name: 'Gọi văn phòng' }).isVisible()).toBe(true);
  await photograph(page, 'local-360');

  await page.getByRole('link', { name: 'Ban tổ chức' }).tap();
  expect(await shown()).toEqual(['organizer']);
  expect(await page.locator('nav [aria-current]').textContent()).toBe('Ban tổ chức');
  expect(await overflowOf(page)).toBe(0);
  expect(await smallestLetters(page)).toBeGreaterThanOrEqual(18);
  await photograph(page, 'local-360-organizer');
});

test('what did not get through is kept, and one tap sends it once', async () => {
  const { page, heard } = await open('/', desktop);
  const pane = page.locator('#delegate');
  let broken = true;
  await page.route('**/say', (route) => (broken ? route.abort() : route.continue()));

  await pane.getByLabel('Nhập tin nhắn').fill('có');
  await pane.getByRole('button', { name: 'Gửi', exact: true }).click();
  await pane.getByText('Chưa gửi được.').waitFor({ timeout: 10_000 });
  expect(await pane.getByLabel('Nhập tin nhắn').inputValue()).toBe('có');

  broken = false;
  await pane.getByRole('button', { name: 'Gửi lại' }).click();
  await pane.getByText('Đã nhận: có').waitFor();
  expect(heard.map(({ input }) => input)).toEqual([{ kind: 'text', text: 'có' }]);
  expect(await pane.getByText('Chưa gửi được.').isVisible()).toBe(false);
  complaints.splice(0);
});

test('words that were changed after a failure are a message of their own', async () => {
  const { page, heard } = await open('/', desktop);
  const pane = page.locator('#delegate');
  let answers = 0;
  await page.route('**/say', async (route) => {
    // The first message arrives, but its confirmation never does.
    answers += 1;
    if (answers <= 3) {
      await route.fetch();
      await route.abort();
    } else await route.continue();
  });

  await pane.getByLabel('Nhập tin nhắn').fill('có');
  await page.keyboard.press('Enter');
  await pane.getByText('Chưa gửi được.').waitFor({ timeout: 10_000 });
  await pane.getByLabel('Nhập tin nhắn').fill('có hai người');
  await page.keyboard.press('Enter');
  await pane.getByText('Đã nhận: có hai người').waitFor();

  expect(heard.map(({ input }) => input)).toEqual([
    { kind: 'text', text: 'có' },
    { kind: 'text', text: 'có hai người' },
  ]);
  complaints.splice(0);
});

test('a file that is too large is told at once', async () => {
  const { page, heard } = await open('/', desktop);
  const buffer = Buffer.alloc(21 * 1024 * 1024);

  await page.locator('#unit input[type=file]').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer });

  await page.locator('#unit').getByText('Tệp lớn quá 20 MB.').waitFor();
  expect(heard).toEqual([]);
});
