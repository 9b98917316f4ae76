/**
 * A message to many is written once, with gaps that are filled for each when it is owed: the post and name after
 * the honorific, and the number of the person whom its buttons are about. Private characters, which nobody types.
 */
export const nameGap = '\uE000';
export const personGap = '\uE001';

/** Has no number yet: a person of this number in a circular is whoever it is owed to. Nobody has it. */
export const nobody = 0;

/** A `Reply` with its gaps, as JSON: a person's number that stands alone is a gap in quotes. */
export type Circular = { json: string };
