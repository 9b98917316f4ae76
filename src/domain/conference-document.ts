import type { Whom } from './audience.ts';
import type { Role } from './person.ts';
import { foldMarks, tidy } from './vietnamese.ts';

/** One version of a document that people of a conference can have. */
export type ConferenceDocument = {
  id: number;
  title: string;
  version: number;
  sha256: string;
  /** As the sender named the file. */
  name: string;
  bytes: number;
  /** Null where nobody counted them: pictures, tables. */
  pages: number | null;
  /** Groups and roles; empty is everybody. */
  whom: readonly Whom[];
};

const longestTitle = 120;

/** What a document is called, from what was typed or from the name of its file. */
export function titleOf(text: string): string {
  const words = tidy(text.replace(/\.[a-z0-9]{2,5}$/i, '').replace(/[_]+/g, ' '));
  return words.length <= longestTitle ? words : `${words.slice(0, longestTitle - 1)}…`;
}

/** Versions of one document have the same title, however it is typed. */
export function keyOfTitle(title: string): string {
  return foldMarks(title);
}

/** Whether a document is for somebody of these groups and roles. Organizers see all of them. */
export function isFor(
  { whom }: Pick<ConferenceDocument, 'whom'>,
  of: { groups: readonly number[]; roles: readonly Role[] },
): boolean {
  if (whom.length === 0 || of.roles.includes('organizer') || of.roles.includes('owner')) return true;
  return whom.some((one) => {
    if (one.kind === 'groups') return one.groups.some((group) => of.groups.includes(group));
    return one.kind === 'roles' && one.roles.some((role) => of.roles.includes(role));
  });
}

/** `100 kB`, `1,4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
