import { expect, test } from 'vitest';
import { token } from '../support/web-needs.ts';
import { browsing, overflowOf, photograph, smallestLetters } from './browser.ts';

const { open, complaints } = browsing();
const telephone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

test('a delegate answers on a small telephone, and the card tells it', async () => {
  const { page, heard } = await open(`/c/${token}`, telephone);
  expect(heard).toEqual([]);
  expect(await page.locator('#answer').textContent()).toBe('Chưa trả lời');
  expect(await overflowOf(page)).toBe(0);
  expect(await smallestLetters(page)).toBeGreaterThanOrEqual(18);
  await photograph(page, 'personal-360');

  await page.getByRole('button', { name: 'Đúng' }).tap();
  await page.getByRole('button', { name: 'Tham dự' }).first().tap();
  await page.locator('#answer').getByText('Tham dự').waitFor();

  expect(heard.map(({ input }) => input.kind)).toEqual(['command', 'choice', 'choice']);
  expect(await overflowOf(page)).toBe(0);
  await photograph(page, 'personal-360-answered');
});

test('the invitation shows its QR code, large enough to be read, and a date to save', async () => {
  const { page } = await open(`/c/${token}`, telephone);
  await page.getByRole('button', { name: 'Đúng' }).tap();
  const picture = page.locator('.enclosed img');
  await picture.waitFor();
  await expect.poll(() => picture.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBeGreaterThan(300);

  expect((await picture.boundingBox())?.width).toBe(240);
  expect(await overflowOf(page)).toBe(0);
  await picture.scrollIntoViewIfNeeded();
  await photograph(page, 'personal-360-qr');
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Thêm vào lịch.ics' }).tap();
  expect((await saving).suggestedFilename()).toBe('Thêm vào lịch.ics');
  await photograph(page, 'personal-360-calendar');
});

test('without scripts the whole conversation works by plain forms', async () => {
  const { page, heard, kept } = await open(`/c/${token}`, { ...telephone, javaScriptEnabled: false });
  await photograph(page, 'personal-360-no-script');

  await page.getByRole('button', { name: 'Đúng' }).tap();
  await page.getByRole('button', { name: 'Tham dự' }).first().tap();
  await page.getByText('ĐÃ GHI NHẬN').last().waitFor();
  await page.getByLabel('Nhập tin nhắn').fill('Cảm ơn');
  await page.getByRole('button', { name: 'Gửi', exact: true }).tap();
  await page.getByText('Đã nhận: Cảm ơn').waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
  await page.getByRole('button', { name: 'Gửi tệp', exact: true }).tap();
  await page.getByText('Đã nhận: Tệp: a.txt').waitFor();

  expect(heard.map(({ input }) => input.kind)).toEqual(['command', 'choice', 'choice', 'text', 'file']);
  expect(kept).toEqual([{ name: 'a.txt', bytes: 1 }]);
  expect(page.url()).toContain('#latest');
  expect(await page.locator('#answer').textContent()).toBe('Tham dự');
  expect(await overflowOf(page)).toBe(0);
  await photograph(page, 'personal-360-no-script-latest');
});

test('at night the page is dark, and on a desk it is a sheet', async () => {
  const { page } = await open(`/c/${token}`, { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' });

  await page.getByRole('button', { name: 'Đúng' }).click();
  await page.getByRole('button', { name: 'Vắng mặt' }).waitFor();

  expect(await overflowOf(page)).toBe(0);
  await photograph(page, 'personal-dark');
});

test('a dead link is told kindly', async () => {
  const { page } = await open('/c/thisLinkIsNotKnownToAnybody', telephone);

  expect(await page.locator('h1').textContent()).toBe('Liên kết không còn hiệu lực');
  expect(await page.getByRole('link', { name: '0210 000 0001' }).getAttribute('href')).toBe('tel:02100000001');
  expect(await overflowOf(page)).toBe(0);
  await photograph(page, 'dead-link-360');
  expect(complaints.splice(0).length).toBe(1); // The browser itself reports the 404.
});
