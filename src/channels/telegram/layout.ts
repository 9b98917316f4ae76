import { type Choice, type OutgoingFile, type Reply, sizeOfFile } from '../../message/reply.ts';
import { splitText } from '../split.ts';
import { escapeHtml, toHtml } from './html.ts';

/** Telegram counts its 4,096 after the mark-up is parsed; UTF-16 units are the strictest way to count. */
export const maxText = 4096;
/** Of the text under a file; a longer one is sent before it. */
const maxCaption = 1024;
/** What a bot may upload. */
const maxFileBytes = 50 * 1024 * 1024;
const maxCallbackBytes = 64;
const shortLabel = 18;

type Button = { text: string; callback_data: string };
type Keyboard =
  | { inline_keyboard: Button[][] }
  | {
      keyboard: { text: string; request_contact?: true }[][];
      one_time_keyboard: true;
      resize_keyboard: true;
    };

/** One call, but for the chat: `sendMessage`, or with a file `sendPhoto` or `sendDocument`. */
export type Part = { html: string; keyboard?: Keyboard; file?: OutgoingFile };

/** A reply as the messages it takes, with the buttons under the last. Throws on what no caller may ask for. */
export function layOut(reply: Reply, file?: OutgoingFile): Part[] {
  const parts: Part[] = splitText(textWith(reply.text, file), maxText).map((text, index) => ({
    html: index === 0 ? toHtml(text) : escapeHtml(text),
  }));
  if (parts.length === 0) throw new Error('A reply without text cannot be sent.');
  if (file && isUploaded(file) && reply.text.trim().length > maxCaption) parts.push({ html: '', file });
  const last = parts[parts.length - 1] as Part;
  if (file && isUploaded(file)) last.file = file;

  const keyboard = reply.asksPhone ? phoneKeyboard(reply.choices) : inlineKeyboard(reply.choices);
  if (keyboard) last.keyboard = keyboard;
  return parts;
}

/** A reply as what takes the place of messages that stand in the chat: one with a keyboard to type on cannot. */
export function layOutAgain(reply: Reply): Part[] {
  return layOut({ text: reply.text, choices: reply.choices });
}

/** A file that is too large to be uploaded is a link. */
function textWith(text: string, file?: OutgoingFile): string {
  return file && !isUploaded(file) ? `${text.trim()}\n\n${file.name}: ${file.link}` : text;
}

function isUploaded(file: OutgoingFile): boolean {
  return sizeOfFile(file) <= maxFileBytes;
}

function inlineKeyboard(choices: Choice[]): Keyboard | undefined {
  if (choices.length === 0) return undefined;
  const perRow = choices.every(({ label }) => [...label].length <= shortLabel) ? 2 : 1;
  const buttons = choices.map(toButton);
  const rows = buttons.flatMap((_, index) => (index % perRow === 0 ? [buttons.slice(index, index + perRow)] : []));
  return { inline_keyboard: rows };
}

function toButton({ label, value }: Choice): Button {
  const bytes = Buffer.byteLength(value);
  if (bytes === 0 || bytes > maxCallbackBytes) {
    throw new Error(`The choice "${label}" has a value of ${bytes} bytes; Telegram takes 1 to ${maxCallbackBytes}.`);
  }
  return { text: label, callback_data: value };
}

/** Only this keyboard can ask for the number. A message has but one keyboard, so other choices are here labels to type. */
function phoneKeyboard(choices: Choice[]): Keyboard {
  return {
    keyboard: [
      [{ text: 'Gửi số điện thoại của tôi', request_contact: true }],
      ...choices.map(({ label }) => [{ text: label }]),
    ],
    one_time_keyboard: true,
    resize_keyboard: true,
  };
}
