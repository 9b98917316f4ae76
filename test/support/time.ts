import dayjs from 'dayjs';

/** A clock that stands still until it is told to pass on. */
export function clockAt(start: string) {
  let at = new Date(start);
  return {
    now: () => at,
    pass(ms: number) {
      at = new Date(at.getTime() + ms);
    },
    passDays(days: number) {
      at = dayjs(at).add(days, 'day').toDate();
    },
    set(moment: string) {
      at = new Date(moment);
    },
  };
}
