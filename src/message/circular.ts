import type { ChannelName } from './incoming.ts';
import { withoutMarks } from './unseen.ts';

/**
 * A message to many is written and kept once, with gaps that are filled for each when it leaves or is shown: the post
 * and name after the honorific, and the number of the person whom its buttons are about. Private characters, which
 * nobody types.
 */
export const nameGap = '\uE000';
export const personGap = '\uE001';

/** Has no number yet: a person of this number in a circular is whoever it is owed to. Nobody has it. */
export const nobody = 0;

/** A `Reply` with its gaps, as JSON: a person's number that stands alone is a gap in quotes. */
export type Circular = { json: string };

/**
 * How an audience can be reached: by channel those who are still owed a message (`form`: by an approved form to the
 * telephone number), those who were owed it, and those who cannot be reached.
 */
export type Reach = { channels: { channel: ChannelName | 'form'; count: number }[]; owed: number; unreachable: number };

/** The circular's JSON as it is for one person. What is filled in is not looked through for gaps again. */
export function fillGaps(json: string, { name, personId }: { name: string; personId: number }): string {
  const gaps = new RegExp(`"${personGap}"|${personGap}|${nameGap}`, 'g');
  const written = JSON.stringify(withoutMarks(name)).slice(1, -1);
  return json.replace(gaps, (gap) => (gap === nameGap ? written : String(personId)));
}
