import { addressOfPhone } from '../domain/way.ts';
import type { Delivery } from '../message/delivery.ts';
import type { Address } from '../message/incoming.ts';
import type { Reply } from '../message/reply.ts';
import type { TranscriptLine } from '../message/transcript.ts';
import type { Prisma, Delivery as Row } from './generated/client.ts';
import { parseInput } from './inbox.ts';
import { withReplies } from './replies.ts';
import type { Client } from './store.ts';

type Said = Row & { said: Reply };

/** What reached a page, or is about to. */
const shown = ['sent', 'sending'];

/** A line as it is kept: slots of its text are open, and its file is an order. */
export type KeptLine = TranscriptLine & { sent?: Pick<Delivery, 'id' | 'personId' | 'reply'> };

/** A chat as the web shows it: what came in beside what was sent out. Nothing is stored twice for it. */
export function createTranscripts(client: Client) {
  return {
    /**
     * The last lines, oldest first. A personal page shows as well what was sent to its person as an approved form, which
     * says little more than where this page is.
     */
    async of(address: Address, limit: number): Promise<KeptLine[]> {
      const where = { channel: address.channel, address: address.id };
      const said = await client.inbox.findMany({ where, orderBy: { id: 'desc' }, take: limit });
      const sent = { OR: [where, ...(await formsTo(address))], change: null, state: { in: shown } };
      const answered = await withReplies(
        client,
        await client.delivery.findMany({ where: sent, orderBy: { id: 'desc' }, take: limit }),
      );
      const standing = applyChanges(answered, await changesOf(answered));
      const labels = new Map(answered.flatMap((row) => row.said.choices.map((choice) => [choice.value, choice.label])));
      const lines: KeptLine[] = [
        ...said.flatMap((row) => {
          const text = spoken(row.input, labels);
          return text === null ? [] : [{ id: `in-${row.id}`, by: 'person' as const, at: row.at, text, choices: [] }];
        }),
        ...standing.map(({ row, reply }) => {
          const { text, choices } = reply;
          const sent = { id: row.id, personId: row.personId, reply };
          return { id: `out-${row.id}`, by: 'secretary' as const, at: row.createdAt, text, choices, sent };
        }),
      ];
      return lines.sort(compareLines).slice(-limit);
    },
  };

  /** What reached the person of a personal page as a form: by their telephone number, or in their chat of the account. */
  async function formsTo({ channel, id }: Address): Promise<Prisma.DeliveryWhereInput[]> {
    const personId = Number(channel === 'web' ? /^person-(\d{1,15})$/.exec(id)?.[1] : undefined);
    const person = personId > 0 ? await client.person.findUnique({ where: { id: personId } }) : null;
    if (!person) return [];
    const chats = await client.connection.findMany({
      where: { personId, chat: { channel: 'zalo-oa' } },
      select: { chat: { select: { address: true } } },
    });
    const addresses = [
      ...(person.phone ? [addressOfPhone(person.phone)] : []),
      ...chats.map(({ chat }) => chat.address),
    ];
    return addresses.map((address) => ({
      channel: 'zalo-oa',
      address,
      personId,
      way: { in: ['template-user', 'template-phone'] },
    }));
  }

  /** The changes that were made of these, oldest first. */
  async function changesOf(rows: Row[]): Promise<Said[]> {
    const where = { earlierId: { in: rows.map(({ id }) => id) }, state: { in: shown } };
    return withReplies(client, await client.delivery.findMany({ where, orderBy: { id: 'asc' } }));
  }
}

/** What the chat shows of each message now: its newest text and buttons, with the file that it came with. */
function applyChanges(rows: Said[], changes: Said[]): { row: Row; reply: Reply }[] {
  const newest = new Map(changes.map((change) => [change.earlierId, change]));
  return rows.flatMap((row) => {
    const change = newest.get(row.id);
    if (change?.change === 'remove') return [];
    const { document } = row.said;
    const { text, choices } = (change ?? row).said;
    return [{ row, reply: { text, choices, ...(document && { document }) } }];
  });
}

/** By time; at the same moment what was said comes before what was answered. */
function compareLines(one: TranscriptLine, other: TranscriptLine): number {
  const later = one.at.getTime() - other.at.getTime();
  if (later !== 0) return later;
  if (one.by !== other.by) return one.by === 'person' ? -1 : 1;
  return Number(one.id.split('-')[1]) - Number(other.id.split('-')[1]);
}

function spoken(json: string, labels: Map<string, string>): string | null {
  const input = parseInput(json);
  switch (input.kind) {
    case 'text':
      return input.text;
    case 'command':
      return input.name === 'start' ? null : `/${input.name}`;
    case 'choice':
      return labels.get(input.value) ?? '…';
    case 'file':
      return input.name;
    case 'contact':
      return input.phone;
    case 'fetched':
      return null;
    case 'withheld':
    case 'unreadable':
      return '…';
  }
}
