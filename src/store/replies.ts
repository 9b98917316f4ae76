import { z } from 'zod';
import { fillGaps } from '../message/circular.ts';
import { fillTens } from '../message/notice.ts';
import { type Reply, templateNames } from '../message/reply.ts';
import type { Delivery as Row } from './generated/client.ts';
import type { Client } from './store.ts';

const reply = z.object({
  text: z.string(),
  choices: z.array(z.object({ label: z.string(), value: z.string(), digit: z.string() })),
  asksPhone: z.literal(true).optional(),
  document: z
    .object({ maker: z.string(), args: z.record(z.string(), z.union([z.string(), z.number()])), name: z.string() })
    .optional(),
  template: z.object({ name: z.enum(templateNames), fields: z.record(z.string(), z.string()) }).optional(),
});

/** Rows with the message that each is: its own, or a circular with this person's name in its gap. */
export async function withReplies(client: Client, rows: Row[]): Promise<(Row & { said: Reply })[]> {
  const ids = [...new Set(rows.flatMap(({ circularId }) => circularId ?? []))];
  const circulars = ids.length === 0 ? [] : await client.circular.findMany({ where: { id: { in: ids } } });
  const texts = new Map(circulars.map((circular) => [circular.id, circular.reply]));
  return rows.map((row) => ({ ...row, said: parseReply(fillTens(writtenReply(row, texts), row.tens)) }));
}

function writtenReply({ id, reply: own, personId, circularId }: Row, texts: Map<number, string>): string {
  if (circularId === null) return own;
  const text = texts.get(circularId);
  if (text === undefined) throw new Error(`The delivery ${id} is of a circular that is not there`);
  return fillGaps(text, { name: z.string().parse(JSON.parse(own)), personId: personId ?? 0 });
}

export function parseReply(json: string): Reply {
  const { asksPhone, document, template, ...rest } = reply.parse(JSON.parse(json));
  return {
    ...rest,
    ...(asksPhone && { asksPhone }),
    ...(document && { document }),
    ...(template && { template }),
  };
}
