import { z } from 'zod';
import { parseLosslessly } from './lossless.ts';

/** An id or a time: digits, quoted or not. */
const digits = z.union([z.string(), z.number()]).transform(String);

/** A part in a shape that we do not know counts as absent, so that the event itself is not lost. */
function ifKnown<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined);
}

const party = z.object({ id: digits });

const attachment = z.object({
  type: z.string(),
  payload: z
    .object({
      url: ifKnown(z.string()),
      name: ifKnown(z.string()),
      size: ifKnown(z.union([z.string(), z.number()]).transform(Number).pipe(z.number().nonnegative())),
      description: ifKnown(z.string()),
    })
    .catch({}),
});

const event = z.object({
  event_name: z.string(),
  timestamp: ifKnown(digits),
  app_id: ifKnown(digits),
  sender: ifKnown(party),
  recipient: ifKnown(party),
  follower: ifKnown(party),
  message: ifKnown(
    z.object({
      msg_id: ifKnown(digits),
      msg_ids: ifKnown(z.array(digits)),
      tracking_id: ifKnown(digits),
      delivery_time: ifKnown(digits),
      text: ifKnown(z.string()),
      attachments: ifKnown(z.array(attachment)),
    }),
  ),
  /** Some senders put them here. */
  attachments: ifKnown(z.array(attachment)),
  info: ifKnown(z.object({ phone: ifKnown(digits) })),
  template_id: ifKnown(digits),
  reason: ifKnown(z.string()),
});

export type ZaloEvent = z.infer<typeof event>;
export type Attachment = z.infer<typeof attachment>;

/** What a webhook says, or null where it is no event at all. Of the fields only those that we read are kept. */
export function readEvent(raw: Uint8Array): ZaloEvent | null {
  const json = parseOrNull(new TextDecoder().decode(raw));
  return event.safeParse(json).data ?? null;
}

/** The console tries a new address with an empty object that nobody signed. */
export function isProbe(raw: Uint8Array): boolean {
  if (raw.length > 64) return false;
  const json = parseOrNull(new TextDecoder().decode(raw));
  return typeof json === 'object' && json !== null && !Array.isArray(json) && Object.keys(json).length === 0;
}

function parseOrNull(text: string): unknown {
  try {
    return parseLosslessly(text);
  } catch {
    return null;
  }
}
