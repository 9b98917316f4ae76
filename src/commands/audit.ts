import { print, printJson, type Workplace } from './command.ts';

/** `audit verify`: holds every line of the log of changes to its seal. Throws where one was changed or removed. */
export async function verifyAudit({ database }: Workplace, options: { json?: true }): Promise<void> {
  const { whole, entries, brokenAt } = await database.read.audit.verify();
  if (options.json) printJson({ whole, entries });
  else print(`Nhật ký có ${entries} dòng, ${whole ? 'nguyên vẹn' : 'không còn nguyên vẹn'}.`);
  if (!whole) {
    throw new Error(
      `Nhật ký đã bị sửa hoặc bị xóa từ dòng số ${brokenAt}. Giữ nguyên cơ sở dữ liệu và đối chiếu với bản sao lưu.`,
    );
  }
}
