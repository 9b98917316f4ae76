import type { Bot } from './bot.ts';
import { redact } from './failure.ts';

/** The bytes of a file that somebody sent; Telegram gives up to 20 MB. The token stands in the address, and in no error. */
export async function* downloadFile(
  bot: Bot,
  { token, apiRoot }: { token: string; apiRoot: string },
  fileId: string,
): AsyncIterable<Uint8Array> {
  try {
    const { file_path: path } = await bot.api.getFile(fileId);
    const response = await fetch(`${apiRoot}/file/bot${token}/${path}`);
    if (!response.ok || !response.body) throw new Error(`Telegram answered ${response.status}`);
    yield* response.body;
  } catch (error) {
    throw new Error(redact(`A file could not be fetched: ${String(error)}`, token));
  }
}
