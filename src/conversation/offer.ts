import { numberUnder } from '../message/notice.ts';
import type { Reply } from '../message/reply.ts';
import type { Offer } from '../store/dialogs.ts';
import type { Option, Say } from './flow.ts';
import type { Words } from './fluent.ts';
import { writeTap } from './tap.ts';

/** The number under which people reach a human, whatever else is offered. */
export const officeDigit = '0';
export const officeFlow = 'office';
export const homeFlow = 'home';

/** Above these stand the numbers of notices, which come unasked and must not be mistaken for an answer. */
const mostPlainNumbers = 30;
const firstLongNumber = 100;

/** Numbers the options as they stand: answers and menu entries from 1, or behind `after`, the office as 0. */
export function offer(
  options: Option[],
  question: { personId: number; flow: string; serial: number },
  words: Words,
  after = 0,
): Offer[] {
  let last = after;
  const nextDigit = () => {
    last += 1;
    return String(last > mostPlainNumbers ? last - mostPlainNumbers - 1 + firstLongNumber : last);
  };
  return options.map((option, place) => {
    const label = 'text' in option ? option.text : words(option.label, option.args ?? {});
    if ('menu' in option) {
      const { menu, argument = '' } = option;
      const tap = writeTap({ kind: 'menu', personId: question.personId, flow: menu, argument });
      const digit = menu === officeFlow ? officeDigit : nextDigit();
      return { label, digit, value: tap, tap };
    }
    return { label, digit: nextDigit(), value: option.value, tap: writeTap({ kind: 'answer', ...question, place }) };
  });
}

/** The choices under a notice, which open flows by themselves whatever is being talked about. */
export function offerUnasked(options: Option[], personId: number, words: Words): Offer[] {
  return numberUnasked(offer(options, { personId, flow: homeFlow, serial: 0 }, words));
}

/** Choices under a notice with the numbers of one, which are no question's: see `message/notice.ts`. */
export function numberUnasked(offers: Offer[]): Offer[] {
  let place = 0;
  return offers.map((one) => (one.digit === officeDigit ? one : { ...one, digit: numberUnder(++place) }));
}

/** The offers of a question alone, without the home menu that stood below it. */
export function questionOffers(offers: Offer[]): Offer[] {
  return offers.filter((one) => !one.below);
}

/** The text of a message, its lists rendered line by line. */
export function renderSay(said: Say, words: Words): string {
  const lists = Object.entries(said.lists ?? {}).map(([name, lines]) => [
    name,
    lines.map((line) => renderSay(line, words)).join('\n'),
  ]);
  return words(said.id, said.args, Object.fromEntries(lists));
}

/** What is said, as the messages it takes: each carries one document, and the choices stand under the last. */
export function renderReplies(said: Say[], offers: Offer[], words: Words): Reply[] {
  const messages: Say[][] = [[]];
  for (const one of said) {
    if (one.document && messages.at(-1)?.some(({ document }) => document)) messages.push([]);
    messages.at(-1)?.push(one);
  }
  return messages.map((message, place) => renderReply(message, place < messages.length - 1 ? [] : offers, words));
}

/** A message with its choices, as it goes out. */
export function renderReply(said: Say[], offers: Offer[], words: Words): Reply {
  const document = said.find((one) => one.document)?.document;
  const template = said.find((one) => one.template)?.template;
  return {
    ...(document && { document }),
    ...(template && { template }),
    text: said.map((one) => renderSay(one, words)).join('\n\n'),
    choices: offers.map(({ label, digit, tap }) => ({ label, digit, value: tap })),
  };
}
