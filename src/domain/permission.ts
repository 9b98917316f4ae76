import type { Role } from './person.ts';

/** What can be done at a conference, and by whom. What is not here is nobody's. */
const allowed = {
  'see-conference': ['delegate', 'contact', 'speaker', 'reviewer', 'reception', 'organizer', 'owner'],
  'answer-invitation': ['delegate'],
  'see-answers': ['organizer', 'owner'],
  'answer-for-others': ['reception', 'organizer', 'owner'],
  'approve-substitutes': ['organizer', 'owner'],
  'set-exact-groups': ['organizer', 'owner'],
  'renew-passes': ['organizer', 'owner'],
  'cancel-conference': ['organizer', 'owner'],
  'send-invitations': ['organizer', 'owner'],
  announce: ['organizer', 'owner'],
  acknowledge: ['delegate', 'contact', 'speaker', 'reviewer', 'reception', 'organizer', 'owner'],
  'record-calls': ['reception', 'organizer', 'owner'],
  'import-plan': ['organizer', 'owner'],
  'import-delegates': ['organizer', 'owner'],
  'allot-places': ['organizer', 'owner'],
  /** Contacts for their own units; the office for all, also after the deadline. */
  'name-people': ['contact', 'organizer', 'owner'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof allowed;

/** Roles come from the database alone, never from what a message claims. */
export function may(roles: readonly Role[], action: Action): boolean {
  return roles.some((role) => (allowed[action] as readonly Role[]).includes(role));
}
