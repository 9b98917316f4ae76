import { type ByHandLine, type ByHandOutcome, byHandOutcomes, sayAloud } from '../domain/by-hand.ts';
import { withReplies } from './replies.ts';
import type { Client } from './store.ts';

/** What somebody of the office has to tell people on the telephone, or hand them on paper. */
export function createByHand(client: Client) {
  return {
    /** Who is still to be told something, in the order in which it was owed, and how much. */
    async waiting(
      conferenceId: number,
      now: Date,
    ): Promise<{ personId: number; name: string; title: string | null; count: number }[]> {
      const rows = await client.delivery.findMany({
        where: { ...ofConference(conferenceId, now), ...isOpen },
        orderBy: { id: 'asc' },
        select: { personId: true },
      });
      const counts = new Map<number, number>();
      for (const { personId } of rows) if (personId !== null) counts.set(personId, (counts.get(personId) ?? 0) + 1);
      const people = await client.person.findMany({ where: { id: { in: [...counts.keys()] } } });
      return [...counts].flatMap(([personId, count]) => {
        const person = people.find(({ id }) => id === personId);
        return person ? [{ personId, name: person.name, title: person.title, count }] : [];
      });
    },

    /** Everything that was, or is, to be told, oldest first: of one person what is open alone. */
    async lines(conferenceId: number, now: Date, personId?: number): Promise<ByHandLine[]> {
      const only = personId === undefined ? {} : { personId, ...isOpen };
      const rows = await client.delivery.findMany({
        where: { ...ofConference(conferenceId, now), ...only },
        orderBy: [{ personId: 'asc' }, { id: 'asc' }],
        include: { told: true },
      });
      const ids = new Set(rows.flatMap(({ personId: id, told }) => [id ?? 0, told?.byPersonId ?? 0]));
      const people = new Map(
        (await client.person.findMany({ where: { id: { in: [...ids] } } })).map((one) => [one.id, one]),
      );
      const said = await withReplies(client, rows);
      return rows.flatMap((row, place) => {
        const person = people.get(row.personId ?? 0);
        const reply = said[place]?.said;
        if (!person || !reply) return [];
        const { told } = row;
        const outcome = byHandOutcomes.find((one) => one === told?.outcome);
        return {
          deliveryId: row.id,
          personId: person.id,
          name: person.name,
          title: person.title,
          unit: person.unit,
          phone: person.phone,
          text: sayAloud(reply.text),
          asks: reply.choices.filter(({ digit }) => digit !== '0').map(({ label }) => label),
          owedAt: row.createdAt,
          tried: told && outcome ? { at: told.at, outcome, by: people.get(told.byPersonId)?.name ?? null } : null,
        };
      });
    },

    /** Records what came of telling these. */
    async record(deliveryIds: number[], outcome: ByHandOutcome, byPersonId: number, at: Date): Promise<void> {
      for (const deliveryId of deliveryIds) {
        const tried = { outcome, byPersonId, at };
        await client.told.upsert({ where: { deliveryId }, create: { deliveryId, ...tried }, update: tried });
      }
    },

    /** Whether somebody is told things by hand. */
    async isCarried(personId: number): Promise<boolean> {
      return (await client.connection.count({ where: { personId, chat: { channel: 'by-hand' } } })) > 0;
    },
  };
}

const isOpen = { AND: [{ OR: [{ told: null }, { told: { outcome: 'unreached' } }] }] };

/** What is due is to be told, whether or not the outbox has come to it; and so is what no other way was left for. */
function ofConference(conferenceId: number, now: Date) {
  const byHand = { channel: 'by-hand', state: { in: ['pending', 'sending', 'sent'] }, dueAt: { lte: now } };
  return { conferenceId, OR: [byHand, { state: 'failed', way: 'call' }] };
}
