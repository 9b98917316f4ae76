import type { Announcement } from '../domain/announcement.ts';
import type { Audience } from '../domain/audience.ts';
import { addressPerson } from '../domain/person.ts';
import { type Circular, nameGap } from '../message/circular.ts';
import { type AnnouncementWords, type AnnouncingView, formOf, type Part, type Round } from './announcing.ts';
import type { Say } from './flow.ts';
import { inForm, withForms } from './form.ts';

type Speech = { script: AnnouncementWords; circular(said: Say, honorific: string | null): Circular };

/** Owes an announcement to an audience, in as many letters as there are honorifics and parts. Returns to how many. */
export async function oweAnnouncement(
  view: AnnouncingView,
  speech: Speech,
  announcement: Announcement,
  round: Round,
  audience: Audience,
): Promise<number> {
  const parts = await speech.script.parts(view, announcement, round);
  if (!parts) return owePart(view, speech, announcement, await sayToAll(view, speech, announcement, round), audience);
  const meant = new Set((await view.store.circulars.list(audience)).map(({ personId }) => personId));
  let count = 0;
  for (const part of parts) {
    const people = part.people.filter((id) => meant.has(id));
    const whom = [{ kind: 'people' as const, people }];
    if (people.length > 0) count += await owePart(view, speech, announcement, part, { ...audience, whom });
  }
  return count;
}

async function sayToAll(
  { store, calendar }: AnnouncingView,
  { script }: Speech,
  announcement: Announcement,
  round: Round,
): Promise<Omit<Part, 'people'>> {
  const corrected = announcement.aboutId === null ? null : await store.announcements.of(announcement.aboutId);
  const about = corrected && {
    text: corrected.text,
    when: calendar.formatMoment(corrected.startedAt ?? corrected.sendAt),
  };
  return { content: announcement.text, write: (to) => script.letter(announcement, to, round, about) };
}

async function owePart(
  view: AnnouncingView,
  { circular }: Speech,
  announcement: Announcement,
  { content, write }: Omit<Part, 'people'>,
  audience: Audience,
): Promise<number> {
  const { store, now } = view;
  const form = formOf(announcement);
  const letters = (await store.circulars.honorifics(announcement.conferenceId)).map((honorific) => {
    const whom = addressPerson({ honorific, title: null, name: nameGap });
    const said = { ...write({ whom }), ...inForm(view, form, content) };
    return { honorific, circular: circular(said, honorific) };
  });
  const reached = await withForms(audience, form, view);
  return store.circulars.owe(reached, letters, 'bulk', { now, at: now }, announcement.id);
}
