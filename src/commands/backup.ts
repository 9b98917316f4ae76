import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { realClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { BackupError } from '../store/backup/read-backup.ts';
import { restoreBackup } from '../store/backup/restore-backup.ts';
import { writeBackup } from '../store/backup/write-backup.ts';
import { readHolder } from '../store/lock.ts';
import { print, printJson, tell, type Workplace, WrongUse } from './command.ts';

/** `backup FILE`: database, key and files as they are at this moment, in one archive that was opened again to be sure. */
export async function makeBackup(
  { config, database, clock }: Workplace,
  file: string,
  options: { json?: true },
): Promise<void> {
  const target = resolve(file);
  if (existsSync(target)) throw new WrongUse(`Tệp ${file} đã có. Chọn tên khác để không ghi đè bản sao lưu cũ.`);
  const line = {
    at: clock(),
    conferenceId: null,
    personId: null,
    channel: 'command-line',
    subject: { kind: 'all', id: null },
  };
  await database.transaction((store) => store.audit.record({ ...line, action: 'make-backup' }));
  const manifest = await writeBackup(config, target, realClock());
  if (options.json) return printJson({ file: target, ...manifest });
  const { counts, files } = manifest;
  print(
    `Đã sao lưu vào ${file} và mở lại để kiểm tra.`,
    describeCounts(counts, files),
    'Bản sao lưu có thông tin cá nhân và tệp khóa: cất giữ như hồ sơ.',
  );
}

/** `restore FILE`: puts a backup back, and puts aside what stood there. */
export async function restore(file: string, options: { force?: true }): Promise<void> {
  const config = readConfig();
  if (!config.ok) throw new WrongUse(config.mistakes.join('\n'));
  if (!existsSync(file)) throw new WrongUse(`Không tìm thấy tệp ${file}. Kiểm tra lại tên và thư mục.`);
  const { databaseUrl, dataDir } = config.value;
  const restored = await restoreBackup(config.value, resolve(file), options.force === true, realClock()).catch(
    (error: unknown) => {
      if (!(error instanceof BackupError)) throw error;
      throw new WrongUse(`Không khôi phục được từ ${file}: ${error.message}. Dữ liệu đang có giữ nguyên.`);
    },
  );
  if (!restored.ok && restored.refusal === 'running') {
    throw new WrongUse(`Chương trình đang chạy (${readHolder(dataDir)}). Dừng chương trình rồi khôi phục.`);
  }
  if (!restored.ok) {
    throw new WrongUse(
      `Đã có dữ liệu tại ${databaseUrl} hoặc ${dataDir}. Thêm --force để thay bằng bản sao lưu; dữ liệu đang có được cất sang một bên.`,
    );
  }
  const { manifest, aside } = restored.value;
  print(`Đã khôi phục bản sao lưu lúc ${manifest.madeAt}.`, describeCounts(manifest.counts, manifest.files));
  if (aside) tell(`Dữ liệu trước đó được cất tại ${aside}; xóa khi không còn cần.`);
}

function describeCounts(counts: Record<string, number>, files: number): string {
  const { Conference = 0, Person = 0, Invitation = 0, PaperVersion = 0, Delivery = 0 } = counts;
  return `${Conference} hội nghị, ${Person} người, ${Invitation} giấy mời, ${PaperVersion} bản tham luận, ${Delivery} tin nhắn, ${files} tệp.`;
}
