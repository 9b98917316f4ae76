import { monotonicMs } from '../clock.ts';
/**
 * Answers whether one more is allowed: at most `limit` within `windowMs` for each key. Runs on a monotonic clock,
 * since a rehearsal's clock may run many times as fast.
 */
export function createRateLimit(limit: number, windowMs: number, now = monotonicMs) {
  const windows = new Map<string, { from: number; count: number }>();

  return (key: string): boolean => {
    const at = now();
    // Old windows are swept when there are many, so that made-up keys cannot fill the memory.
    if (windows.size > 10_000) {
      for (const [old, window] of windows) if (at - window.from >= windowMs) windows.delete(old);
      if (windows.size > 10_000) windows.clear();
    }

    const open = windows.get(key);
    const window = open && at - open.from < windowMs ? open : { from: at, count: 0 };
    window.count += 1;
    windows.set(key, window);
    return window.count <= limit;
  };
}
