import { accept, type Outcome, refuse } from './outcome.ts';
import { foldMarks } from './vietnamese.ts';

export type PlaceCounts = { planned: number; named: number; connected: number; confirmed: number };

/** Places of a group that a unit, or one post, fills with people whose names are not known yet. */
export type Allotment = {
  id: number;
  conferenceId: number;
  group: string;
  unit: string;
  /** Null for a unit with a quota. */
  post: string | null;
  places: number;
  contacts: { id: number; name: string; phone: string | null; connected: boolean }[];
  counts: PlaceCounts;
};

/** More than any unit sends; a larger number is a slip. */
export const mostPlaces = 200;

/** `Phường Mây`, `Chủ tịch UBND xã Mây`, `Bí thư, Xã Gió`: whose places these are. */
export function describePlace({ unit, post }: Pick<Allotment, 'unit' | 'post'>): string {
  if (post === null) return unit;
  return foldMarks(post).includes(foldMarks(unit)) ? post : `${post}, ${unit}`;
}

/** Fills places. Whoever gives places back in the same breath may use them. */
export function takePlaces(
  standing: { places: number; named: number },
  change: { added: number; removed: number },
): Outcome<number, 'over-quota'> {
  const named = standing.named - change.removed + change.added;
  return named > standing.places && change.added > 0 ? refuse('over-quota') : accept(named);
}

/** Changes how many may be named; never to fewer than are. */
export function changePlaces(
  named: number,
  places: number,
): Outcome<number, 'places-unreadable' | 'places-below-named'> {
  if (!Number.isInteger(places) || places < 1 || places > mostPlaces) return refuse('places-unreadable');
  return places < named ? refuse('places-below-named') : accept(places);
}
