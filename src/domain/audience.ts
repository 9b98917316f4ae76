import { z } from 'zod';

/**
 * Whom a message to many is for. A delegate who sends a substitute is not meant: whoever comes instead is, except where
 * people are named one by one (`people`) or by what they do (`roles`).
 */
export const whom = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everyone') }),
  z.object({ kind: z.literal('groups'), groups: z.array(z.number().int()) }),
  /** As the list writes them. */
  z.object({ kind: z.literal('units'), units: z.array(z.string()) }),
  z.object({ kind: z.literal('answer'), answer: z.enum(['attending', 'absent', 'silent']) }),
  /** An organizer is the owner too. */
  z.object({ kind: z.literal('roles'), roles: z.array(z.enum(['speaker', 'contact', 'organizer'])) }),
  /** Those whom the list invites to be commended. */
  z.object({ kind: z.literal('commended') }),
  /** Delegates whom somebody listed. */
  z.object({ kind: z.literal('listed'), people: z.array(z.number().int()) }),
  /** These people of the conference and nobody else, delegates or not. */
  z.object({ kind: z.literal('people'), people: z.array(z.number().int()) }),
  /** Those to whom an announcement went: all, those of whom nobody knows whether it arrived, or who said nothing. */
  z.object({
    kind: z.literal('told'),
    announcement: z.number().int(),
    which: z.enum(['reached', 'unknown', 'unacknowledged']),
  }),
]);

export type Whom = z.infer<typeof whom>;

/**
 * Everybody who is meant by one of `whom`, each once. For one cause each is owed one message, and never a second.
 * `forms` is how many of those without a chat may be reached by telephone number, the first of the list first.
 */
export type Audience = { conferenceId: number; cause: string; whom: readonly Whom[]; forms?: number };

/** Who has not answered the invitation. */
export const theSilent: readonly Whom[] = [{ kind: 'answer', answer: 'silent' }];
