import type { Calendar } from '../domain/calendar.ts';
import type { Conference } from '../domain/conference.ts';
import type { Due, Moment, NudgeKind, NudgeSettings } from '../domain/nudge.ts';
import type { Person } from '../domain/person.ts';
import type { Lane } from '../message/delivery.ts';
import type { TemplateName } from '../message/reply.ts';
import type { Store } from '../store/store.ts';
import type { Option, Say } from './flow.ts';

/** A conference as the rules of its nudges see it. */
export type NudgeView = {
  store: Store;
  now: Date;
  calendar: Calendar;
  conference: Conference;
  settings: NudgeSettings;
  officePhone: string | null;
  /** The approved forms in which people whose chat is closed can be written to. */
  forms: readonly TemplateName[];
};

/** What a nudge says: as a message of its own, and as one line among others. */
export type Nudge = {
  alone: Say;
  line: Say;
  /** Ways to flows. */
  options: Option[];
  /** Fewer of them, that say what they are about, where it is one line among others. */
  briefly?: Option[];
  lane: Lane;
};

/** One reason for nudging: when, whom, and with what words. Asked again before anything is told. */
export type NudgeSource = {
  kind: NudgeKind;
  /** Every moment that the rules give as things stand, past ones too. */
  moments(view: NudgeView): Promise<Moment[]>;
  /** Whom it concerns as things stand; of `among` where that is given. */
  owing(view: NudgeView, about: About, among: readonly number[] | null): Promise<number[]>;
  /** What it says to somebody whom it concerns. */
  write(view: NudgeView, due: Due, person: Person): Promise<Nudge>;
  /** What is owed just now, in an order for organizers; for those who can be nudged about it whenever they like. */
  open?(view: NudgeView): Promise<Owed[]>;
};

/** One thing that is owed, and who blocks it. */
export type Owed = {
  kind: NudgeKind;
  subject: number;
  deadline: Date | null;
  /** Whoever would be nudged; nobody where nobody is known who could be. */
  personIds: number[];
  /** What it is, for an organizer. */
  line: Say;
};

type About = Pick<Due, 'subject' | 'rung' | 'escalates'>;

export async function viewNudges(
  at: Pick<NudgeView, 'store' | 'now' | 'calendar' | 'officePhone' | 'forms'>,
  conference: Conference,
): Promise<NudgeView> {
  const { settings } = await at.store.dues.planOf(conference.id);
  return { ...at, officePhone: conference.officePhone ?? at.officePhone, conference, settings };
}

/** Everything that the rules of a conference want said, the earliest first. */
export async function readMoments(sources: readonly NudgeSource[], view: NudgeView): Promise<Moment[]> {
  if (view.conference.state === 'cancelled') return [];
  const all: Moment[] = [];
  for (const source of sources) all.push(...(await source.moments(view)));
  return all.sort((one, other) => +one.at - +other.at);
}

export function sourceOf(sources: readonly NudgeSource[], kind: NudgeKind): NudgeSource {
  const source = sources.find((one) => one.kind === kind);
  if (!source) throw new Error(`Nobody knows how to nudge about ${kind}`);
  return source;
}
