import { type Invitation, type Rsvp, rsvps } from '../domain/invitation.ts';
import type { ChannelName } from '../message/incoming.ts';
import type { Prisma } from './generated/client.ts';
import type { Client } from './store.ts';

export function createInvitations(client: Client) {
  return {
    async ofPerson(personId: number): Promise<Invitation | null> {
      const row = await client.invitation.findUnique({ where: { personId }, include: { group: true } });
      return row && toInvitation(row);
    },

    /** Keeps an answer, and on which channel it was given. */
    async keepAnswer(invitation: Invitation, on: ChannelName): Promise<void> {
      await client.invitation.update({
        where: { id: invitation.id },
        data: {
          rsvp: invitation.rsvp,
          reason: invitation.reason,
          answeredAt: invitation.answeredAt,
          answeredOn: on,
          substituteName: invitation.substitute?.name ?? null,
          substituteTitle: invitation.substitute?.title ?? null,
          substitutePhone: invitation.substitute?.phone ?? null,
        },
      });
    },

    async withdraw(personId: number, now: Date): Promise<void> {
      await client.invitation.update({ where: { personId }, data: { withdrawnAt: now } });
    },
  };
}

type Row = Prisma.InvitationGetPayload<{ include: { group: true } }>;

function toInvitation(row: Row): Invitation {
  return {
    id: row.id,
    personId: row.personId,
    conferenceId: row.conferenceId,
    group: row.group.name,
    subgroup: row.subgroup,
    seat: row.seat,
    rsvp: toRsvp(row.rsvp),
    reason: row.reason,
    substitute:
      row.substituteName === null
        ? null
        : { name: row.substituteName, title: row.substituteTitle, phone: row.substitutePhone },
    answeredAt: row.answeredAt,
    withdrawn: row.withdrawnAt !== null,
  };
}

export function toRsvp(text: string): Rsvp {
  return rsvps.find((rsvp) => rsvp === text) ?? 'silent';
}
