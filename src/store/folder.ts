import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it. Node's own recursive way never ends where a file system says that a folder cannot
 * be made because it does not exist, as /proc does.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** The data directory cannot be used; the message names it and says what to do. */
export class FolderError extends Error {
  override name = 'FolderError';
}

/** Makes the data directory where it is not there yet. Throws FolderError. */
export function prepareDataDir(dataDir: string): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    const { message } = error as Error;
    throw new FolderError(
      `Không ghi được vào thư mục dữ liệu ${dataDir}: ${message}. Sửa DATA_DIR hoặc quyền của thư mục.`,
    );
  }
}
