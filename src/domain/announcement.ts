import type { Whom } from './audience.ts';
import { accept, type Outcome, refuse } from './outcome.ts';
import { findSecrecyMark } from './secrecy.ts';

export const announcementStates = [
  /** Waits for a second person's word. */
  'approval',
  /** Goes as soon as its time has come. */
  'scheduled',
  /** Is owed, and being sent. */
  'going',
  /** Stopped half-way, until it is resumed. */
  'held',
  'done',
  /** Called off before it went. */
  'cancelled',
] as const;

export type AnnouncementState = (typeof announcementStates)[number];

/** A file that goes with it, kept in the store of files. */
type AttachedFile = { sha256: string; name: string; bytes: number };

export type Announcement = {
  id: number;
  conferenceId: number;
  /** `correction`: says what was wrong in `aboutId`; `change`: tells of a change of the programme. */
  kind: 'announcement' | 'correction' | 'change';
  aboutId: number | null;
  authorId: number;
  /** The other organizer who agreed to it, where one did. */
  approvedById: number | null;
  text: string;
  whom: readonly Whom[];
  file: AttachedFile | null;
  /** Each is asked to confirm that they know of it. */
  asksAcknowledgement: boolean;
  /** Why it passes the quiet hours; null where it does not. */
  urgentBecause: string | null;
  state: AnnouncementState;
  sendAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  withdrawnAt: Date | null;
};

/** What an organizer has put together so far. */
export type AnnouncementDraft = Pick<
  Announcement,
  'kind' | 'aboutId' | 'text' | 'whom' | 'file' | 'asksAcknowledgement' | 'urgentBecause'
>;

/** The causes of all that an announcement owes: its first sending, and every one after it. */
export function causesOf(id: number): [first: string, again: string] {
  return [`announcement:${id}`, `announcement-again:${id}`];
}

/** Letters of one announcement. */
export const longestAnnouncement = 20_000;

/** The text as it is kept. A message of pictures alone says nothing to whoever hears it read aloud. */
export function checkAnnouncementText(
  text: string,
): Outcome<string, 'announce-secret' | 'announce-too-long' | 'announce-no-words'> {
  if (findSecrecyMark(text)) return refuse('announce-secret');
  const kept = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\uE000-\uF8FF]/g, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(kept)) return refuse('announce-no-words');
  return kept.length > longestAnnouncement ? refuse('announce-too-long') : accept(kept);
}

/** Whether a text addresses its reader itself, so that nothing is put before it. */
export function hasSalutation(text: string): boolean {
  return /^(?:\P{Ll}{3,80}\n)?\s*kính (?:gửi|thưa|mời)/iu.test(text);
}

/** How a text begins, for a list or to say which one is meant. */
export function excerptOf(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s+\S*$/, '')}…`;
}

/** How many are where on the way. `waiting` are owed it still, stopped or not. */
export type Progress = { waiting: number; sent: number; unknown: number; failed: number };

export function totalOf({ waiting, sent, unknown, failed }: Progress): number {
  return waiting + sent + unknown + failed;
}

const cells = 20;

/** `██████░░░░ 57 %`: how much of it is settled, never full before it is. */
export function drawProgress(progress: Progress): { bar: string; percent: number } {
  const total = totalOf(progress);
  const done = total === 0 ? 1 : (total - progress.waiting) / total;
  const full = Math.floor(done * cells);
  return { bar: '█'.repeat(full) + '░'.repeat(cells - full), percent: Math.floor(done * 100) };
}

/** Messages a minute since it began; null while there is nothing to tell from. */
export function rateOf({ sent, unknown, failed }: Progress, startedAt: Date | null, now: Date): number | null {
  const minutes = startedAt ? (now.getTime() - startedAt.getTime()) / 60_000 : 0;
  return minutes > 0 ? Math.round((sent + unknown + failed) / minutes) : null;
}

/** Seconds until the last of so many has left, where channels send side by side; at least one. */
export function sendingSeconds(channels: readonly { count: number; perSecond: number }[]): number {
  return Math.max(1, ...channels.map(({ count, perSecond }) => Math.ceil(count / perSecond)));
}

/** Whether it has to reach everybody, also for money: it asks for a word of each, is urgent, or puts something right. */
export function isPressing({
  kind,
  asksAcknowledgement,
  urgentBecause,
}: Pick<AnnouncementDraft, 'kind' | 'asksAcknowledgement' | 'urgentBecause'>): boolean {
  return kind === 'correction' || asksAcknowledgement || urgentBecause !== null;
}
