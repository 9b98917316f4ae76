import { firstChat, makeCrowd, newsOf } from '../../test/support/crowd.ts';
import { collect, type Double, type Figures, token } from '../double-process.ts';
import { endPeer, startPeer } from '../peers/peer.ts';
import { programOn } from '../program.ts';
import { inMs, inSeconds, quantile, type Result, spanMs } from './goal.ts';

type Limiter = 'mild' | 'harsh';
type Run = { limiter: Limiter; seconds: number; ratio: number; flooded: number; arrived: number; answeredMs: number[] };

const perSecond = 30;
/** A loop that waits for each answer needs nearly four times what is allowed; who needs longer than five is not waited for. */
const mostMs = (people: number) => (5_000 * people) / perSecond;
const askEveryMs = 200;

/** Goals 1 and 2: a broadcast in a mild limiter and a harsh one, and one while delegates write. */
export async function measureBroadcast(double: Double, people: number): Promise<Result[]> {
  await double.set({ latency: { fromMs: 50, toMs: 150 } });
  const ours = [await runOurs(double, people, 'mild'), await runOurs(double, people, 'harsh')];
  const loop = [await runPeer(double, people, 'loop', 'mild')];
  const throttler = [
    await runPeer(double, people, 'throttler', 'mild'),
    await runPeer(double, people, 'throttler', 'harsh'),
  ];
  const worst = Math.max(...ours.map(({ ratio }) => ratio));
  const refused = Math.max(...ours.map(({ flooded }) => flooded / people));
  const idleMs = quantile(await idle(double), 0.99);
  const busy = await runOurs(double, people, 'mild', 'asked');
  const busyMs = quantile(busy.answeredMs, 0.99);
  const throttled = await runPeer(double, people, 'throttler', 'mild', 'asked');
  const throttledMs = quantile(throttled.answeredMs, 0.99);
  return [
    {
      line: {
        goal: 1,
        what: `${people} messages, at most ${perSecond}/s taken: mild limiter · harsh`,
        ours: `${describe(ours)}; ${(refused * 100).toFixed(2)} % answered 429`,
        others: `for-loop + auto-retry ${describe(loop)} (mild); throttler + auto-retry ${describe(throttler)}`,
        wanted: '≤ 1.05 × N/30 s, ≤ 0.5 % answered 429',
        met: worst <= 1.05 && refused <= 0.005,
      },
      figures: { ours, loop, throttler },
    },
    {
      line: {
        goal: 2,
        what: 'p99 of the answer to delegates who write meanwhile',
        ours: `${inMs(busyMs)} (idle ${inMs(idleMs)})`,
        others: `throttler + auto-retry ${inSeconds(throttledMs)}`,
        wanted: '≤ 1.5 × idle',
        met: busyMs <= 1.5 * idleMs,
      },
      figures: { idleMs, busy, throttled },
    },
  ];
}

function describe(runs: Run[]): string {
  return runs
    .map(({ ratio, arrived }) => (Number.isFinite(ratio) ? `${ratio.toFixed(2)} ×` : `not done (${arrived} arrived)`))
    .join(' · ');
}

/** Whether delegates write while it goes on. */
type Beside = 'alone' | 'asked';

async function runOurs(double: Double, people: number, limiter: Limiter, beside: Beside = 'alone'): Promise<Run> {
  const conference = await makeCrowd(people);
  const program = await programOn(conference, double);
  await program.start();
  await double.set({ limit: { perSecond, temper: limiter } });
  await double.figures();
  await conference.oweNews('bench:1');
  const run = await look(double, people, limiter, beside);
  await program.stop();
  await program.remove();
  await conference.remove();
  return run;
}

async function runPeer(
  double: Double,
  people: number,
  how: 'loop' | 'throttler',
  limiter: Limiter,
  beside: Beside = 'alone',
): Promise<Run> {
  await double.set({ limit: { perSecond, temper: limiter } });
  const peer = await startPeer('broadcast', [
    double.apiRoot,
    token,
    how,
    String(firstChat),
    String(people),
    newsOf('1'),
  ]);
  await double.figures();
  peer.send('go');
  const run = await look(double, people, limiter, beside);
  await endPeer(peer);
  return run;
}

async function look(double: Double, people: number, limiter: Limiter, beside: Beside): Promise<Run> {
  let asked = 0;
  const ask = () => {
    asked += 1;
    double.say([{ chat: firstChat + ((asked * 37) % people), text: 'Chương trình' }]);
  };
  const asking = beside === 'asked' ? setInterval(ask, askEveryMs) : undefined;
  const { arrivals, flooded, answeredAfterMs } = await collect(double, people, mostMs(people));
  clearInterval(asking);
  // Who asked last is still to be answered, behind a throttler after everything else.
  const last = asked > 0 ? await collect(double, Number.POSITIVE_INFINITY, 5_000) : null;
  const seconds = spanMs(arrivals) / 1000;
  return {
    limiter,
    seconds,
    ratio: arrivals.length >= people ? seconds / (people / perSecond) : Number.POSITIVE_INFINITY,
    flooded,
    arrived: arrivals.length,
    answeredMs: [...answeredAfterMs, ...(last?.answeredAfterMs ?? [])],
  };
}

/** The same delegates while nothing else is sent. */
async function idle(double: Double): Promise<Figures['answeredAfterMs']> {
  const conference = await makeCrowd(100);
  const program = await programOn(conference, double);
  await double.set({ limit: null });
  await program.start();
  await double.figures();
  for (let asked = 0; asked < 100; asked += 1) {
    double.say([{ chat: conference.chatOf(asked), text: 'Chương trình' }]);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const { answeredAfterMs } = await collect(double, 100, 10_000, 'answeredAfterMs');
  await program.stop();
  await program.remove();
  await conference.remove();
  return answeredAfterMs;
}
