import { readFile, stat } from 'node:fs/promises';
import { readConfig } from '../config.ts';
import { loadWords, type Words } from '../conversation/fluent.ts';
import type { AuditLine, AuditNote } from '../domain/audit.ts';
import type { Conference } from '../domain/conference.ts';
import { type Installation, openInstallation } from '../installation.ts';
import { FolderError } from '../store/folder.ts';
import { DatabaseError } from '../store/open.ts';

/** Largest file a command reads, in bytes. */
const mostBytes = 20 * 1024 * 1024;

/** The operator asked for something that cannot be: the message names the place and the remedy. Exit code 2. */
export class WrongUse extends Error {
  override name = 'WrongUse';
}

export type Workplace = Installation & { words: Words };

/** Opens the installation for one command and closes it again. */
export async function withInstallation<Result>(work: (place: Workplace) => Promise<Result>): Promise<Result> {
  const config = readConfig();
  if (!config.ok) throw new WrongUse(config.mistakes.join('\n'));
  const installation = await openInstallation(config.value).catch((error: unknown) => {
    const isOurs = error instanceof DatabaseError || error instanceof FolderError;
    throw isOurs ? new WrongUse(error.message) : error;
  });
  try {
    return await work({ ...installation, words: loadWords() });
  } finally {
    await installation.database.close();
  }
}

/** One JSON document on stdout, and nothing else there. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function print(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Words for the operator that are not the command's result. */
export function tell(...lines: string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
}

/** The bytes of a file that the operator named. Throws WrongUse. */
export async function readInput(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null);
  if (!found) throw new WrongUse(`Không tìm thấy tệp ${file}. Kiểm tra lại tên và thư mục.`);
  if (!found.isFile()) throw new WrongUse(`${file} không phải là một tệp. Đề nghị chỉ ra chính tệp cần đọc.`);
  if (found.size > mostBytes)
    throw new WrongUse(`Tệp ${file} lớn hơn 20 MB nên không đọc được. Đề nghị bỏ bớt hình ảnh rồi thử lại.`);
  return readFile(file).catch((error: Error) => {
    throw new WrongUse(`Không đọc được tệp ${file}: ${error.message}. Kiểm tra quyền đọc.`);
  });
}

/** A line of the log of changes for what a command does; it is about the conference unless it says otherwise. */
export function byOperator(
  { clock }: Pick<Workplace, 'clock'>,
  conferenceId: number,
  note: Partial<AuditNote> & Pick<AuditNote, 'action'>,
): AuditLine {
  const subject = { kind: 'conference', id: conferenceId };
  return { subject, ...note, conferenceId, at: clock(), personId: null, channel: 'command-line' };
}

/** The conference of that number. Throws WrongUse. */
export async function conferenceOf(place: Workplace, id: string): Promise<Conference> {
  const found = /^\d{1,15}$/.test(id) ? await place.database.read.conferences.of(Number(id)) : null;
  if (!found) throw new WrongUse(`Không có hội nghị số ${id}. Xem các hội nghị bằng lệnh: thu-ky conference list`);
  return found;
}
