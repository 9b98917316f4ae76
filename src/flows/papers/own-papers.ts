import type { Say, Turn } from '../../conversation/flow.ts';
import type { Paper } from '../../domain/paper.ts';
import { may } from '../../domain/permission.ts';

/** Everybody that this chat is at this conference. */
export function peopleHere(turn: Turn): { id: number; name: string }[] {
  return turn.memberships
    .filter(({ conference }) => conference.id === turn.conference.id)
    .map(({ person }) => ({ id: person.id, name: person.name }));
}

/** Papers of which this chat is contact or speaker; those that were withdrawn are over. */
export async function ownPapers(turn: Turn): Promise<Paper[]> {
  const papers = await turn.store.papers.ofPeople(peopleHere(turn).map(({ id }) => id));
  return papers.filter(({ state }) => state !== 'withdrawn');
}

/** Whether this chat may hand in drafts of a paper: its contact, its speaker, or the office for them. */
export function isOwn(turn: Turn, paper: Paper): boolean {
  const people = peopleHere(turn);
  const is = (person: Paper['contact']) => people.some(({ id }) => id === person?.id);
  return is(paper.contact) || is(paper.speaker) || isOffice(turn, paper);
}

export function isContact(turn: Turn, paper: Paper): boolean {
  return peopleHere(turn).some(({ id }) => id === paper.contact?.id) || isOffice(turn, paper);
}

function isOffice(turn: Turn, paper: Paper): boolean {
  return paper.conferenceId === turn.conference.id && may(turn.roles, 'manage-papers');
}

/** Tells everybody of the office. */
export async function tellOffice(turn: Turn, cause: string, said: Say[]): Promise<void> {
  const office = await turn.store.people.withRoles(turn.conference.id, ['organizer', 'owner']);
  for (const { id } of office) await turn.tell(id, cause, said);
}

/** Tells contact and speaker of a paper, but for those who are in this chat and see it anyway. */
export async function tellAuthors(turn: Turn, paper: Paper, cause: string, said: Say[]): Promise<void> {
  const here = new Set(peopleHere(turn).map(({ id }) => id));
  const authors = new Set([paper.contact?.id, paper.speaker?.id].filter((id) => id !== undefined));
  for (const id of authors) if (!here.has(id)) await turn.tell(id, cause, said);
}
