import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export type Args = Record<string, string | number>;

/**
 * Renders a message of the locale. An unknown id or a missing argument is a bug and throws. `lists` are arguments that
 * were rendered from the locale themselves.
 */
export type Words = (id: string, args?: Args, lists?: Args) => string;

const folder = join(import.meta.dirname, '../../locales');

/** The same words, said to somebody: every message may address them as `you`, or as `You` where a sentence begins. */
export function addressing(words: Words, you: string): Words {
  const You = you.charAt(0).toUpperCase() + you.slice(1);
  return (id, args = {}, lists = {}) => words(id, { you, You, ...args }, lists);
}

/** `vi` is the source; `en` has the same messages with the same arguments. */
export function loadWords(language: 'vi' | 'en' = 'vi'): Words {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(readFileSync(join(folder, `${language}.ftl`), 'utf8')));
  if (errors.length > 0) throw errors[0];
  return (id, args = {}, lists = {}) => {
    const message = bundle.getMessage(id);
    if (!message?.value) throw new Error(`The locale ${language} has no message ${id}`);
    const problems: Error[] = [];
    const text = bundle.formatPattern(message.value, { ...disarm(args), ...lists }, problems);
    if (problems.length > 0) throw new Error(`${id}: ${problems[0]?.message}`);
    return text;
  };
}

/** Characters that draw nothing and turn the line around: in a name they would rewrite the message it stands in. */
const unseen = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** What is filled in when a message is sent, such as somebody's link: only the locale's own words may ask for it. */
const placeholder = /\{(link|code):/g;

function disarm(args: Args): Record<string, FluentVariable> {
  const entries = Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? clean(value) : value]);
  return Object.fromEntries(entries);
}

function clean(text: string): string {
  return text.replace(unseen, (character) => (character === '\n' ? character : '')).replace(placeholder, '($1:');
}
