import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export type Args = Record<string, string | number>;

/** Renders a message of the locale. An unknown id or a missing argument is a bug and throws. */
export type Words = (id: string, args?: Args) => string;

const folder = join(import.meta.dirname, '../../locales');

/** `vi` is the source; `en` has the same messages with the same arguments. */
export function loadWords(language: 'vi' | 'en' = 'vi'): Words {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(readFileSync(join(folder, `${language}.ftl`), 'utf8')));
  if (errors.length > 0) throw errors[0];
  return (id, args = {}) => {
    const message = bundle.getMessage(id);
    if (!message?.value) throw new Error(`The locale ${language} has no message ${id}`);
    const problems: Error[] = [];
    const text = bundle.formatPattern(message.value, args as Record<string, FluentVariable>, problems);
    if (problems.length > 0) throw new Error(`${id}: ${problems[0]?.message}`);
    return text;
  };
}
