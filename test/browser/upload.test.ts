import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { accept } from '../../src/domain/outcome.ts';
import type { UploadDesk, UploadPage } from '../../src/web/upload-desk.ts';
import { browsing, overflowOf, photograph, smallestLetters } from './browser.ts';

const { open, complaints } = browsing();
const telephone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1440, height: 900 } };
const token = 'abcdefghijklmnopqrstuv';
const answer =
  'ĐÃ GHI NHẬN ✓\nĐã nhận bản số 2 lúc 15h20, tham luận "Chuyển đổi số ở tổ dân phố".\nKhoảng 1.830 chữ, trình bày khoảng 9 phút 10 giây; quy định không quá 7 phút.\nQuá 2 phút 10 giây; cần rút gọn khoảng 430 chữ. Bản này vẫn được lưu.';

/** A desk that takes one file, slowly enough to be watched. */
function desk() {
  const taken: { name: string; bytes: number }[] = [];
  const page: UploadPage = {
    state: 'open',
    topic:
      'Chuyển đổi số ở tổ dân phố: kết quả và những vấn đề đặt ra khi vận hành mô hình chính quyền địa phương 2 cấp',
    unit: 'Ủy ban nhân dân phường Sông Mây',
    until: '11h00, thứ Sáu, 29/5/2026',
    minutes: 7,
    answer: null,
  };
  const uploads: UploadDesk = {
    look: async (given) =>
      given === token
        ? { ...page, state: taken.length > 0 ? 'used' : 'open', answer: taken.length > 0 ? 'bản số 2 lúc 15h20' : null }
        : null,
    async take(_token, part) {
      let bytes = 0;
      for await (const chunk of part.bytes) bytes += chunk.length;
      await pause(300);
      taken.push({ name: part.name, bytes });
      return accept({ taken: true, answer });
    },
  };
  return { uploads, taken };
}

const draft = {
  name: 'Bài tham luận.docx',
  mimeType: 'application/octet-stream',
  buffer: Buffer.alloc(3_000_000, 'x'),
};

test('on a small telephone one button hands the draft in, and says what was received', async () => {
  const { uploads, taken } = desk();
  const { page } = await open(`/u/${token}`, telephone, { uploads, officePhone: '0225 0000 001' });
  await page.getByText('Chọn tệp để nộp').waitFor();
  expect(await page.getByRole('button', { name: 'Nộp bản thảo' }).isVisible()).toBe(false);
  expect(await overflowOf(page)).toBe(0);
  expect(await smallestLetters(page)).toBeGreaterThanOrEqual(18);
  await photograph(page, 'upload-360');

  await page.locator('input[type=file]').setInputFiles(draft);
  await page.getByText(/Đang tải lên|đang kiểm tra tệp/).waitFor();
  await photograph(page, 'upload-360-going');
  await page.getByText('Đã nhận bản số 2 lúc 15h20').waitFor();
  expect(taken).toEqual([{ name: 'Bài tham luận.docx', bytes: 3_000_000 }]);
  expect(await overflowOf(page)).toBe(0);
  expect(await page.getByText('Chọn tệp để nộp').isVisible()).toBe(false);
  await photograph(page, 'upload-360-done');

  await page.reload();
  await page.getByText('Liên kết này đã được dùng: đã nhận bản số 2 lúc 15h20').waitFor();
  expect(await overflowOf(page)).toBe(0);
  await photograph(page, 'upload-360-used');
});

test('on a desk it is the same page', async () => {
  const { uploads } = desk();
  const { page } = await open(`/u/${token}`, desktop, { uploads });
  await page.getByText('Chọn tệp để nộp').waitFor();
  expect(await overflowOf(page)).toBe(0);
  await photograph(page, 'upload-1440');
  await page.locator('input[type=file]').setInputFiles(draft);
  await page.getByText('Đã nhận bản số 2 lúc 15h20').waitFor();
  await photograph(page, 'upload-1440-done');
});

test('without scripts the form hands it in', async () => {
  const { uploads, taken } = desk();
  const { page } = await open(`/u/${token}`, { ...telephone, javaScriptEnabled: false }, { uploads });
  await page.locator('input[type=file]').setInputFiles(draft);
  await photograph(page, 'upload-360-no-script');
  await page.getByRole('button', { name: 'Nộp bản thảo' }).tap();
  await page.getByText('Đã nhận bản số 2 lúc 15h20').waitFor();
  expect(taken).toHaveLength(1);
});

test('a line that breaks is told, and the same file can be sent again', async () => {
  const { uploads, taken } = desk();
  const { page } = await open(`/u/${token}`, telephone, { uploads });
  await page.route('**/u/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await page.locator('input[type=file]').setInputFiles(draft);
  await page.getByText('Chưa gửi được, có thể do mất kết nối.').waitFor();
  await page.unroute('**/u/*');
  await page.locator('input[type=file]').setInputFiles(draft);
  await page.getByText('Đã nhận bản số 2 lúc 15h20').waitFor();
  expect(taken).toHaveLength(1);
  // The browser reports the line that was cut.
  expect(complaints.splice(0)).toHaveLength(1);
});
