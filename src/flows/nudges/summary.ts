import { say } from '../../conversation/flow.ts';
import type { NudgeSource, NudgeView, Owed } from '../../conversation/nudge.ts';
import { shortNameOf } from '../../domain/conference.ts';
import { soonMs, summariesOf } from '../../domain/summary.ts';

const mostLines = 5;
const dayMs = 86_400_000;

/** Each morning and evening the organizers hear what is overdue, what falls due and what was not told; or nothing. */
export function createSummary(openSources: readonly NudgeSource[]): NudgeSource {
  return {
    kind: 'summary',
    moments: async ({ conference, settings, calendar }) => summariesOf(conference, settings, calendar),

    async owing(view, _about, among) {
      const { overdue, soon, dropped } = await look(view);
      if (overdue.length + soon.length + dropped === 0) return [];
      const organizers = await view.store.people.withRoles(view.conference.id, ['organizer', 'owner']);
      return organizers.map(({ id }) => id).filter((id) => among === null || among.includes(id));
    },

    async write(view) {
      const { overdue, soon, dropped } = await look(view);
      const answers = await view.store.reports.answers(view.conference.id);
      const args = {
        conference: shortNameOf(view.conference),
        overdue: overdue.length,
        soon: soon.length,
        dropped,
        attending: answers.attending,
        absent: answers.absent,
        silent: answers.silent,
        more: Math.max(0, overdue.length - mostLines),
      };
      return {
        alone: {
          ...say('nudge-summary', args),
          lists: { lines: overdue.slice(0, mostLines).map(({ line }) => line) },
        },
        line: say('nudge-summary-line', { ...args }),
        options: [{ menu: 'remind', label: 'menu-remind' }],
        lane: 'notice',
      };
    },
  };

  async function look(view: NudgeView): Promise<{ overdue: Owed[]; soon: Owed[]; dropped: number }> {
    const owed: Owed[] = [];
    for (const source of openSources) owed.push(...((await source.open?.(view)) ?? []));
    const due = owed.filter(({ deadline }) => deadline !== null).sort((one, other) => timeOf(one) - timeOf(other));
    const now = view.now.getTime();
    const lost = await view.store.dues.droppedSince(view.conference.id, new Date(now - dayMs));
    return {
      overdue: due.filter((one) => timeOf(one) <= now),
      soon: due.filter((one) => timeOf(one) > now && timeOf(one) <= now + soonMs),
      dropped: lost.reduce((sum, { count }) => sum + count, 0),
    };
  }
}

function timeOf({ deadline }: Owed): number {
  return deadline?.getTime() ?? Number.POSITIVE_INFINITY;
}
