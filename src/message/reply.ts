/** A button, or a numbered line where a channel has no buttons. `value` is opaque to channels. */
export type Choice = {
  label: string;
  value: string;
  /** The number that stands for it, `1` upwards, and `0` for the office. */
  digit: string;
};

/** What goes out, rendered to its last word. Channels escape, split and lay out; they change no text. */
export type Reply = {
  text: string;
  choices: Choice[];
  /** Ask for the own telephone number, where the channel can vouch for it. */
  asksPhone?: boolean;
  document?: DocumentOrder;
  /** The same in an approved form, for whoever can only be reached by one. */
  template?: Template;
};

/**
 * Where somebody's code or personal link will stand in a text: `{code:12}`, `{link:12}`, with the person's number; or
 * `{upload:5}`, the page for handing in a draft, with the number of that page.
 * Only the locale's own words hold one; it is filled when the message leaves, so that no row ever has what opens a door.
 */
export const waysIn = /\{(code|link|upload):(\d{1,15})\}/g;

/** A file that goes with a message. It is made when the message is sent, so that a row holds what to make, not bytes. */
export type DocumentOrder = {
  /** Which of the program's documents: `invitation-qr`, `answers-list` … */
  maker: string;
  args: Record<string, string | number>;
  /** As the receiver sees it: `giay-moi.png`. */
  name: string;
};

/** What a file holds: bytes at hand or, of what is too large for that, how to read it anew each time. */
export type FileContent =
  | { bytes: Uint8Array; streamed?: undefined }
  | { bytes?: undefined; streamed: { /** About. */ size: number; open(): AsyncIterable<Uint8Array> } };

export function sizeOfFile({ bytes, streamed }: FileContent): number {
  return bytes ? bytes.length : streamed.size;
}

/** A file as it leaves. */
export type OutgoingFile = FileContent & {
  name: string;
  /** As in `Content-Type`. */
  type: string;
  /** Where it can be fetched for a day or two, for whoever cannot be sent it. */
  link: string;
  /** The same for some minutes, for a channel's server that fetches at once what it is told to show. */
  fetchLink?: string;
};

export const templateNames = ['invitation', 'reminder', 'change'] as const;

export type TemplateName = (typeof templateNames)[number];

/** A form that the channel's owner has approved, and what is filled into it; ways in stand in it as in a text. */
export type Template = { name: TemplateName; fields: Record<string, string> };

/**
 * How a message leaves, where a channel knows several ways to the same person: in the chat, or as an approved form to
 * the chat's owner or to a telephone number, which costs money. `trackingId` is the same however often it is sent.
 */
export type SendingWay =
  | { way: 'chat' }
  | { way: 'template-user'; templateId: string; trackingId: string }
  | { way: 'template-phone'; templateId: string; trackingId: string; phone: string };

export type SendResult =
  /** `messageId` is the channel's own word for all that was sent, by which it can be changed later. */
  | { kind: 'sent'; messageId: string }
  /** It surely did not leave; it may be tried again, not before `afterMs`. `pause` stops the whole channel as long. */
  | { kind: 'retry'; reason: string; afterMs?: number; pause?: boolean }
  /**
   * It will never arrive here: refused as malformed, or, where `unreachable`, blocked or no such chat. `elsewhere`: not
   * in this way, but by another it may.
   */
  | { kind: 'refused'; reason: string; unreachable?: true; elsewhere?: true }
  /** It was on the wire and no answer came: it may have arrived. */
  | { kind: 'unknown'; reason: string };
