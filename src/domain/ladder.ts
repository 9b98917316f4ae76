import type { Calendar } from './calendar.ts';
import type { Ladder, Moment } from './nudge.ts';
import { fitBefore, nextAllowed, type QuietHours } from './quiet-hours.ts';

const hourMs = 3_600_000;
/** The third goes to the unit's leader too. */
const escalatingPlace = 2;

type Rung = Pick<Moment, 'rung' | 'at' | 'until' | 'escalates'>;

/**
 * The moments of a ladder, the earliest first. Before the deadline a nudge counts until the deadline; after it, until
 * `end`. Two that the quiet hours push together are one: the later.
 */
export function climb(
  { before, every }: Ladder,
  deadline: Date,
  end: Date,
  quiet: QuietHours,
  calendar: Calendar,
): Rung[] {
  const early = [...before]
    .sort((one, other) => other - one)
    .map((hours, place): Rung => {
      const meant = new Date(deadline.getTime() - hours * hourMs);
      const at = hours > 0 ? fitBefore(quiet, meant, deadline, calendar) : nextAllowed(quiet, meant, calendar);
      const until = hours > 0 ? deadline : end;
      return { rung: String(hours), at, until, escalates: place === escalatingPlace };
    });
  const late: Rung[] = [];
  for (let place = 1; every !== null; place += 1) {
    const hours = place * every;
    const meant = new Date(deadline.getTime() + hours * hourMs);
    if (meant >= end) break;
    late.push({ rung: `+${hours}`, at: nextAllowed(quiet, meant, calendar), until: end, escalates: false });
  }
  return merge([...early, ...late]).filter(({ at, until }) => at < until);
}

function merge(rungs: Rung[]): Rung[] {
  const kept: Rung[] = [];
  for (const rung of rungs) {
    const last = kept.at(-1);
    if (last && last.at >= rung.at) kept[kept.length - 1] = { ...rung, escalates: rung.escalates || last.escalates };
    else kept.push(rung);
  }
  return kept;
}
