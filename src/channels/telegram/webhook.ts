import { isSameSecret } from '../same-secret.ts';
import { type Update, updateSchema } from './update.ts';

/** Takes one webhook call. 200 only after `store` resolved, since Telegram offers again whatever got another answer. */
export async function acceptUpdate(
  request: Request,
  secret: string,
  store: (update: Update) => Promise<void>,
): Promise<Response> {
  const given = request.headers.get('x-telegram-bot-api-secret-token') ?? '';
  if (!isSameSecret(given, secret)) return new Response('Wrong secret.', { status: 401 });

  const update = updateSchema.safeParse(await request.json().catch(() => null));
  if (!update.success) return new Response('Not an update.', { status: 400 });

  try {
    await store(update.data);
  } catch {
    return new Response('Not stored.', { status: 500 });
  }
  return new Response('', { status: 200 });
}
