import { z } from 'zod';
import { end, type Flow, none, type Say, say } from '../conversation/flow.ts';
import { formatTime } from '../domain/calendar.ts';
import { describeWhen, nameOf } from '../domain/conference.ts';
import type { AgendaItem } from '../domain/plan.ts';

/** Anybody at the conference reads the agenda: times, items, and who presents each. */
export const agenda: Flow<null> = {
  name: 'agenda',
  command: 'chuongtrinh',
  action: 'see-conference',
  state: z.null(),
  isOffered: () => true,

  async begin(turn) {
    const items = await turn.store.conferences.agendaOf(turn.conference.id);
    const args = { conference: nameOf(turn.conference), when: describeWhen(turn.conference) ?? none };
    if (items.length === 0) return end(say('agenda-none', args));
    return end({ ...say('agenda', args), lists: { items: listItems(items) } });
  },

  steps: {},
};

/** The items in order, each session under its own name. */
export function listItems(items: AgendaItem[]): Say[] {
  return items.flatMap((item, place) => {
    const opens = item.session !== null && item.session !== items[place - 1]?.session;
    const line = say('agenda-item', {
      order: String(item.order),
      times: listTimes(item),
      title: item.title,
      ifAny: String(item.ifAny),
      responsible: item.responsible ?? none,
    });
    return opens ? [say('agenda-session', { session: item.session ?? none }), line] : [line];
  });
}

function listTimes({ start, end }: AgendaItem): string {
  const times = [start, end].filter((time) => time !== null).map(formatTime);
  return times.length > 0 ? times.join('–') : none;
}
