import type { Say, Turn } from '../conversation/flow.ts';
import { formatDate, formatTime } from '../domain/calendar.ts';
import { nameOf, rsvpClosesAt } from '../domain/conference.ts';
import type { TemplateName } from '../message/reply.ts';

/** What an approved form says of the conference; whoever reads it is put in when it leaves. */
export function inForm(
  { conference, calendar, forms }: Pick<Turn, 'conference' | 'calendar' | 'forms'>,
  name: TemplateName,
  content = '',
): Pick<Say, 'template'> {
  if (!forms.includes(name)) return {};
  const { date, startTime, venue } = conference;
  const closesAt = rsvpClosesAt(conference, calendar);
  const fields = {
    hoi_nghi: nameOf(conference),
    thoi_gian: date ? [...(startTime ? [formatTime(startTime)] : []), formatDate(date)].join(', ') : '',
    dia_diem: venue ?? '',
    han: closesAt ? `${calendar.formatTimeOf(closesAt)}, ${formatDate(calendar.dayOf(closesAt))}` : '',
    noi_dung: content,
  };
  return { template: { name, fields } };
}
