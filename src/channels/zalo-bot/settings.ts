export type ZaloBotSettings = { token: string; apiRoot: string } & (
  | { mode: 'polling' }
  | { mode: 'webhook'; secret: string; publicUrl: string }
);
