const firstMs = 1_000;

/** How long to wait after so many failures in a row: a second, doubled each time, `longestMs` at most. */
export function backoffMs(failures: number, longestMs: number): number {
  return Math.min(firstMs * 2 ** Math.max(0, failures - 1), longestMs);
}
