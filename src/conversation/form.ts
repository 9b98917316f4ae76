import type { Audience } from '../domain/audience.ts';
import { type Calendar, formatDate, formatTime } from '../domain/calendar.ts';
import { type Conference, nameOf, rsvpClosesAt } from '../domain/conference.ts';
import { leftOf } from '../domain/message-budget.ts';
import type { TemplateName } from '../message/reply.ts';
import type { Store } from '../store/store.ts';
import type { Say } from './flow.ts';

/** The approved forms that there are. */
export type Forms = { forms: readonly TemplateName[] };

/** What an approved form says of the conference; whoever reads it is put in when it leaves. */
export function inForm(
  { conference, calendar, forms }: { conference: Conference; calendar: Calendar } & Forms,
  name: TemplateName | null,
  content = '',
): Pick<Say, 'template'> {
  if (name === null || !forms.includes(name)) return {};
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

/** The audience with as many of those without a chat as the money for this form reaches. */
export async function withForms(
  audience: Audience,
  name: TemplateName | null,
  { store, forms }: { store: Store } & Forms,
): Promise<Audience> {
  if (name === null || !forms.includes(name)) return audience;
  return { ...audience, forms: leftOf(await store.budgets.of(audience.conferenceId)) };
}
