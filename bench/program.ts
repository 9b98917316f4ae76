import type { Crowd } from '../test/support/crowd.ts';
import { createProgram, type Program } from '../test/support/program.ts';
import { type Double, token } from './double-process.ts';

/** The real program on a made conference, beside the double. */
export function programOn({ folder }: Crowd, double: Double): Promise<Program> {
  return createProgram({
    DATABASE_URL: `file:${folder}/thu-ky.db`,
    DATA_DIR: folder,
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: double.apiRoot,
  });
}
