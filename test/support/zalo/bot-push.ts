import { setTimeout as wait } from 'node:timers/promises';
import { type BotWorld, nextEvent } from './world.ts';

const againAfterMs = 50;

/** How a webhook call gets out; a double may send it elsewhere than to the public address it was told. */
export type Deliver = (request: Request) => Promise<Response>;

/** Whether Zalo offers again what was not taken is documented nowhere; this double does. */
export async function pushBotEvents(world: BotWorld, deliver: Deliver, closing: AbortSignal): Promise<void> {
  while (!closing.aborted) {
    const event = world.events[0];
    if (!world.webhook || !event) {
      await nextEvent(world, closing);
      continue;
    }
    const status = await callWebhook(world, JSON.stringify(event), deliver);
    if (status === 200) world.events = world.events.filter((other) => other !== event);
    else await wait(againAfterMs);
  }
}

/** The status of the answer; 0 where none came. */
export async function callWebhook(world: BotWorld, body: string, deliver: Deliver): Promise<number> {
  if (!world.webhook) return 0;
  const headers = { 'content-type': 'application/json', 'x-bot-api-secret-token': world.webhook.secret };
  const request = new Request(world.webhook.url, { method: 'POST', headers, body });
  return deliver(request).then(
    (response) => response.status,
    () => 0,
  );
}
