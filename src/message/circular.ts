/**
 * A message to many is written once, with gaps that are filled for each when it is owed: the post and name after
 * the honorific, and the number of the person whom its buttons are about. Private characters, which nobody types.
 */
export const nameGap = '\uE000';
export const personGap = '\uE001';
