import { readFileSync } from 'node:fs';
import { makeCrowd } from '../../test/support/crowd.ts';
import { collect, type Double, token } from '../double-process.ts';
import { endPeer, startPeer } from '../peers/peer.ts';
import { programOn } from '../program.ts';
import { inMs, type Result } from './goal.ts';

const warmUp = 300;
const rounds = 5;
const mostMs = 120_000;

/** Goal 6: so many delegates answer their invitation at once; how many answers a second come back. */
export async function measureThroughput(double: Double, people: number): Promise<Result[]> {
  await double.set({ latency: { fromMs: 50, toMs: 150 }, limit: null });
  const conference = await makeCrowd(people + warmUp);
  const program = await programOn(conference, double);
  await program.start();
  const ours = await answersPerSecond(double, conference.chatOf(0), people, program.pid());
  await program.stop();
  await program.remove();
  await conference.remove();

  const peer = await startPeer('echo', [double.apiRoot, token]);
  const bare = await answersPerSecond(double, 1, people, peer.pid ?? 0);
  await endPeer(peer);
  const ratio = median(ours.rates) / median(bare.rates);
  return [
    {
      line: {
        goal: 6,
        what: `${people} delegates answer their invitation at once, the whole way`,
        ours: `${Math.round(median(ours.rates))}/s: ${ratio.toFixed(2)} × (${inMs(ours.processorMs)} of a processor each)`,
        others: `bare grammY + runner, which writes nothing, ${Math.round(median(bare.rates))}/s (${inMs(bare.processorMs)})`,
        wanted: '≥ 0.30 ×',
        met: ratio >= 0.3,
      },
      figures: { ours, bare, ratio },
    },
  ];
}

type Rates = { rates: number[]; processorMs: number };

async function answersPerSecond(double: Double, first: number, people: number, pid: number): Promise<Rates> {
  await ask(double, first + people, warmUp, 'Tham dự');
  const rates: number[] = [];
  const before = processorMs(pid);
  for (let round = 0; round < rounds; round += 1) {
    rates.push(await ask(double, first, people, round % 2 === 0 ? 'Tham dự' : 'Vắng mặt'));
  }
  return { rates, processorMs: (processorMs(pid) - before) / (rounds * people) };
}

/** What a process has used of the processors so far; Linux counts it in hundredths of a second. */
function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function ask(double: Double, first: number, count: number, text: string): Promise<number> {
  await double.figures();
  double.say(Array.from({ length: count }, (_, place) => ({ chat: first + place, text })));
  const { answeredAfterMs } = await collect(double, count, mostMs, 'answeredAfterMs');
  if (answeredAfterMs.length < count) throw new Error(`Only ${answeredAfterMs.length} of ${count} were answered`);
  return (count * 1000) / Math.max(...answeredAfterMs);
}

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
