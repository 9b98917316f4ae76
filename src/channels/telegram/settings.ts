export type TelegramSettings = { token: string; apiRoot: string } & (
  | { mode: 'polling' }
  | { mode: 'webhook'; secret: string; publicUrl: string }
);

export type TelegramNeeds = {
  log: (level: 'info' | 'warn' | 'error', text: string) => void;
  now: () => Date;
  /** What the menu button of the chat offers. */
  commands: { name: string; description: string }[];
};
