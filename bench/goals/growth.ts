import { readFileSync } from 'node:fs';
import { type Crowd, makeCrowd } from '../../test/support/crowd.ts';
import { collect, type Double, token } from '../double-process.ts';
import { endPeer, startPeer } from '../peers/peer.ts';
import { programOn } from '../program.ts';
import { inMs, inSeconds, quantile, type Result } from './goal.ts';

const asked = 500;
/** One time alone says little; the middle one of so many counts. */
const times = 3;

type Size = { people: number; addedMs: number; owedMs: number; p99Ms: number; residentMb: number };

/** Goals 7 and 8: what a hundred times the delegates cost. */
export async function measureGrowth(double: Double, largest: number): Promise<Result[]> {
  await double.set({ latency: { fromMs: 0, toMs: 0 }, limit: null });
  const sizes: Size[] = [];
  for (const people of [largest / 100, largest / 10, largest]) sizes.push(await measureSize(double, people));
  const [small, middle, large] = sizes as [Size, Size, Size];
  const bareMb = await residentOfBare(double);
  const growth = large.addedMs / middle.addedMs;
  return [
    {
      line: {
        goal: 7,
        what: `owing a notice to ${largest} people · memory with all of them owed`,
        ours: `${inSeconds(large.owedMs)} · ${large.residentMb} MB`,
        others: `bare grammY + runner: – · ${bareMb} MB`,
        wanted: '≤ 0.5 s · ≤ 2 × bare grammY',
        met: large.owedMs <= 500 && large.residentMb <= 2 * bareMb,
      },
      figures: { sizes, bareMb },
    },
    {
      line: {
        goal: 8,
        what: `ten times the delegates (${middle.people} → ${large.people}) · p99 of an answer at ${large.people}`,
        ours: `${growth.toFixed(1)} × the time · ${inMs(large.p99Ms)} (at ${small.people}: ${inMs(small.p99Ms)})`,
        others: '–',
        wanted: '≤ 11 × · ≤ 1.5 × that at a hundredth',
        met: growth <= 11 && large.p99Ms <= 1.5 * small.p99Ms,
      },
      figures: { sizes },
    },
  ];
}

async function measureSize(double: Double, people: number): Promise<Size> {
  const written = await measureWriting(people);
  const conference = await makeCrowd(people);
  const program = await programOn(conference, double);
  await program.start();
  const p99Ms = await answerOneByOne(double, conference, people);
  await program.stop();
  await conference.oweNews('bench:1');
  await double.set({ limit: { perSecond: 1_000_000, temper: 'mild' } });
  await program.start();
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  const residentMb = residentOf(program.pid());
  await program.kill();
  await program.remove();
  await conference.remove();
  return { people, ...written, p99Ms, residentMb };
}

/** How long the list takes to be taken in, and then an announcement to be owed, each in one transaction on the disk. */
async function measureWriting(people: number): Promise<Pick<Size, 'addedMs' | 'owedMs'>> {
  const added: number[] = [];
  const owed: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const conference = await makeCrowd(people);
    added.push(conference.addedMs);
    owed.push(await conference.oweNews('bench:1'));
    await conference.remove();
  }
  return { addedMs: quantile(added, 0.5), owedMs: quantile(owed, 0.5) };
}

async function answerOneByOne(double: Double, conference: Crowd, people: number): Promise<number> {
  const took: number[] = [];
  await double.figures();
  for (let turn = 0; turn < asked; turn += 1) {
    const chat = conference.chatOf(Math.floor((turn * people) / asked));
    double.say([{ chat, text: turn % 2 === 0 ? 'Tham dự' : 'Vắng mặt' }]);
    for (let waited = 0; waited < 5_000; waited += 2) {
      const { answeredAfterMs } = await double.figures();
      took.push(...answeredAfterMs);
      if (answeredAfterMs.length > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
  // The first ones warm up.
  return quantile(took.slice(asked / 10), 0.99);
}

async function residentOfBare(double: Double): Promise<number> {
  const peer = await startPeer('echo', [double.apiRoot, token]);
  await double.figures();
  double.say(Array.from({ length: 2_000 }, (_, place) => ({ chat: place + 1, text: 'Chào' })));
  await collect(double, 2_000, 30_000, 'answeredAfterMs');
  const resident = residentOf(peer.pid ?? 0);
  await endPeer(peer);
  return resident;
}

function residentOf(pid: number): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
