import { setImmediate as nextRound } from 'node:timers/promises';
import type { Channel } from '../channels/channel.ts';
import type { Delivery, Lane } from '../message/delivery.ts';
import type { OutgoingFile, Reply, SendingWay, SendResult } from '../message/reply.ts';
import type { Settlement } from '../store/deliveries.ts';
import type { Database } from '../store/open.ts';
import { untilWritten } from '../store/until-written.ts';
import { afterTry } from './after-try.ts';
import { makeChange } from './make-change.ts';
import { createPace } from './pace.ts';
import { hasWays, type Route, tryElsewhere, type Ways } from './ways.ts';

/** Messages of one channel that are on the wire at the same time, and how many of these places are kept for answers. */
const mostInFlight = 200;
const keptForAnswers = 150;
/** Tries of a message that could not be put together, before those behind it in its chat go on without it. */
const mostBrokenTries = 5;
/** How often to look for what other processes owed, and for what has fallen due. */
const lookEveryMs = 1_000;

export type Dispatcher = {
  /** Settles what a dead process left on the wire, then begins to pay. Only one process may. */
  start(): Promise<void>;
  /** There may be something to pay. */
  wake(): void;
  /** Claims no more, and resolves when what is on the wire is settled. */
  stop(): Promise<void>;
};

type Needs = {
  database: Database;
  channels: readonly Channel[];
  /** Fills what is not stored into a message that is about to leave, and makes its file. */
  complete: (delivery: Delivery) => Promise<{ reply: Reply; file?: OutgoingFile }>;
  /** Where there is more than one way to the same person. */
  ways?: Ways;
  clock: () => Date;
  monotonicMs: () => number;
  onSettled: (delivery: Delivery, result: SendResult, tookMs: number) => void;
  onFault: (what: string, error: unknown) => void;
};

/** Pays what is owed, channel by channel: answers first and unpaced, the rest evenly under the channel's limit. */
export function createDispatcher(needs: Needs): Dispatcher {
  const tills = needs.channels.map((channel) => createTill(channel, needs, () => payAll()));
  const payAll = () => {
    for (const till of tills) till.pay();
  };
  let timer: NodeJS.Timeout | undefined;
  return {
    async start() {
      await needs.database.transaction((store) => store.deliveries.recover(needs.clock()));
      timer = setInterval(payAll, lookEveryMs);
      payAll();
    },
    wake: payAll,
    async stop() {
      clearInterval(timer);
      await Promise.all(tills.map((till) => till.stop()));
    },
  };
}

/** One channel's payments. */
function createTill(channel: Channel, needs: Needs, payElsewhere: () => void) {
  const { database, clock, monotonicMs } = needs;
  const pace = createPace(channel.can.perSecond, () => channel.can.mostPerSecond ?? channel.can.perSecond);
  const busy = new Set<string>();
  /** The conference that had its turn last in each lane. */
  const served = new Map<Lane, number | null>();
  const wire = new Set<Promise<void>>();
  let round: Promise<void> | null = null;
  let wanted = false;
  const stopping = new AbortController();

  return {
    pay,
    async stop() {
      stopping.abort();
      await round;
      await Promise.all(wire);
    },
  };

  /** Starts a round of claims; asked for during a round, one more follows it. */
  function pay(): void {
    wanted = true;
    if (round || stopping.signal.aborted) return;
    round = claimRounds();
  }

  function payAfter(ms: number): void {
    setTimeout(pay, Math.ceil(ms)).unref();
  }

  async function claimRounds(): Promise<void> {
    while (wanted && !stopping.signal.aborted) {
      // Turns and sends end many at a time; one look at the database is enough for all of them.
      await nextRound();
      wanted = false;
      try {
        for (const lane of await database.read.deliveries.lanesOwing(channel.name)) await claimLane(lane);
      } catch (error) {
        needs.onFault('the outbox could not be read', error);
      }
    }
    round = null;
  }

  async function claimLane(lane: Lane): Promise<void> {
    const isAnswer = lane === 'answer';
    const room = mostInFlight - wire.size - (isAnswer ? 0 : keptForAnswers);
    if (room <= 0 || channel.health() === 'down') return;
    const { deliveries } = database.read;
    const due = await deliveries.due(channel.name, lane, clock(), room, [...busy], served.get(lane) ?? null);
    const nowMs = monotonicMs();
    const allowed = due.slice(0, pace.take(due.length, isAnswer, nowMs));
    if (due.length > allowed.length) payAfter(pace.nextAtMs(isAnswer, nowMs) - nowMs);
    const last = allowed.at(-1);
    if (!last) return;
    served.set(lane, last.conferenceId);
    const claimed = await database.transaction((store) => store.deliveries.claim(allowed.map(({ id }) => id)));
    for (const delivery of claimed) {
      const sending = send(delivery);
      wire.add(sending);
      void sending.finally(() => {
        wire.delete(sending);
        pay();
      });
    }
  }

  async function send(delivery: Delivery): Promise<void> {
    busy.add(delivery.to.id);
    const startedMs = monotonicMs();
    try {
      const route = await routeOf(delivery);
      const result: SendResult =
        route.kind === 'go' ? await trySend(delivery, route.by) : { kind: 'retry', reason: route.reason };
      if (result.kind === 'retry' && result.pause) pace.flooded(result.afterMs ?? 1_000, monotonicMs());
      const settlement =
        route.kind === 'go'
          ? ((needs.ways && tryElsewhere({ ...delivery, way: route.way ?? delivery.way }, result, clock())) ??
            afterTry(delivery, result, clock()))
          : route.settlement;
      // What is known of it must not be lost to a full disk: then nobody would know whether it arrived.
      await untilWritten(() => settle(delivery, settlement, result), stopping.signal, needs.onFault);
      if (settlement.to) payElsewhere();
      needs.onSettled(delivery, result, monotonicMs() - startedMs);
    } catch (error) {
      needs.onFault('a delivery could not be settled', error);
    } finally {
      busy.delete(delivery.to.id);
    }
  }

  /** Those that are settled at the same time share a commit; see store/group.ts. */
  function settle({ id, to }: Delivery, settlement: Settlement, result: SendResult): Promise<void> {
    return database.transaction(async (store) => {
      await store.deliveries.settle(id, settlement, clock());
      if (result.kind === 'refused' && result.unreachable) await store.chats.lose(to, clock());
    });
  }

  /** A way that cannot be found out now is looked for again. */
  async function routeOf(delivery: Delivery): Promise<Route> {
    if (!needs.ways || !hasWays(delivery)) return { kind: 'go' };
    try {
      return await needs.ways.choose(delivery);
    } catch (error) {
      needs.onFault('the way of a message could not be chosen', error);
      const retry = { kind: 'retry', reason: 'the way could not be chosen' } as const;
      return { kind: 'settle', reason: retry.reason, settlement: afterTry(delivery, retry, clock()) };
    }
  }

  async function trySend(delivery: Delivery, by?: SendingWay): Promise<SendResult> {
    const completed = await completeOrNull(delivery);
    if (!completed) return notCompleted(delivery);
    try {
      const { change, to } = delivery;
      if (!change) return await channel.send(to, completed.reply, completed.file, by);
      return await makeChange(channel, change, await database.read.deliveries.of(change.earlierId), completed.reply);
    } catch (error) {
      needs.onFault('a channel threw while sending', error);
      return { kind: 'unknown', reason: 'the channel broke while sending' };
    }
  }

  async function completeOrNull(delivery: Delivery) {
    try {
      return await needs.complete(delivery);
    } catch (error) {
      needs.onFault('a message could not be completed', error);
      return null;
    }
  }
}

function notCompleted({ attempts }: Delivery): SendResult {
  const reason = 'the message could not be completed';
  return attempts + 1 < mostBrokenTries ? { kind: 'retry', reason } : { kind: 'refused', reason };
}
