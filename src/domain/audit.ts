import type { AuditAction } from './audit-action.ts';
import { maskPhone } from './phone.ts';

/** What was, or what is, in a few named facts. */
export type AuditFacts = Record<string, string | number | boolean | Date | null | undefined>;

/** What a change is about. Whatever tells about one person has that person as its subject, so that it can be erased. */
type AuditSubject = { kind: string; id: number | null };

/** A change or an export as the one who makes it reports it. */
export type AuditNote = {
  action: AuditAction;
  subject: AuditSubject;
  before?: AuditFacts;
  after?: AuditFacts;
  /** Where it is not the conference that is talked about. */
  conferenceId?: number;
};

/** A line of the log: what was done, by whom, when, and on which channel, `command-line` or `clock`. */
export type AuditLine = Omit<AuditNote, 'conferenceId'> & {
  at: Date;
  conferenceId: number | null;
  personId: number | null;
  channel: string;
};

/** A line as it is read; `before` and `after` are missing once they have been erased. */
export type LoggedChange = Omit<AuditLine, 'action'> & {
  id: number;
  /** Null for an action of another version of the program. */
  action: AuditAction | null;
  /** Who did it, by name; null for an operator, for the program itself, and once the name has been erased. */
  by: string | null;
  /** Whom it is about, by name, where it is a person. */
  about: string | null;
};

const longestFact = 300;
const doors = [
  /\b\d{6,}:[A-Za-z0-9_-]{20,}/g,
  /(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/g,
  /(?<![\p{L}\d])[A-HJKMNP-Z2-9]{4}[-–][A-HJKMNP-Z2-9]{4}(?![\p{L}\d])/gu,
];
const telephone = /(?:\+?84|(?<!\d)0)[\s.-]?\d(?:[\s.-]?\d){7,9}(?!\d)/g;

/** Facts as they may be kept for good: short, without anything that opens a door, no telephone number whole. */
export function cleanFacts(facts: AuditFacts = {}): Record<string, string | number | boolean | null> {
  const stated = Object.entries(facts).filter(([, fact]) => fact !== undefined);
  return Object.fromEntries(stated.map(([name, fact]) => [name, cleanFact(fact ?? null)]));
}

function cleanFact(fact: string | number | boolean | Date | null) {
  if (fact instanceof Date) return fact.toISOString();
  if (typeof fact !== 'string') return fact;
  const clean = doors
    .reduce((text, door) => text.replace(door, '…'), fact.slice(0, longestFact * 2))
    .replace(telephone, (phone) => maskPhone(phone.replace(/\D/g, '')));
  return clean.length <= longestFact ? clean : `${clean.slice(0, longestFact)}…`;
}
