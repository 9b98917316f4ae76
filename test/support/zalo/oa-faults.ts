/** What a call meets instead of its answer. `lost` is done, and its answer never comes; `slow` answers after that long. */
type OaFault = { error: number } | { http: number } | { lost: true } | { refusedConnection: true } | { slowMs: number };

export type OaFaults = {
  /** The next call of a path that begins so meets this. */
  next(path: string, ...faults: OaFault[]): void;
  take(path: string): OaFault | null;
};

export function createOaFaults(): OaFaults {
  const waiting: { path: string; fault: OaFault }[] = [];
  return {
    next(path, ...faults) {
      waiting.push(...faults.map((fault) => ({ path, fault })));
    },
    take(path) {
      const place = waiting.findIndex((one) => path.startsWith(one.path));
      return place < 0 ? null : (waiting.splice(place, 1)[0]?.fault ?? null);
    },
  };
}
