/** `by-hand`: somebody of the office tells it on the telephone, or hands over a printed sheet. */
export const channelNames = ['telegram', 'zalo-bot', 'zalo-oa', 'web', 'by-hand'] as const;

export type ChannelName = (typeof channelNames)[number];

/** Where a chat lives: a channel, and the channel's own name for the chat. */
export type Address = { channel: ChannelName; id: string };

/** What somebody did, in words that no channel owns. */
export type Input =
  | { kind: 'text'; text: string }
  | { kind: 'command'; name: string; argument: string }
  /** A button was tapped: `value` comes back as it was offered, and is as little to be trusted as typed text. */
  | { kind: 'choice'; value: string }
  | { kind: 'file'; fileId: string; name: string; bytes: number }
  /** A telephone number that the channel vouches for as the sender's own. */
  | { kind: 'contact'; phone: string }
  /** A file that was sent before has been fetched and read. Comes from ourselves, never from a channel. */
  | { kind: 'fetched'; uploadId: number }
  /** A text or a file's name bore a mark of secrecy: nothing of it was kept. */
  | { kind: 'withheld' }
  /** Something this channel cannot carry to us: a sticker, a call; `withheld` where it may have been a document. */
  | { kind: 'unreadable'; withheld?: true };

/** One thing that reached us. `id` is unique within its channel for ever: repeating it does nothing. */
export type Incoming = { id: string; from: Address; at: Date; input: Input };

/**
 * Takes a message in. Resolves when it is safely stored, before anything is done about it,
 * so that a channel may confirm it; rejects when it could not be stored, so that the channel will offer it again.
 */
export type Receive = (incoming: Incoming) => Promise<void>;
