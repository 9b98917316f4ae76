import type { Address, ChannelName, Receive } from '../message/incoming.ts';
import type { OutgoingFile, Reply, SendingWay, SendResult } from '../message/reply.ts';

/** What a channel can do, so that nothing else needs to know its name. */
type Capabilities = {
  /** UTF-16 units in one message. */
  maxText: number;
  /** `inline`: choices are buttons; `none`: choices become numbered lines under the text. */
  buttons: 'inline' | 'none';
  /** Messages a second to all chats together that this channel is sure to bear. */
  perSecond: number;
  /** As many as it may bear: they are tried while nothing is refused. */
  mostPerSecond?: number;
};

export type ChannelHealth = 'up' | 'down' | 'off';

/** A way to reach people. An adapter translates and decides nothing. */
export type Channel = {
  name: ChannelName;
  can: Capabilities;
  health(): ChannelHealth;
  /** Starts taking messages in. Resolves once the channel is ready, or is `down` and will try again by itself. */
  start(receive: Receive): Promise<void>;
  /**
   * Sends one message, with its file where it has one; a long one may leave in parts, with the choices under the
   * last. Never throws for what the network or the other side does: that is a `SendResult`. `by` is for channels that
   * know several ways; without it a message goes into the chat.
   */
  send(to: Address, reply: Reply, file?: OutgoingFile, by?: SendingWay): Promise<SendResult>;
  /**
   * Puts another text and other buttons in the place of a message that was sent; its file stays. A message that says
   * this already is `sent`, one that can no longer be changed is `refused`. Doing it twice does no harm. A channel
   * without this method cannot.
   */
  edit?(to: Address, messageId: string, reply: Reply): Promise<SendResult>;
  /** Takes a message back; one that is gone already is `sent`. Otherwise as `edit`. */
  remove?(to: Address, messageId: string): Promise<SendResult>;
  /** The bytes of a file that somebody sent here. Throws when the channel no longer has it or cannot be reached. */
  download(fileId: string): AsyncIterable<Uint8Array>;
  /** Stops taking messages in, and resolves when those in hand are stored. */
  stop(): Promise<void>;
};
