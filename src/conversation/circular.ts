import { type Circular, nobody, personGap } from '../message/circular.ts';
import type { Reply } from '../message/reply.ts';
import type { Say } from './flow.ts';
import type { Words } from './fluent.ts';
import { offerUnasked, renderReply } from './offer.ts';

/** One message to many who are addressed alike. Its buttons are ways to flows, numbered as those of every notice. */
export function writeCircular(said: Say, words: Words): Circular {
  const offered = offerUnasked(said.options ?? [], nobody, words);
  return { json: JSON.stringify(openGaps(renderReply([said], offered, words))) };
}

function openGaps({ text, choices, document, template }: Reply) {
  const args = Object.entries(document?.args ?? {}).map(([name, value]) => [
    name,
    value === nobody ? personGap : value,
  ]);
  return {
    text: text.replaceAll(`{code:${nobody}}`, `{code:${personGap}}`),
    choices: choices.map((one) => ({ ...one, value: one.value.replace(`m:${nobody}:`, `m:${personGap}:`) })),
    ...(document && { document: { ...document, args: Object.fromEntries(args) } }),
    ...(template && { template }),
  };
}
