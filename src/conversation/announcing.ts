import { type Announcement, type AnnouncementDraft, isPressing, type Progress } from '../domain/announcement.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { Conference } from '../domain/conference.ts';
import type { TemplateName } from '../message/reply.ts';
import type { Store } from '../store/store.ts';
import type { Say } from './flow.ts';
import type { Forms } from './form.ts';

/** Once more: to those of whom nobody knows whether they have it, or who have not acknowledged it. */
export type Round = 'first' | 'repeat' | 'nudge';

/** Where announcements are spoken of: in a turn, or by the clock. */
export type AnnouncingView = { store: Store; now: Date; calendar: Calendar; conference: Conference } & Forms;

/** Some of the people whom an announcement is for, and what one of them is told; `content` says it in a line of a form. */
export type Part = { people: readonly number[]; content: string; write(to: { whom: string }): Say };

/** The words of announcements, which the job that sends them says as the flows do. */
export type AnnouncementWords = {
  /** What one person is told. `about` is what a correction corrects. */
  letter(
    draft: AnnouncementDraft & { id: number },
    to: { whom: string },
    round: Round,
    about: { text: string; when: string } | null,
  ): Say;
  /**
   * Who is told what, where not everybody is told the same; null where they are. Whoever is in no part is told nothing.
   */
  parts(view: AnnouncingView, announcement: Announcement, round: Round): Promise<Part[] | null>;
  progress(view: AnnouncingView, announcement: Announcement, progress: Progress): Say;
  report(view: AnnouncingView, announcement: Announcement): Promise<Say>;
  /** It did not go when it should have, and waits for an organizer's word. */
  waits(
    view: AnnouncingView,
    announcement: Announcement,
    why: 'approval' | 'author' | 'late' | 'interrupted',
  ): Promise<Say>;
};

/** The form in which it reaches whoever has no chat; what can wait for them to come costs no money. */
export function formOf(announcement: Parameters<typeof isPressing>[0]): TemplateName | null {
  return isPressing(announcement) ? 'change' : null;
}
