import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export type Args = Record<string, string | number>;

/** Renders a message of the locale. An unknown id or a missing argument is a bug and throws. */
export type Words = (id: string, args?: Args) => string;

const folder = join(import.meta.dirname, '../../locales');

/** The same words, said to somebody: every message may address them as `you`, or as `You` where a sentence begins. */
export function addressing(words: Words, you: string): Words {
  const You = you.charAt(0).toUpperCase() + you.slice(1);
  return (id, args = {}) => words(id, { you, You, ...args });
}

/** `vi` is the source; `en` has the same messages with the same arguments. */
export function loadWords(language: 'vi' | 'en' = 'vi'): Words {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(readFileSync(join(folder, `${language}.ftl`), 'utf8')));
  if (errors.length > 0) throw errors[0];
  return (id, args = {}) => {
    const message = bundle.getMessage(id);
    if (!message?.value) throw new Error(`The locale ${language} has no message ${id}`);
    const problems: Error[] = [];
    const text = bundle.formatPattern(message.value, disarm(args), problems);
    if (problems.length > 0) throw new Error(`${id}: ${problems[0]?.message}`);
    return text;
  };
}

/** Characters that draw nothing and turn the line around: in a name they would rewrite the message it stands in. */
const unseen = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function disarm(args: Args): Record<string, FluentVariable> {
  const entries = Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? clean(value) : value]);
  return Object.fromEntries(entries);
}

function clean(text: string): string {
  return text.replace(unseen, (character) => (character === '\n' ? character : ''));
}
