import type { OwnData } from '../domain/own-data.ts';
import { parseInput } from './inbox.ts';
import { toRoles } from './people.ts';
import type { Client } from './store.ts';

/** What was said most recently; nobody reads more of one's own chat in a spreadsheet. */
const mostSaid = 2_000;

export function createOwnData(client: Client) {
  return {
    /** Null for somebody who is not there, or has been erased. */
    async of(personId: number): Promise<OwnData | null> {
      const row = await client.person.findUnique({
        where: { id: personId },
        include: {
          conference: { select: { title: true } },
          roles: { where: { revokedAt: null } },
          invitation: { include: { group: true, earlier: { orderBy: { id: 'asc' } } } },
          connections: { include: { chat: true }, orderBy: { connectedAt: 'asc' } },
          calls: { orderBy: { at: 'asc' } },
        },
      });
      if (!row || row.erasedAt) return null;
      const { name, honorific, title, unit, phone, email, consentedAt, consentedOn, invitation } = row;
      return {
        conference: row.conference.title,
        person: { name, honorific, title, unit, phone, email, consentedAt, consentedOn },
        roles: toRoles(row.roles),
        invitation: invitation && {
          group: invitation.group.name,
          seat: invitation.seat,
          note: invitation.note,
          rsvp: invitation.rsvp,
          reason: invitation.reason,
          answeredAt: invitation.answeredAt,
          answeredOn: invitation.answeredOn,
          earlier: invitation.earlier.map(({ rsvp, reason, answeredAt }) => ({ rsvp, reason, answeredAt })),
        },
        chats: row.connections.map(({ chat, connectedAt }) => ({ channel: chat.channel, connectedAt })),
        calls: row.calls.map(({ at, outcome, reason }) => ({ at, outcome, reason })),
        said: await saidBy(personId),
        received: await client.delivery.count({ where: { personId, state: { in: ['sent', 'unknown'] } } }),
      };
    },
  };

  /** What somebody wrote is known by the answer that it got: `turn:12:0` answers the message 12. */
  async function saidBy(personId: number): Promise<OwnData['said']> {
    const rows = await client.$queryRaw<{ id: bigint }[]>`
      SELECT DISTINCT CAST(substr("dedupeKey", 6) AS INTEGER) AS id FROM "Delivery"
      WHERE "personId" = ${personId} AND "dedupeKey" >= 'turn:' AND "dedupeKey" < 'turn;' ORDER BY id DESC LIMIT ${mostSaid}`;
    const said: OwnData['said'] = [];
    for (let index = 0; index < rows.length; index += 500) {
      const ids = rows.slice(index, index + 500).map(({ id }) => Number(id));
      const heard = await client.inbox.findMany({ where: { id: { in: ids } }, orderBy: { id: 'desc' } });
      for (const { at, input } of heard) {
        const read = parseInput(input);
        if (read.kind === 'text') said.push({ at, text: read.text });
        if (read.kind === 'file') said.push({ at, text: read.name });
      }
    }
    return said.reverse();
  }
}
