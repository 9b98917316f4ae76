import type { AgendaItem } from '../../src/domain/plan.ts';
import type { Programme } from '../../src/domain/programme/programme.ts';

/** `09:00-09:30 Báo cáo | Văn phòng | Phiên sáng` as an item; times, who and session may be missing. */
export function items(...lines: string[]): AgendaItem[] {
  return lines.map((line, place) => {
    const [head = '', responsible = null, session = null] = line.split(' | ');
    const [, start = null, end = null, title = ''] = /^(?:(\d\d:\d\d)(?:-(\d\d:\d\d))? )?(.*)$/.exec(head) ?? [];
    return { order: place + 1, session, start, end, title, responsible: responsible || null, ifAny: false };
  });
}

export function programmeWith(agenda: AgendaItem[], rest: Partial<Programme> = {}): Programme {
  return {
    title: 'Tổ chức Hội nghị tổng kết',
    date: '2026-03-10',
    dateText: null,
    startTime: '14:00',
    endTime: null,
    duration: null,
    tentative: false,
    venue: 'Hội trường số 2',
    agenda,
    ...rest,
  };
}

/** The agenda as one reads it: `14:00-14:15 Khai mạc`. */
export function timesOf({ agenda }: Pick<Programme, 'agenda'>): string[] {
  return agenda.map(({ start, end, title }) =>
    [[start, end].filter((time) => time !== null).join('-'), title].filter(Boolean).join(' '),
  );
}
