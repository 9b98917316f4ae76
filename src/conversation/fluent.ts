import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { withoutMarks } from '../message/unseen.ts';

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

function disarm(args: Args): Record<string, FluentVariable> {
  const entries = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'string' ? withoutMarks(value) : value,
  ]);
  return Object.fromEntries(entries);
}
