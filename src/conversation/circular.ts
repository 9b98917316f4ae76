import { personGap } from '../message/circular.ts';
import type { Reply } from '../message/reply.ts';
import type { Say } from './flow.ts';
import type { Words } from './fluent.ts';
import { offer, renderReply, unnumbered } from './offer.ts';

/** Nobody has this number; the gap takes its place. */
const nobody = 0;

/**
 * One message to many who are addressed alike. Its buttons are ways to flows, and have no numbers: a number that is
 * typed belongs to what was asked last, and this comes unasked.
 */
export function writeCircular(said: Say, words: Words): Reply {
  const offered = unnumbered(offer(said.options ?? [], { personId: nobody, flow: 'circular', serial: 0 }, words));
  const reply = renderReply([said], offered, words);
  const choices = reply.choices.map((choice) => ({
    ...choice,
    value: choice.value.replace(`m:${nobody}:`, `m:${personGap}:`),
  }));
  return { ...reply, choices };
}
