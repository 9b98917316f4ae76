/** Milliseconds in which no zone changes its offset but at the edge. */
const quarterMs = 900_000;
const mostKept = 20_000;

/** How far a time zone is ahead of UTC at an instant, in milliseconds; asking again costs nothing. */
export function createOffset(zone: string): (instant: Date) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const kept = new Map<number, number>();
  return (instant) => {
    const quarter = Math.floor(instant.getTime() / quarterMs);
    const known = kept.get(quarter);
    if (known !== undefined) return known;
    const start = quarter * quarterMs;
    const parts = Object.fromEntries(
      format.formatToParts(new Date(start)).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const offset = Date.UTC(year, month - 1, day, hour, minute, second) - start;
    if (kept.size >= mostKept) kept.clear();
    kept.set(quarter, offset);
    return offset;
  };
}
