import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Counted at the moment of asking. */
type Queue = { channel: string; lane: string; state: string; count: number; waitsMs: number }[];

/** What `/metrics` tells, in Prometheus' text form. No label ever holds a name, a number or a text. */
export function createMetrics(countQueue: () => Promise<Queue>) {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  const queue = new Gauge({
    name: 'thu_ky_deliveries',
    help: 'Messages that are owed or were paid, by channel, lane and state.',
    labelNames: ['channel', 'lane', 'state'],
    registers,
  });
  const queueAge = new Gauge({
    name: 'thu_ky_queue_age_seconds',
    help: 'How long the oldest message that is due has been waiting, by channel and lane.',
    labelNames: ['channel', 'lane'],
    registers,
  });
  const deliveries = new Counter({
    name: 'thu_ky_deliveries_total',
    help: 'Tries to deliver a message, by channel, lane and result.',
    labelNames: ['channel', 'lane', 'result'],
    registers,
  });
  const sendSeconds = new Histogram({
    name: 'thu_ky_send_seconds',
    help: 'How long a try to deliver took, by channel.',
    labelNames: ['channel'],
    buckets: [0.01, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 15, 30],
    registers,
  });
  const floods = new Counter({
    name: 'thu_ky_floods_total',
    help: 'Tries that a channel refused because there were too many (429), by channel.',
    labelNames: ['channel'],
    registers,
  });
  const turns = new Counter({ name: 'thu_ky_turns_total', help: 'Turns that were taken.', registers });
  const turnSeconds = new Histogram({
    name: 'thu_ky_turn_seconds',
    help: 'How long a message that was stored waited until its turn was taken.',
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
    registers,
  });
  const faults = new Counter({ name: 'thu_ky_faults_total', help: 'Bugs that were caught.', registers });

  return {
    delivered(channel: string, lane: string, result: string, tookMs: number) {
      deliveries.inc({ channel, lane, result });
      sendSeconds.observe({ channel }, tookMs / 1000);
    },
    flooded: (channel: string) => floods.inc({ channel }),
    turned(tookMs: number) {
      turns.inc();
      turnSeconds.observe(tookMs / 1000);
    },
    faulted: () => faults.inc(),
    async render() {
      queue.reset();
      queueAge.reset();
      for (const { channel, lane, state, count, waitsMs } of await countQueue()) {
        queue.set({ channel, lane, state }, count);
        if (state === 'pending') queueAge.set({ channel, lane }, waitsMs / 1000);
      }
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
}
