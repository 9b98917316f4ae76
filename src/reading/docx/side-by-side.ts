/** The words of the two blocks that letter heads and ends put beside each other (Decree 30/2020/NĐ-CP, annex I). */
const blockWords = /CỘNG (HÒA|HOÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|nơi nhận\s*:/i;

/**
 * Whether a table is none, but only puts blocks side by side: who writes beside the national motto, the recipients
 * beside the signature, or everything in one box. Such a table is read block after block.
 */
export function standsSideBySide(rows: string[][], hasLines: boolean): boolean {
  const texts = rows.flat();
  const columns = rows[0]?.filter((_, column) => rows.some((row) => row[column])) ?? [];
  if (columns.length <= 1) return rows.length <= 1;
  if (rows.length > 5) return false;
  if (texts.some((text) => blockWords.test(text))) return true;
  // Without lines a schedule may be set in columns too; its rows begin with a number or a time.
  return !hasLines && columns.length === 2 && rows.length <= 3 && !rows.some((row) => /^\d/.test(row[0] ?? ''));
}
