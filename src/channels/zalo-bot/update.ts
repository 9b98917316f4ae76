import { z } from 'zod';

/** A part that came in a shape we do not know counts as absent, so that the message itself is not lost. */
function ifKnown<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined);
}

/** Ids are opaque, and larger than a number can hold. */
const id = z.union([z.string().min(1), z.number().int().transform(String)]);

const message = z.object({
  message_id: id,
  date: ifKnown(z.coerce.number()),
  chat: z.object({ id, chat_type: ifKnown(z.string()) }),
  text: ifKnown(z.string()),
  /** Addresses of a picture: the documentation has the one, servers were seen sending the other. */
  photo: ifKnown(z.string()),
  photo_url: ifKnown(z.string()),
  caption: ifKnown(z.string()),
  voice_url: ifKnown(z.string()),
  url: ifKnown(z.string()),
});

const event = z.object({ event_name: z.string().min(1), message: ifKnown(message) });

export type ZaloBotEvent = z.infer<typeof event>;
export type ZaloBotMessage = z.infer<typeof message>;

/** What a webhook call or an answer to `getUpdates` brings: both envelopes are seen, alone or in a list. */
export function readEvents(given: unknown): ZaloBotEvent[] {
  const bare = unwrap(given);
  return (Array.isArray(bare) ? bare : [bare]).flatMap((one) => event.safeParse(unwrap(one)).data ?? []);
}

function unwrap(given: unknown): unknown {
  const isWrapped = typeof given === 'object' && given !== null && 'ok' in given && 'result' in given;
  return isWrapped ? given.result : given;
}
