/** What can go wrong with one call. `drop-before` loses the request, `drop-after` only the answer. */
export type Fault =
  /** Nothing: this call goes well, so that a later one meets the next fault. */
  | { kind: 'none' }
  | { kind: 'flood'; retryAfter: number }
  | { kind: 'error'; code: number; description: string }
  /** A proxy in front of Telegram speaks, and not in JSON. */
  | { kind: 'proxy-error' }
  | { kind: 'drop-before' }
  | { kind: 'drop-after' }
  | { kind: 'hang' };

/** `mild` refuses what is above the rate; `harsh` bans for five seconds, and longer each time that is ignored. */
type Limit = { perSecond: number; temper: 'mild' | 'harsh' };

export type Faults = {
  latencyMs: number;
  limit: Limit | null;
  /** The next calls of a method meet this fault. */
  next(method: string, fault: Fault, times?: number): void;
  /** Takes the fault that this call meets, if any. */
  take(method: string): Fault | undefined;
  /** Seconds to wait where the limit does not let one more message through, else 0. */
  wait(now: number): number;
  clear(): void;
};

export function createFaults(): Faults {
  let planned: { method: string; fault: Fault }[] = [];
  let sentAt: number[] = [];
  let bannedUntil = 0;
  let banSeconds = 5;

  return {
    latencyMs: 0,
    limit: null,
    next(method, fault, times = 1) {
      planned.push(...Array.from({ length: times }, () => ({ method, fault })));
    },
    take(method) {
      const index = planned.findIndex((plan) => plan.method === method || plan.method === '*');
      return index < 0 ? undefined : planned.splice(index, 1)[0]?.fault;
    },
    wait(now) {
      if (!this.limit) return 0;
      sentAt = sentAt.filter((at) => at > now - 1000);
      const { perSecond, temper } = this.limit;
      if (temper === 'harsh' && now < bannedUntil) {
        banSeconds += 1;
        bannedUntil = now + banSeconds * 1000;
        return banSeconds;
      }
      if (sentAt.length < perSecond) {
        sentAt.push(now);
        return 0;
      }
      if (temper === 'mild') return 1;
      bannedUntil = now + banSeconds * 1000;
      return banSeconds;
    },
    clear() {
      planned = [];
      this.latencyMs = 0;
      this.limit = null;
    },
  };
}
