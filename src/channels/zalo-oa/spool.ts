/** What came in and is not understood yet. What is put is on disk before it resolves, without waiting for the database. */
export type Spool = {
  put(bytes: Uint8Array): Promise<Spooled>;
  /** What an earlier run left behind, oldest first. */
  leftovers(): Promise<Spooled[]>;
  remove(one: Spooled): Promise<void>;
};

export type Spooled = { name: string; bytes: Uint8Array };
