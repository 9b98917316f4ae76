// npm run bench [-- 1 6]: measures the goals, or those that are named, side by side with the peers. PEOPLE=300 is shorter.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { type Double, startDouble } from './double-process.ts';
import { measureBroadcast } from './goals/broadcast.ts';
import { type Line, quantile, type Result } from './goals/goal.ts';
import { measureGrowth } from './goals/growth.ts';
import { measureStart } from './goals/start.ts';
import { measureThroughput } from './goals/throughput.ts';

/** The example conference of documents and of plans has so many delegates. */
const people = Number(process.env.PEOPLE ?? 1_086);
const largest = 100_000;

const measures: { goals: number[]; run: (double: Double) => Promise<Result[]> }[] = [
  { goals: [10], run: measureStart },
  { goals: [6], run: (double) => measureThroughput(double, 2_000) },
  { goals: [7, 8], run: (double) => measureGrowth(double, largest) },
  { goals: [1, 2], run: (double) => measureBroadcast(double, people) },
];

const file = join(import.meta.dirname, 'results.json');
/** Whatever else the machine does makes every figure worse, ours and theirs. */
const [loadBefore = 0] = loadavg();
const wanted = process.argv.slice(2).map(Number);
const tableHead = '| # | what | Thư ký | others | goal | met |\n|---|---|---|---|---|---|';
process.stdout.write(`${describeMachine()}\n\n${tableHead}\n`);
for (const { goals, run } of measures) {
  if (wanted.length > 0 && !goals.some((goal) => wanted.includes(goal))) continue;
  const double = await startDouble();
  const results = await run(double);
  double.close();
  process.stdout.write(`${results.map(({ line }) => drawRow(line)).join('\n')}\n`);
  keep(results);
}

/** As soon as they are there, whatever becomes of the next. Goals that are not measured keep the figures of the last time. */
function keep(results: Result[]): void {
  const fresh = new Set(results.map(({ line }) => line.goal));
  const kept = readResults().filter(({ line }) => !fresh.has(line.goal));
  const all = [...kept, ...results].sort((one, other) => one.line.goal - other.line.goal);
  writeFileSync(file, `${JSON.stringify({ machine: describeMachine(), results: all }, shortened, 2)}\n`);
  const rows = all.map(({ line }) => drawRow(line)).join('\n');
  showInReadme(`${tableHead}\n${rows}\n\nMeasured on ${describeMachine()}.`);
}

/** Between its two marks. */
function showInReadme(table: string): void {
  const readme = join(import.meta.dirname, '../README.md');
  const text = readFileSync(readme, 'utf8');
  writeFileSync(
    readme,
    text.replace(/(<!-- bench -->\n)[\s\S]*(\n<!-- \/bench -->)/, (_all, from, to) => from + table + to),
  );
}

function readResults(): Result[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).results;
  } catch {
    return [];
  }
}

function drawRow({ goal, what, ours, others, wanted, met }: Line): string {
  return `| ${[goal, what, ours, others, wanted, met ? 'yes' : '**no**'].join(' | ')} |`;
}

function describeMachine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${cpu?.model.trim()}), ${memory} GB, Node ${process.versions.node}, ${loadBefore.toFixed(1)} processes at work on average when it began; the double answers in 50–150 ms unless said otherwise`;
}

/** Of hundreds of times nobody reads each. */
function shortened(_key: string, value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 1_000) / 1_000;
  if (!Array.isArray(value) || value.length < 20) return value;
  return { count: value.length, p50: quantile(value, 0.5), p99: quantile(value, 0.99) };
}
