/** One line of the table. */
export type Line = {
  goal: number;
  what: string;
  ours: string;
  /** What the others do, measured in the same run. */
  others: string;
  wanted: string;
  met: boolean;
};

/** A line with the figures behind it, for `bench/results.json`. */
export type Result = { line: Line; figures: Record<string, unknown> };

/** The value below which so many of them lie; `0.99` of them, say. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function spanMs(times: number[]): number {
  return Math.max(...times) - Math.min(...times);
}

export function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
}

export function inMs(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}
