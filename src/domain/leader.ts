import { foldMarks } from './vietnamese.ts';

/** The posts that lead a unit, the highest first. */
const posts = [/^bi thu\b/, /^chu tich\b/, /^(?:tong )?giam doc\b/, /^(?!pho\b)(?:.*\btruong\b|chu nhiem\b)/];

/** How high a post stands in its unit, 0 the highest; null for one that does not lead it. */
export function rankOfPost(title: string | null): number | null {
  if (title === null) return null;
  const rank = posts.findIndex((post) => post.test(foldMarks(title)));
  return rank < 0 ? null : rank;
}
