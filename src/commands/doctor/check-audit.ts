import { existsSync } from 'node:fs';
import type { Config } from '../../config.ts';
import { openInstallation } from '../../installation.ts';
import { databaseFileOf } from '../../store/open.ts';
import { type Finding, ok, wrong } from './finding.ts';

/** Whether the log of changes is whole, and whether the key is that of this database. */
export async function checkAudit(config: Config): Promise<Finding[]> {
  if (!existsSync(databaseFileOf(config.databaseUrl))) return [];
  try {
    const { database } = await openInstallation(config);
    try {
      const { whole, entries, brokenAt } = await database.read.audit.verify();
      if (whole) return [ok('audit', `Nhật ký thao tác nguyên vẹn, ${entries} dòng.`)];
      const remedy = 'Giữ nguyên cơ sở dữ liệu và đối chiếu với bản sao lưu.';
      return [wrong('audit', `Nhật ký thao tác bị sửa hoặc bị xóa từ dòng ${brokenAt}.`, remedy)];
    } finally {
      await database.close();
    }
  } catch (error) {
    return [wrong('installation', (error as Error).message, 'Sửa theo câu trên rồi chạy lại lệnh này.')];
  }
}
