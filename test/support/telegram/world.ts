/** A button under a message: `value` comes back when tapped; a reply keyboard's button has none. */
type SeenButton = { label: string; value: string | null; asksContact: boolean };

/** A message of the bot as its reader sees it; under a file the text is its caption. */
export type SeenMessage = {
  id: number;
  text: string;
  bold: string[];
  buttons: SeenButton[];
  rows: string[][];
  file?: SeenFile;
};

/** Telegram shows no name of a photo. */
export type SeenFile = { kind: 'photo' | 'document'; name: string | null; bytes: Buffer };

export type DoubleChat = { id: number; firstName: string; blocked: boolean; messages: SeenMessage[] };

type DoubleUpdate = { update_id: number } & Record<string, unknown>;

/** What Telegram's servers remember. */
export type World = {
  token: string;
  botName: string;
  chats: Map<number, DoubleChat>;
  updates: DoubleUpdate[];
  allowed: string[] | null;
  webhook: { url: string; secret: string | null } | null;
  files: Map<string, { path: string; bytes: Uint8Array }>;
  commands: { command: string; description: string }[];
  answeredCallbacks: string[];
  nextUpdateId: number;
  nextMessageId: number;
  /** Wakes whoever waits for updates. */
  wake: Set<() => void>;
};

export function createWorld(token: string, botName: string): World {
  return {
    token,
    botName,
    chats: new Map(),
    updates: [],
    allowed: null,
    webhook: null,
    files: new Map(),
    commands: [],
    answeredCallbacks: [],
    nextUpdateId: 810_000_001,
    nextMessageId: 1,
    wake: new Set(),
  };
}

/** Something happened that the bot may hear of, unless it asked not to. */
export function addUpdate(world: World, kind: string, content: unknown): void {
  if (world.allowed && !world.allowed.includes(kind)) return;
  world.updates.push({ update_id: world.nextUpdateId++, [kind]: content });
  for (const wake of [...world.wake]) wake();
}

export function botUser(world: World) {
  return { id: Number(world.token.split(':')[0]), is_bot: true, first_name: 'Thư ký', username: world.botName };
}

export function chatObject(chat: DoubleChat) {
  return { id: chat.id, type: 'private', first_name: chat.firstName };
}
