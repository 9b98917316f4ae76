import { again, ask, end, type Move, none, type Option, type Say, say, type Turn } from '../../conversation/flow.ts';
import { describeWhen, shortNameOf } from '../../domain/conference.ts';
import { addressPerson } from '../../domain/person.ts';
import { type Doubt, newDoubts } from '../../domain/programme/doubts.ts';
import { editProgramme } from '../../domain/programme/edit.ts';
import { findSecrecyMark } from '../../domain/secrecy.ts';
import { listItems } from '../agenda.ts';
import { type ChangeState, freshState, look, whyNotAsSeen, whyNothingChanges } from './change-state.ts';

/** Makes one change in the draft, unless it is no longer the one that was seen. */
export async function editDraft(turn: Turn, state: ChangeState, text: string): Promise<Move<ChangeState>> {
  const { store, conference, person, now } = turn;
  const refusal = whyNothingChanges(turn);
  if (refusal) return end(refusal);
  const { seen, programme, draft } = await look(turn);
  if (seen !== state.seen) return (await whyNotAsSeen(turn, state)) ?? ask('edit', { ...state, seen });
  const edited = editProgramme(programme, text);
  if (!edited.ok) return again(say(`change-refusal-${edited.refusal}`));
  const { agenda, title, venue } = edited.value;
  const lines = [text, title, venue, ...agenda.flatMap((item) => [item.title, item.responsible])];
  if (findSecrecyMark(lines.join('\n'))) return again(say('refusal-announce-secret'));
  const revision = Math.max((draft?.revision ?? 0) + 1, now.getTime());
  const kept = { programme: edited.value, revision, changedById: person.id, changedAt: now };
  await store.programmes.keepDraft(conference.id, kept);
  return ask('edit', await freshState(turn), say('change-edited'));
}

export async function dropDraft(turn: Turn, state: ChangeState): Promise<Move<ChangeState>> {
  const { seen } = await look(turn);
  if (seen !== state.seen) return (await whyNotAsSeen(turn, state)) ?? ask('edit', { ...state, seen });
  await turn.store.programmes.dropDraft(turn.conference.id);
  return ask('edit', await freshState(turn), say('change-dropped'));
}

export async function showDraft(_state: ChangeState, turn: Turn): Promise<Say> {
  const { store, conference, calendar } = turn;
  const { standing, programme, draft, number, differs } = await look(turn);
  const open = await store.programmes.openNotice(conference.id);
  const by = draft && differs ? await store.people.of(draft.changedById) : null;
  const doubts = newDoubts(standing, programme);
  const options: Option[] = [
    ...(differs
      ? [
          { value: 'review', label: 'change-review' },
          { value: 'drop', label: 'change-drop' },
        ]
      : []),
    ...(open ? [{ menu: 'change', label: 'change-now', argument: `now-${open.announcementId}` }] : []),
    { value: 'versions', label: 'change-versions' },
    { menu: 'import-plan', label: 'change-file' },
    { value: 'later', label: 'change-later-label' },
  ];
  return {
    ...say(
      'change-draft',
      {
        conference: shortNameOf(conference),
        state: differs ? 'draft' : 'published',
        number,
        by: by ? addressPerson(by) : none,
        at: draft && differs ? calendar.formatMoment(draft.changedAt) : none,
        when: describeWhen(programme) ?? none,
        venue: programme.venue ?? none,
        items: programme.agenda.length,
        doubts: doubts.length,
        notice: open ? calendar.formatMoment(open.sendAt) : none,
      },
      options,
    ),
    lists: {
      lines: listItems(programme.agenda),
      doubtful: sayDoubts(doubts),
    },
  };
}

export function sayDoubts(doubts: readonly Doubt[]): Say[] {
  return doubts.map(({ kind, item }) => say('change-doubt', { kind, order: String(item.order), title: item.title }));
}
