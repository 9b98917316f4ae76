import type { Reply } from '../message/reply.ts';
import type { Offer } from '../store/dialogs.ts';
import type { Option, Say } from './flow.ts';
import type { Words } from './fluent.ts';
import { readTap, writeTap } from './tap.ts';

/** The number under which people reach a human, whatever else is offered. */
export const officeDigit = '0';
export const officeFlow = 'office';
export const homeFlow = 'home';

/** Numbers the options as they stand: answers and menu entries from 1, the office as 0. */
export function offer(
  options: Option[],
  question: { personId: number; flow: string; serial: number },
  words: Words,
): Offer[] {
  let last = 0;
  return options.map((option, place) => {
    const label = 'text' in option ? option.text : words(option.label, 'args' in option ? option.args : {});
    if ('menu' in option) {
      const { menu, argument = '' } = option;
      const tap = writeTap({ kind: 'menu', personId: question.personId, flow: menu, argument });
      const digit = menu === officeFlow ? officeDigit : String(++last);
      return { label, digit, value: tap, tap };
    }
    return { label, digit: String(++last), value: option.value, tap: writeTap({ kind: 'answer', ...question, place }) };
  });
}

/** The same offers without numbers, for a message above another one whose numbers count. */
export function unnumbered(offers: Offer[]): Offer[] {
  return offers.map((one) => ({ ...one, digit: '' }));
}

/** The offers of a question alone, numbered again: without the home menu that stood below it. */
export function questionOffers(offers: Offer[]): Offer[] {
  const question = offers.filter((one) => one.digit === '');
  if (question.length === 0) return offers;
  let last = 0;
  return question.map((one) => ({ ...one, digit: isOffice(one) ? officeDigit : String(++last) }));
}

function isOffice(one: Offer): boolean {
  const tap = readTap(one.tap);
  return tap?.kind === 'menu' && tap.flow === officeFlow;
}

/** The text of a message, its lists rendered line by line. */
export function renderSay(said: Say, words: Words): string {
  const lists = Object.entries(said.lists ?? {}).map(([name, lines]) => [
    name,
    lines.map((line) => renderSay(line, words)).join('\n'),
  ]);
  return words(said.id, said.args, Object.fromEntries(lists));
}

/** A message with its choices, as it goes out. */
export function renderReply(said: Say[], offers: Offer[], words: Words): Reply {
  const document = said.find((one) => one.document)?.document;
  return {
    ...(document && { document }),
    text: said.map((one) => renderSay(one, words)).join('\n\n'),
    choices: offers.map(({ label, digit, tap }) => ({ label, digit, value: tap })),
  };
}
