import type { Role } from './person.ts';

/** Everything that is kept about one person. */
export type OwnData = {
  conference: string;
  person: {
    name: string;
    honorific: string | null;
    title: string | null;
    unit: string | null;
    phone: string | null;
    email: string | null;
    consentedAt: Date | null;
    consentedOn: string | null;
  };
  roles: Role[];
  invitation: {
    group: string;
    seat: string | null;
    note: string | null;
    rsvp: string;
    reason: string | null;
    answeredAt: Date | null;
    answeredOn: string | null;
    /** What was answered before the answer was asked for anew, oldest first. */
    earlier: { rsvp: string; reason: string | null; answeredAt: Date | null }[];
  } | null;
  chats: { channel: string; connectedAt: Date }[];
  calls: { at: Date; outcome: string; reason: string | null }[];
  said: { at: Date; text: string }[];
  received: number;
};
