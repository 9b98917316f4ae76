/** A button under a message of the account: what it sends back in its reader's name. */
type OaButton = { title: string; type: string; payload: string };

/** A message of the account as its reader sees it. */
export type OaMessage = {
  id: string;
  text: string;
  buttons: OaButton[];
  file: { name: string; bytes: Buffer } | null;
  /** A form that asks for the telephone number. */
  asksPhone: boolean;
  /** A template, and what was filled into it. */
  template: { id: string; data: Record<string, string>; trackingId: string | null } | null;
};

export type OaUser = {
  id: string;
  name: string;
  follows: boolean;
  blocks: boolean;
  interactedAt: number;
  messages: OaMessage[];
};

export type OaWorld = {
  appId: string;
  oaId: string;
  appSecret: string;
  secretKey: string;
  /** The only pair that counts; a refresh token counts once. */
  tokens: { access: string; refresh: string; endsAt: number };
  issued: number;
  /** How long an access token lives, in seconds. */
  lives: number;
  users: Map<string, OaUser>;
  /** Telephone numbers with Zalo, in the international form, and what reached them. */
  phones: Map<string, OaMessage[]>;
  uploads: Map<string, { name: string; bytes: Buffer }>;
  /** Files that people sent, by path. */
  files: Map<string, Buffer>;
  templates: Map<string, { fields: string[]; byUser: boolean }>;
  takesButtons: boolean;
  /** Money for messages between 48 hours and seven days. */
  hasMoney: boolean;
  night: boolean;
  /** Templates that may still be sent today. */
  dailyQuota: number;
  perMinute: number;
  now: () => number;
  made: number;
};

export function createOaWorld(refresh: string, now: () => number): OaWorld {
  return {
    appId: '3381776520012345678',
    oaId: '2491302944280861639',
    appSecret: 'bi-mat-cua-ung-dung',
    secretKey: 'khoa-bi-mat-cua-tai-khoan',
    tokens: { access: '', refresh, endsAt: 0 },
    issued: 0,
    lives: 90_000,
    users: new Map(),
    phones: new Map(),
    uploads: new Map(),
    files: new Map(),
    templates: new Map(),
    takesButtons: true,
    hasMoney: false,
    night: false,
    dailyQuota: 5000,
    perMinute: 2000,
    now,
    made: 0,
  };
}

export function nextId(world: OaWorld, prefix: string): string {
  world.made += 1;
  return `${prefix}${world.made.toString(16).padStart(12, '0')}`;
}
