import type { Programme } from './programme.ts';

/** The same wishes on other ground: what the draft left as it was follows what stands now, what it changed it keeps. */
export function rebaseProgramme(before: Programme, standing: Programme, draft: Programme): Programme {
  const keys = Object.keys(standing) as (keyof Programme)[];
  const kept = keys.filter((key) => JSON.stringify(draft[key]) !== JSON.stringify(before[key]));
  return { ...standing, ...Object.fromEntries(kept.map((key) => [key, draft[key]])) };
}
