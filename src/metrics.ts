import { Counter, Histogram, Registry } from 'prom-client';

/** What `/metrics` tells, in Prometheus' text form. No label ever holds a name, a number or a text. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
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
  const turns = new Counter({ name: 'thu_ky_turns_total', help: 'Turns that were taken.', registers });
  const faults = new Counter({ name: 'thu_ky_faults_total', help: 'Bugs that were caught.', registers });

  return {
    delivered(channel: string, lane: string, result: string, tookMs: number) {
      deliveries.inc({ channel, lane, result });
      sendSeconds.observe({ channel }, tookMs / 1000);
    },
    turned: () => turns.inc(),
    faulted: () => faults.inc(),
    async render() {
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
}
