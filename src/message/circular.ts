import type { ChannelName } from './incoming.ts';

/**
 * A message to many is written once, with gaps that are filled for each when it is owed: the post and name after
 * the honorific, the number of the person whom its buttons are about, and the tens of its numbers (see `notice.ts`).
 * Private characters, which nobody types.
 */
export const nameGap = '\uE000';
export const personGap = '\uE001';
export const tensGap = '\uE002';

/** Has no number yet: a person of this number in a circular is whoever it is owed to. Nobody has it. */
export const nobody = 0;

/** A `Reply` with its gaps, as JSON: a person's number that stands alone is a gap in quotes. */
export type Circular = { json: string };

/** Those invited to a conference who have not answered; for one cause each is owed one message, and never a second. */
export type Audience = { conferenceId: number; cause: string };

/** How an audience can be reached: by channel those who are still owed a message, those who were, those without a chat. */
export type Reach = { channels: { channel: ChannelName; count: number }[]; owed: number; unreachable: number };
