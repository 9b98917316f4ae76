import type { Invitation, Substitute } from './invitation.ts';
import { accept, type Outcome, refuse } from './outcome.ts';
import { foldMarks } from './vietnamese.ts';

/** Somebody of the same name and telephone number whom the conference knows already. */
export type Known = { personId: number; invited: boolean };

/** Whether this one may be sent: not oneself, and nobody who is invited anyway. Sending the same one again is fine. */
export function judgeSubstitute(
  invitation: Invitation,
  known: Known | null,
): Outcome<null, 'substitute-self' | 'substitute-invited'> {
  if (!known || known.personId === invitation.substitute?.personId) return accept(null);
  if (known.personId === invitation.personId) return refuse('substitute-self');
  return known.invited ? refuse('substitute-invited') : accept(null);
}

/** Whether two descriptions mean the same person: by name and telephone number; a post may be put right. */
export function isSameSubstitute(one: Substitute | null, other: Substitute | null): boolean {
  return one !== null && other !== null && foldMarks(one.name) === foldMarks(other.name) && one.phone === other.phone;
}

const phrase = 'dung thanh phan';
/** Shorter names than this stand in too many sentences by chance. */
const shortest = 4;

/**
 * Whether a group is invited by name, so that an organizer has to approve every substitute: its own name says
 * "đúng thành phần", or the plan says so of it, or of the whole section in which it stands.
 */
export function isExactByPlan(group: string, sections: { section: string; items: string[] }[]): boolean {
  const name = foldName(group);
  if (foldMarks(group).includes(phrase)) return true;
  const isNamed = (text: string) => name.length >= shortest && foldName(text).includes(name);
  return sections.some(({ section, items }) => {
    const isWhole = foldMarks(section).includes(phrase);
    if (isWhole && (isNamed(section) || items.some(isNamed))) return true;
    return items.some((item) => foldMarks(item).includes(phrase) && isNamed(item));
  });
}

function foldName(text: string): string {
  return foldMarks(text)
    .replaceAll(phrase, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
