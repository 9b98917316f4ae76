import { none, type Say, say, type Turn } from '../conversation/flow.ts';
import { type Allotment, describePlace } from '../domain/allotment.ts';
import { rsvpClosesAt } from '../domain/conference.ts';
import type { Draft, DraftNote } from '../domain/draft.ts';
import { describeNamed, type NamedPerson, type NamingProblem } from '../domain/naming.ts';

export function askNames(draft: Draft, allotment: Allotment, turn: Turn): Say {
  const named = draft.lines.length;
  return {
    ...say(
      'name-people-question',
      {
        place: describePlace(allotment),
        group: allotment.group,
        named,
        places: allotment.places,
        until: untilOf(turn),
        some: named > 0 ? 'yes' : 'no',
        kind: allotment.post ? 'post' : 'unit',
      },
      [{ value: 'no', label: 'name-people-done-label' }],
    ),
    lists: { people: listPeople(draft.lines) },
  };
}

export function askConfirmation(draft: Draft, allotment: Allotment): Say {
  return {
    ...say(
      'name-people-confirm',
      {
        place: describePlace(allotment),
        named: draft.lines.length,
        places: allotment.places,
        dropped: draft.dropped.length,
        some: draft.lines.length > 0 ? 'yes' : 'no',
      },
      [
        { value: 'yes', label: 'confirm' },
        { value: 'no', label: 'cancel' },
      ],
    ),
    lists: { people: listPeople(draft.lines) },
  };
}

export function listPeople(people: (NamedPerson & { personId: number | null })[]): Say[] {
  return people.map((one, place) =>
    say('name-people-line', {
      order: String(place + 1),
      who: describeNamed(one),
      phone: one.phone ?? none,
      standing: one.personId === null ? 'new' : 'named',
    }),
  );
}

export function refuseOver(allotment: Allotment, named: number, asked: number): Say {
  const { places } = allotment;
  const left = Math.max(0, places - named);
  return say('refusal-over-quota', { place: describePlace(allotment), places, named, asked, left });
}

export function untilOf(turn: Turn): string {
  const closesAt = rsvpClosesAt(turn.conference, turn.calendar);
  return closesAt ? turn.calendar.formatMoment(closesAt) : none;
}

export function noteProblem({ text, code }: NamingProblem): Say {
  return say(`name-people-note-${code}`, { who: text });
}

export function noteLine(note: DraftNote): Say {
  return say(`name-people-note-${note.code}`, {
    who: note.code === 'no-such-line' ? String(note.line) : describeNamed(note.who),
  });
}

export function describeOption(allotment: Allotment): string {
  return `${describePlace(allotment)} (${allotment.counts.named}/${allotment.places})`;
}
