import { createHash } from 'node:crypto';
import type { Calendar } from '../domain/calendar.ts';
import type { Prices } from '../domain/message-budget.ts';
import { chooseWay, type Way, type WayChoice } from '../domain/way.ts';
import type { Delivery } from '../message/delivery.ts';
import { channelNames } from '../message/incoming.ts';
import type { SendingWay, SendResult, TemplateName } from '../message/reply.ts';
import type { Settlement } from '../store/deliveries.ts';
import type { Database } from '../store/open.ts';

/** What becomes of a message that is about to leave: it goes so, or it is settled without having been sent. */
export type Route =
  | { kind: 'go'; way?: Way; by?: SendingWay }
  | { kind: 'settle'; settlement: Settlement; reason: string };

export type Ways = {
  choose(delivery: Delivery): Promise<Route>;
};

type Needs = {
  database: Database;
  /** The approved forms that there are. */
  forms: Partial<Record<TemplateName, string | undefined>>;
  prices: () => Prices;
  calendar: Calendar;
  clock: () => Date;
};

/** Only here is there more than one way to the same person. */
const manyWays = 'zalo-oa';

/** Whether a message has to be asked how it goes; an answer goes where the question came from. */
export function hasWays({ lane, change, to, waysTried }: Delivery): boolean {
  return lane !== 'answer' && !change && (to.channel === manyWays || waysTried.length > 0);
}

/**
 * The message as it stands after a way has failed that surely delivered nothing: owed still, and never so again. One
 * row is one message, whichever way it goes, so that it arrives once.
 */
export function tryElsewhere(delivery: Delivery, result: SendResult, now: Date): Settlement | null {
  const { lane, change, personId, attempts, waysTried } = delivery;
  if (result.kind !== 'refused' || !(result.elsewhere || result.unreachable)) return null;
  if (lane === 'answer' || change || personId === null) return null;
  const failed = delivery.way ?? `chat:${delivery.to.channel}`;
  if (waysTried.includes(failed)) return null;
  return {
    state: 'pending',
    dueAt: now,
    attempts,
    messageId: null,
    lastError: result.reason,
    waysTried: [...waysTried, failed],
    cost: null,
  };
}

/** Chooses the way at the moment when a message leaves, and writes it down, with what it costs, before it goes. */
export function createWays({ database, forms, prices, calendar, clock }: Needs): Ways {
  return {
    choose: (delivery) =>
      database.transaction(async (store): Promise<Route> => {
        const now = clock();
        const formId = delivery.reply.template && forms[delivery.reply.template.name];
        const facts = await store.ways.factsOf(delivery);
        const tried = delivery.waysTried as Way[];
        const choice = chooseWay({ ...facts, hasForm: formId !== undefined, tried }, now, calendar);
        if (choice.kind !== 'go') return { kind: 'settle', ...settleUnsent(delivery, choice, now) };

        const { way, to, paid, why } = choice;
        if (to.channel !== delivery.to.channel || to.id !== delivery.to.id) {
          const channel = channelNames.find((name) => name === to.channel) ?? delivery.to.channel;
          return {
            kind: 'settle',
            reason: `goes by ${way} (${why})`,
            settlement: { ...unsent(delivery, why), state: 'pending', dueAt: now, to: { channel, id: to.id } },
          };
        }
        await store.ways.take(delivery.id, way, why, paid ? costOf(way, prices()) : null);
        return { kind: 'go', way, ...describe(way, delivery, formId, facts.phone) };
      }),
  };
}

function describe(way: Way, delivery: Delivery, templateId = '', phone: string | null): { by?: SendingWay } {
  const trackingId = trackingIdOf(delivery);
  if (way === 'template-user') return { by: { way, templateId, trackingId } };
  if (way === 'template-phone') return { by: { way, templateId, trackingId, phone: phone ?? '' } };
  return {};
}

function costOf(way: Way, prices: Prices): number {
  if (way === 'template-user') return prices.formByChat;
  return way === 'template-phone' ? prices.form : prices.chat;
}

function settleUnsent(delivery: Delivery, choice: Exclude<WayChoice, { kind: 'go' }>, now: Date) {
  if (choice.kind === 'wait') {
    const dueAt = new Date(choice.until.getTime() + spreadMs(delivery.id));
    return { reason: choice.why, settlement: { ...unsent(delivery, choice.why), state: 'pending' as const, dueAt } };
  }
  const reason = `to be called: ${choice.why}`;
  return {
    reason,
    settlement: {
      ...unsent(delivery, reason),
      state: 'failed' as const,
      dueAt: now,
      way: { name: 'call', why: choice.why },
    },
  };
}

function unsent({ attempts, lastError }: Delivery, why: string) {
  return { attempts, messageId: null, lastError: lastError ?? why, cost: null };
}

/** Those who waited for the morning do not all go at once. */
function spreadMs(id: number): number {
  return (id % 300) * 1_000;
}

/** The same for a message however often it is sent, so that a receipt finds it. Letters and digits, at most 48. */
export function trackingIdOf({ id, dedupeKey }: Pick<Delivery, 'id' | 'dedupeKey'>): string {
  return `tk${id}x${createHash('sha256').update(dedupeKey).digest('hex').slice(0, 12)}`;
}

/** The delivery that a tracking id claims to be of. */
export function deliveryOfTracking(trackingId: string): number | null {
  const id = /^tk(\d{1,15})x[0-9a-f]{12}$/.exec(trackingId)?.[1];
  return id === undefined ? null : Number(id);
}
