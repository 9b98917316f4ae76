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
  'change-programme': ['organizer', 'owner'],
  'cancel-conference': ['organizer', 'owner'],
  'send-invitations': ['organizer', 'owner'],
  'manage-documents': ['organizer', 'owner'],
  announce: ['organizer', 'owner'],
  acknowledge: ['delegate', 'contact', 'speaker', 'reviewer', 'reception', 'organizer', 'owner'],
  'set-budget': ['organizer', 'owner'],
  'record-calls': ['reception', 'organizer', 'owner'],
  'import-plan': ['organizer', 'owner'],
  'import-delegates': ['organizer', 'owner'],
  'allot-places': ['organizer', 'owner'],
  'see-own-data': ['delegate', 'contact', 'speaker', 'reviewer', 'reception', 'organizer', 'owner'],
  'decide-erasure': ['owner'],
  'set-retention': ['owner'],
  'read-audit': ['owner'],
  'manage-roles': ['owner'],
  /** Contacts for their own units; the office for all, also after the deadline. */
  'name-people': ['contact', 'organizer', 'owner'],
  /** Contacts and speakers for their own papers; the office for all. */
  'send-drafts': ['contact', 'speaker', 'organizer', 'owner'],
  /** Reviewers judge; the office sees and runs everything about papers. */
  'see-reviews': ['reviewer', 'organizer', 'owner'],
  'judge-papers': ['reviewer'],
  'manage-papers': ['organizer', 'owner'],
  /** Contacts for their own unit. */
  'finish-tasks': ['contact', 'organizer', 'owner'],
  'set-nudges': ['organizer', 'owner'],
  'finish-any-task': ['organizer', 'owner'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof allowed;

/** Who may do it only with what is theirs: the own invitation, the own unit. Everybody else above may with all. */
const onlyOwn: Partial<Record<Action, readonly Role[]>> = {
  'answer-invitation': ['delegate'],
  'see-own-data': ['delegate', 'contact', 'speaker', 'reviewer', 'reception', 'organizer', 'owner'],
  'name-people': ['contact'],
};

/** Every action that there is. */
export const actions = Object.keys(allowed) as Action[];

/**
 * Whether somebody may do something with what is their own, or with what is others' of the same conference. Asked
 * before a flow begins and before every answer. Roles come from the database alone, never from what a message claims.
 */
export function may(roles: readonly Role[], action: Action, whose: 'own' | 'others' = 'own'): boolean {
  const narrow = whose === 'others' ? (onlyOwn[action] ?? []) : [];
  return roles.some((role) => (allowed[action] as readonly Role[]).includes(role) && !narrow.includes(role));
}
