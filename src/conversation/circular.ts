import { type Circular, nobody, personGap } from '../message/circular.ts';
import type { Reply } from '../message/reply.ts';
import type { Say } from './flow.ts';
import type { Words } from './fluent.ts';
import { offer, renderReply, unnumbered } from './offer.ts';

/**
 * One message to many who are addressed alike. Its buttons are ways to flows, and have no numbers: a number that is
 * typed belongs to what was asked last, and this comes unasked.
 */
export function writeCircular(said: Say, words: Words): Circular {
  const offered = unnumbered(offer(said.options ?? [], { personId: nobody, flow: 'circular', serial: 0 }, words));
  return { json: JSON.stringify(openGaps(renderReply([said], offered, words))) };
}

function openGaps({ text, choices, document }: Reply) {
  const args = Object.entries(document?.args ?? {}).map(([name, value]) => [
    name,
    value === nobody ? personGap : value,
  ]);
  return {
    text: text.replaceAll(`{code:${nobody}}`, `{code:${personGap}}`),
    choices: choices.map((one) => ({ ...one, value: one.value.replace(`m:${nobody}:`, `m:${personGap}:`) })),
    ...(document && { document: { ...document, args: Object.fromEntries(args) } }),
  };
}
