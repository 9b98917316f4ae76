import { z } from 'zod';

const id = z.int();

/** A part of a message that came in a shape we do not know counts as absent, so that the message itself is not lost. */
function ifKnown<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined);
}

const file = z.object({ file_id: z.string(), file_name: ifKnown(z.string()), file_size: ifKnown(z.number()) });

const chat = z.object({ id, type: z.string() });

const message = z.object({
  message_id: id,
  date: z.number(),
  chat,
  from: ifKnown(z.object({ id })),
  text: ifKnown(z.string()),
  document: ifKnown(file),
  photo: ifKnown(z.array(file)),
  video: ifKnown(file),
  audio: ifKnown(file),
  voice: ifKnown(file),
  animation: ifKnown(file),
  contact: ifKnown(z.object({ phone_number: z.string(), user_id: ifKnown(id) })),
});

const callbackQuery = z.object({
  id: z.string(),
  from: z.object({ id }),
  message: ifKnown(z.object({ chat, message_id: id })),
  data: ifKnown(z.string()),
});

/** What we read of an update; the rest of Telegram's fields is dropped. */
export const updateSchema = z.object({
  update_id: id,
  message: ifKnown(message),
  callback_query: ifKnown(callbackQuery),
});

export type Update = z.infer<typeof updateSchema>;
export type TelegramMessage = z.infer<typeof message>;
export type CallbackQuery = z.infer<typeof callbackQuery>;

/** Everything else is neither sent to us nor missed. `my_chat_member` tells who blocked the bot. */
export const allowedUpdates = ['message', 'callback_query', 'my_chat_member'] as const;
