export type ZaloBotSettings = { token: string; apiRoot: string } & (
  | { mode: 'polling' }
  | { mode: 'webhook'; secret: string; publicUrl: string }
);

export type ZaloBotNeeds = {
  log: (level: 'info' | 'warn' | 'error', text: string) => void;
  now: () => Date;
  /** A message left that the plan counts, or may have left. */
  onMessage: () => void;
};
