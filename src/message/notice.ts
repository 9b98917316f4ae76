/**
 * Numbers of the choices under a notice. A notice comes unasked, perhaps while somebody is about to answer something
 * else by number, so its choices have numbers that no question has: 31, 32 … under one, 41, 42 … under the next of the
 * same chat. After the last tens the first come round again.
 */
export const firstTens = 3;
export const lastTens = 9;

/** The tens of the next notice of a chat, behind those of the one before. */
export function tensAfter(previous: number | null): number {
  return previous === null || previous >= lastTens ? firstTens : previous + 1;
}

/** The number of a choice under a notice by its place, `1` upwards; beyond nine a choice is to be had by its words. */
export function numberUnder(tens: number | string, place: number): string {
  return place > 9 ? '' : `${tens}${place}`;
}
