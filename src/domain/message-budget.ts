/** What a conference may spend on messages that cost money, and what is used or set aside of it; `cost`, in đồng, is spent. */
export type Budget = { messages: number; paidChat: boolean; used: number; cost: number };

/** The price of one message, in đồng, VAT excluded. */
export type Prices = { form: number; formByChat: number; chat: number };

/** As Zalo published them in autumn 2026: a form with one button, and a message of the third to the seventh day. */
export const usualPrices: Prices = { form: 200, formByChat: 200, chat: 55 };

export function leftOf({ messages, used }: Budget): number {
  return Math.max(0, messages - used);
}

/** What is left at most costs, each message at the price of the dearest way. */
export function costOfLeft(budget: Budget, prices: Prices): number {
  return leftOf(budget) * Math.max(prices.form, prices.formByChat);
}

const mostMessages = 100_000;

/** The number of messages that somebody typed: `500`, `1.000`, `500 tin`. Null for anything else. */
export function readMessages(text: string): number | null {
  const digits = /^(\d{1,3}(?:[. ]\d{3})+|\d{1,6})(?:\s*tin)?$/iu.exec(text.trim())?.[1]?.replace(/[. ]/g, '');
  const number = Number(digits);
  return digits !== undefined && number <= mostMessages ? number : null;
}
