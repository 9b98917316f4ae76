import { isTokenShaped, type PassMaker, readCode } from '../domain/pass.ts';
import { findSecrecyMark } from '../domain/secrecy.ts';
import type { Input } from '../message/incoming.ts';

/** A way in, as it stands in the inbox: never the token or code itself, only its keyed hash. */
export type Sealed = { by: 'token' | 'code'; hash: string };

const mark = /^#(token|code):([A-Za-z0-9_-]{43})$/;
const linkToken = /(?:\/c\/|[?&]start=)([A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/;
/** Within a sentence a code is known by its hyphen, or by the word *mã* before it. */
const codeInText = /(?<![\p{L}\d])([a-z2-9]{4}[-–][a-z2-9]{4})(?![\p{L}\d])/iu;
const codeAfterWord =
  /(?<!\p{L})(?:mã|ma|code)(?:\s+(?:là|la|số|so|của tôi|mời))*\s*:?\s*([a-z2-9]{4}[\s-]?[a-z2-9]{4})(?![\p{L}\d])/iu;

/** A text that begins with a slash is a command on every channel. */
export function readCommand(input: Input): Input {
  if (input.kind !== 'text') return input;
  const command = /^\/([a-z_]{1,32})(?:\s+(.*))?$/is.exec(input.text.trim());
  if (!command?.[1]) return input;
  return { kind: 'command', name: command[1].toLowerCase(), argument: (command[2] ?? '').trim() };
}

/** What bears a mark of secrecy is not taken in at all: not even the inbox holds it, and no flow ever sees it. */
export function withholdMarked(input: Input): Input {
  return findSecrecyMark(wordsOf(input)) === null ? input : { kind: 'withheld' };
}

function wordsOf(input: Input): string {
  if (input.kind === 'text') return input.text;
  if (input.kind === 'command') return input.argument;
  return input.kind === 'file' ? input.name.replace(/\.[^.]*$/, '') : '';
}

/** The code that a text spells or contains; the same for everybody, so that nobody guesses without being counted. */
export function readWrittenCode(text: string): string | null {
  return [text, codeInText.exec(text)?.[1], codeAfterWord.exec(text)?.[1]].reduce<string | null>(
    (found, part) => found ?? readCode(part ?? ''),
    null,
  );
}

/**
 * Takes whatever opens a door out of a message before it is stored: the argument of `/start`, a personal link that was
 * pasted, a code that was typed. `isKnown` tells whether a code's hash exists; other words of that shape stay words.
 */
export async function sealSecrets(
  input: Input,
  passes: PassMaker,
  isKnown: (hash: string) => Promise<boolean>,
): Promise<Input> {
  if (input.kind === 'command' && input.name === 'start' && input.argument !== '') {
    const code = isTokenShaped(input.argument) ? null : readWrittenCode(input.argument);
    return code ? sealed('code', passes.hash(code)) : sealed('token', passes.hash(input.argument.slice(0, 200)));
  }
  if (input.kind !== 'text') return input;
  const token = linkToken.exec(input.text)?.[1] ?? (isTokenShaped(input.text.trim()) ? input.text.trim() : undefined);
  if (token && (await isKnown(passes.hash(token)))) return sealed('token', passes.hash(token));
  const code = readWrittenCode(input.text);
  if (code && (await isKnown(passes.hash(code)))) return sealed('code', passes.hash(code));
  return input;
}

export function readSealed(input: Input): Sealed | null {
  if (input.kind !== 'command' || input.name !== 'start') return null;
  const found = mark.exec(input.argument);
  return found?.[2] ? { by: found[1] === 'code' ? 'code' : 'token', hash: found[2] } : null;
}

function sealed(by: Sealed['by'], hash: string): Input {
  return { kind: 'command', name: 'start', argument: `#${by}:${hash}` };
}
