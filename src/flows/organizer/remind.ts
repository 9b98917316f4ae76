import { z } from 'zod';
import {
  again,
  ask,
  end,
  type Flow,
  type Move,
  type Option,
  type Say,
  say,
  type Turn,
} from '../../conversation/flow.ts';
import { type NudgeView, type Owed, viewNudges } from '../../conversation/nudge.ts';
import { shortNameOf } from '../../domain/conference.ts';
import { asked, type NudgeKind } from '../../domain/nudge.ts';
import { nextAllowed } from '../../domain/quiet-hours.ts';
import { nudgeSources } from '../nudges/index.ts';
import { answerOptions } from '../rsvp.ts';
import { placeOf, untilOf } from '../rsvp-record.ts';
import { countOf, type Letter, owe, previewLetter, whyNobodyIsAsked } from './circulate.ts';
import { whoMayBeReminded } from './reminded-today.ts';
import { taskContacts } from './task-contacts.ts';

const pageSize = 10;
const dayMs = 86_400_000;

const state = z.object({ page: z.number().int().min(0) });
type State = z.infer<typeof state>;
const first: State = { page: 0 };

/**
 * An organizer sees what is owed and by whom, and nudges now: the silent, and whoever blocks a task, a paper or an
 * acknowledgement. Nobody is nudged twice in a day about the same.
 */
export const remind: Flow<State> = {
  name: 'remind',
  command: 'dondoc',
  action: 'send-invitations',
  state,
  isOffered: () => true,
  shelf: 'desk',

  async begin(turn) {
    const why = whyNobodyIsAsked(turn);
    if (!why) return ask('preview', first);
    if (turn.conference.state === 'cancelled') return end(why);
    return (await othersOwed(turn)).length > 0 ? ask('preview', first) : end(why);
  },

  steps: {
    preview: {
      async ask(_state, turn) {
        const why = whyNobodyIsAsked(turn);
        const [preview, reach] = why ? [why, null] : await previewLetter(turn, await letterOf(turn));
        const others = await othersOwed(turn);
        const blocking = others.filter(({ personIds }) => personIds.length > 0);
        const silent = reach ? countOf(reach) : 0;
        const lost = await turn.store.dues.droppedSince(turn.conference.id, new Date(turn.now.getTime() - 7 * dayMs));
        const options: Option[] = [
          ...(silent > 0 || blocking.length > 0 ? [{ value: 'send', label: 'confirm' }] : []),
          ...(silent > 0 && blocking.length > 0
            ? [
                { value: 'silent', label: 'remind-silent-label' },
                { value: 'others', label: 'remind-others-label' },
              ]
            : []),
          { value: 'cancel', label: 'cancel' },
          ...(others.length > 0 || lost.length > 0 ? [{ value: 'list', label: 'remind-list-label' }] : []),
          ...(reach && reach.unreachable > 0 ? [{ menu: 'call', label: 'menu-call' }] : []),
        ];
        if (others.length === 0) return { ...preview, options };
        return { ...say('remind-others', {}, options), lists: { silent: [preview], lines: countByKind(others) } };
      },

      async answer(_state, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'cancel') return end(say('circular-stopped'));
        if (answer.value === 'list') return ask('list', first);
        return send(turn, answer.value);
      },
    },

    list: {
      async ask({ page }, turn) {
        const others = await othersOwed(turn);
        const lost = await turn.store.dues.droppedSince(turn.conference.id, new Date(turn.now.getTime() - 7 * dayMs));
        const shown = others.slice(page * pageSize, (page + 1) * pageSize);
        const names = new Map<number, string>();
        for (const id of new Set(shown.flatMap(({ personIds }) => personIds))) {
          names.set(id, (await turn.store.people.of(id))?.name ?? '');
        }
        const lines = shown.flatMap(({ line, personIds }) => [
          line,
          say('remind-who', { who: personIds.map((id) => names.get(id)).join(', '), count: personIds.length }),
        ]);
        return {
          ...say('remind-list', { conference: shortNameOf(turn.conference), count: others.length, lost: lost.length }, [
            ...(others.length > (page + 1) * pageSize ? [{ value: 'next', label: 'next-page' }] : []),
            { value: 'ways', label: 'remind-ways-label' },
            { value: 'back', label: 'remind-back-label' },
          ]),
          lists: { lines, dropped: lost.map(({ kind, why, count }) => say('remind-dropped', { kind, why, count })) },
        };
      },

      async answer({ page }, answer) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'ways') return ask('ways', first);
        return answer.value === 'next' ? ask('list', { page: page + 1 }) : ask('preview', first);
      },
    },

    ways: taskContacts,
  },
};

/** Owes it to everybody whom the preview counted; in the quiet hours it leaves when they end. */
async function send(turn: Turn, what: string): Promise<Move<State>> {
  const why = whyNobodyIsAsked(turn);
  const { settings } = await viewOf(turn);
  const at = nextAllowed(settings.quiet, turn.now, turn.calendar);
  const silent = what === 'others' || why ? 0 : await remindSilent(turn, at);
  const others = what === 'silent' ? 0 : await nudgeOthers(turn, at);
  if (why && silent + others === 0) return end(why);
  const subject = { kind: 'conference', id: turn.conference.id };
  await turn.audit({ action: 'send-reminders', subject, after: { recipients: silent, nudges: others } });
  const later: Say[] = at > turn.now ? [say('remind-later', { at: turn.calendar.formatMoment(at) })] : [];
  return end(say(others > 0 ? 'remind-sent-others' : 'remind-sent', { count: silent, others }), ...later);
}

async function remindSilent(turn: Turn, at: Date): Promise<number> {
  const letter = await letterOf(turn);
  const count = await owe(turn, letter, at);
  await turn.store.dues.noteAsked(turn.conference.id, 'rsvp', letter.cause, turn.now);
  return count;
}

/** To how many people; the message leaves within seconds, merged with whatever else they are due. */
async function nudgeOthers(turn: Turn, at: Date): Promise<number> {
  const people = new Set<number>();
  const rung = turn.calendar.dayOf(turn.now);
  const until = new Date(at.getTime() + dayMs);
  for (const { kind, subject, personIds } of await othersOwed(turn)) {
    const moment = { kind, subject, round: asked, rung, at, until, escalates: false };
    if ((await turn.store.dues.add(turn.conference.id, moment, personIds)) > 0)
      for (const id of personIds) people.add(id);
  }
  return people.size;
}

async function letterOf(turn: Turn): Promise<Letter> {
  const cause = `remind:${turn.calendar.dayOf(turn.now)}`;
  return {
    cause,
    lane: 'notice',
    form: 'reminder',
    whom: await whoMayBeReminded(turn, cause),
    preview: { somebody: 'remind-preview', nobody: 'remind-preview-nobody' },
    write: ({ whom }) =>
      say(
        'remind-message',
        { ...placeOf(turn), whom, until: untilOf(turn) },
        answerOptions({ answeredAt: null, substituteFor: null }),
      ),
  };
}

/** What is owed besides answers, overdue first. */
async function othersOwed(turn: Turn): Promise<Owed[]> {
  const view = await viewOf(turn);
  const owed: Owed[] = [];
  for (const source of nudgeSources) owed.push(...((await source.open?.(view)) ?? []));
  return owed.sort((one, other) => timeOf(one) - timeOf(other));
}

function viewOf(turn: Turn): Promise<NudgeView> {
  return viewNudges(turn, turn.conference);
}

function countByKind(owed: Owed[]): Say[] {
  const kinds: NudgeKind[] = [...new Set(owed.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const some = owed.filter((one) => one.kind === kind);
    return say('remind-kind', { kind, count: some.length, people: new Set(some.flatMap((one) => one.personIds)).size });
  });
}

function timeOf({ deadline }: Owed): number {
  return deadline?.getTime() ?? Number.POSITIVE_INFINITY;
}
