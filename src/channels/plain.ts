import type { Choice, OutgoingFile, Reply } from '../message/reply.ts';
import { splitText } from './split.ts';

/**
 * A reply for a channel that has no buttons and carries no files, as the texts it takes, each of at most `max` UTF-16
 * units: the file is a link that ends by itself, and the choices are numbered lines, together under the last text
 * wherever they have room in one.
 */
export function layOutPlain({ text, choices }: Reply, max: number, file?: OutgoingFile): string[] {
  const said = file ? `${text.trim()}\n\n${nameAndLink(file)}` : text.trim();
  const menu = listChoices(choices);
  const parts = splitText(said, max);
  if (menu === '') return parts;
  const last = parts.at(-1);
  if (last !== undefined && last.length + 2 + menu.length <= max) {
    return [...parts.slice(0, -1), `${last}\n\n${menu}`];
  }
  return [...parts, ...splitText(menu, max)];
}

/** `1. Tham dự`, a line each. What has no number is still to be had by its words. */
function listChoices(choices: readonly Choice[]): string {
  return choices.map(({ digit, label }) => (digit === '' ? `- ${label}` : `${digit}. ${label}`)).join('\n');
}

function nameAndLink({ name, link }: OutgoingFile): string {
  return `${name}: ${link}`;
}
