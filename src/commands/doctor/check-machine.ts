import { access, constants, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Config } from '../../config.ts';
import { listNightly } from '../../store/backup/nightly.ts';
import { makeFolder } from '../../store/folder.ts';
import { holdLock, readHolder } from '../../store/lock.ts';
import { databaseFileOf } from '../../store/open.ts';
import { type Finding, ok, warn, wrong } from './finding.ts';

const megabyte = 1024 * 1024;
const [littleMb, tooLittleMb] = [2_000, 300];
const dayMs = 86_400_000;

/** The folders: whether they can be written to, and how much room is left. */
export async function checkFolders({ databaseUrl, dataDir }: Config): Promise<Finding[]> {
  const folders = [...new Set([dataDir, dirname(databaseFileOf(databaseUrl))])];
  return Promise.all(folders.map(checkFolder));
}

async function checkFolder(folder: string): Promise<Finding> {
  try {
    makeFolder(folder);
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    const freeMb = Math.floor((bavail * bsize) / megabyte);
    const text = `Thư mục ${folder} còn ${freeMb} MB.`;
    if (freeMb < tooLittleMb) return wrong('disk', text, 'Giải phóng ổ đĩa ngay: khi đầy, tin đến không được nhận.');
    return freeMb < littleMb
      ? warn('disk', text, 'Giải phóng ổ đĩa, hoặc chuyển bớt bản sao lưu đi nơi khác.')
      : ok('disk', text);
  } catch (error) {
    const text = `Không ghi được vào ${folder}: ${(error as Error).message}.`;
    return wrong('disk', text, 'Tạo thư mục và cấp quyền ghi cho người chạy chương trình.');
  }
}

/** Whether the bot runs on these data. */
export function checkRunning(dataDir: string): Finding {
  const lock = holdLock(dataDir, 'lệnh doctor');
  if (!lock.ok) return ok('running', `Chương trình đang chạy (${readHolder(dataDir)}).`);
  lock.value.release();
  return warn('running', 'Chương trình không chạy: tin đến và đi đều chờ.', 'Chạy npm start, hoặc khởi động dịch vụ.');
}

/** Whether there is a backup of yesterday or today. */
export async function checkBackups(dataDir: string, now: Date): Promise<Finding> {
  const newest = (await listNightly(dataDir)).at(-1);
  const day = newest?.slice('thu-ky-'.length, -'.zip'.length);
  if (!newest || !day) {
    return warn('backup', 'Chưa có bản sao lưu tự động.', 'Để chương trình chạy qua một giờ, hoặc chạy lệnh backup.');
  }
  const isOld = now.getTime() - new Date(day).getTime() > 3 * dayMs;
  return isOld
    ? warn('backup', `Bản sao lưu mới nhất: ${newest}.`, 'Xem nhật ký của chương trình, rồi chạy lệnh backup.')
    : ok('backup', `Bản sao lưu mới nhất: ${newest}. Chép một bản sang máy khác.`);
}
