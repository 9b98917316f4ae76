/**
 * Numbers of the choices under a notice. A notice comes unasked, perhaps while somebody is about to answer something
 * else by number, so its choices have numbers that no question has: 31, 32 … under one, 41, 42 … under the next of the
 * same chat; after the last tens the first come round again. The tens are a gap, a private character that nobody types,
 * until it is known to which chat the notice goes.
 */
export const tensGap = '\uE002';
export const firstTens = 3;
export const lastTens = 9;

/** The number of a choice under a notice by its place, `1` upwards; beyond nine a choice is to be had by its words. */
export function numberUnder(place: number): string {
  return place > 9 ? '' : `${tensGap}${place}`;
}

/** The tens of the next notice of a chat, behind those of the one before. */
export function tensAfter(previous: number | null): number {
  return previous === null || previous >= lastTens ? firstTens : previous + 1;
}

/** A notice's JSON with its numbers; without tens its choices are to be had by their words. */
export function fillTens(json: string, tens: number | null): string {
  return json.replace(numbers, (_gap, place) => (tens === null ? '' : `${tens}${place}`));
}

const numbers = new RegExp(`${tensGap}(\\d)`, 'g');
