import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);
const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('thu-ky-dien-tap-'));

test('a rehearsal plays a whole conference by itself, tells what was sent, and leaves nothing behind', async () => {
  const before = folders();
  const env = { PATH: process.env.PATH ?? '' };
  const { stdout } = await run(process.execPath, ['src/rehearse.ts', '--minutes', '0.1'], { cwd: root, env });
  const lines = stdout.trim().split('\n');
  expect(lines[0]).toMatch(/^Diễn tập Tổ chức Hội nghị sơ kết .* Xem tại http:\/\/localhost:\d+$/);
  expect(lines).toContain('Đã gửi:');
  expect(lines.some((line) => /^ {2}\d\dh\d\d, .*\/6\/2026: .*nhắc (?:xác báo|tham luận).*: \d+ tin$/.test(line))).toBe(
    true,
  );
  expect(lines.at(-1)).toMatch(
    /^Tin: đã gửi [1-9]\d*, chờ gửi \d+, không rõ 0, không gửi được 0; trong đó tin nhắc [1-9]\d*$/,
  );
  expect(folders()).toEqual(before);
}, 60_000);

test('a plan that cannot be read or has no date ends with a sentence', async () => {
  const env = { PATH: process.env.PATH ?? '' };
  const failing = run(process.execPath, ['src/rehearse.ts', '--plan', 'khong-co.docx'], { cwd: root, env });
  await expect(failing).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('Không đọc được tệp') });
});
