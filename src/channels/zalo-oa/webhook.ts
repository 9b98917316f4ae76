import { isProbe, readEvent } from './event.ts';
import { checkSignature, type SignatureKeys } from './signature.ts';
import type { Spool, Spooled } from './spool.ts';

type Needs = {
  keys: SignatureKeys;
  spool: Spool;
  take: (one: Spooled) => void;
  /** The real time: signatures know of no rehearsal. */
  realNow: () => Date;
  log: (level: 'info' | 'warn' | 'error', text: string) => void;
};

/**
 * Takes one webhook call. Zalo wants its answer within two seconds and disables an address that fails, so what is signed
 * is put on disk and answered, and understood afterwards. The console's unsigned probe changes nothing.
 */
export function createWebhook({ keys, spool, take, realNow, log }: Needs): (request: Request) => Promise<Response> {
  let known = '';
  return async (request) => {
    const raw = new Uint8Array(await request.arrayBuffer());
    if (isProbe(raw)) return new Response('', { status: 200 });

    const event = readEvent(raw);
    const checked = checkSignature(
      raw,
      {
        signature: request.headers.get('x-zevent-signature'),
        timestamp: request.headers.get('x-zevent-timestamp'),
        bodyTimestamp: event?.timestamp ?? null,
        bodyAppId: event?.app_id ?? null,
      },
      keys,
      realNow(),
    );
    if (!checked.ok) {
      log('warn', `a webhook was turned away: its signature is ${checked.reason}`);
      return new Response('Wrong signature.', { status: 401 });
    }
    if (known !== checked.variant) log('info', `webhooks are signed with ${checked.variant}`);
    known = checked.variant;

    try {
      take(await spool.put(raw));
    } catch (error) {
      log('error', `a webhook could not be kept (${(error as Error).name})`);
      return new Response('Not stored.', { status: 500 });
    }
    return new Response('', { status: 200 });
  };
}
