import { foldMarks } from './vietnamese.ts';

/** The posts that lead a unit, the highest first. */
const posts = [
  /^bi thu/,
  /^chu tich/,
  /^(?:tong )?giam doc/,
  /^(?:thu truong|vien truong|cuc truong|hieu truong|chu nhiem|truong)\b/,
];

/** How high a post stands in its unit, 0 the highest; null for one that does not lead it. */
export function rankOfPost(title: string | null): number | null {
  if (title === null) return null;
  const rank = posts.findIndex((post) => post.test(foldMarks(title)));
  return rank < 0 ? null : rank;
}
