import { type NudgeSource, type NudgeView, sourceOf } from '../../conversation/nudge.ts';
import { asked, type Due, type NudgeKind, nudgeKinds } from '../../domain/nudge.ts';
import { decide, type Fate, type Human, type Ripe } from '../../domain/nudge-decision.ts';
import { startOfDay } from '../../domain/quiet-hours.ts';
import type { Store } from '../../store/store.ts';
import { stillToCome } from './kept-room.ts';
import type { Told, Writer } from './write.ts';

/** Dues that one transaction settles, with whatever else is ripe for the same people. */
const most = 200;

type Needs = {
  sources: readonly NudgeSource[];
  viewOf: (store: Store, conferenceId: number) => Promise<NudgeView | null>;
  writer: Writer;
};

/**
 * Settles what is ripe: tells it, lets it wait, drops or closes it, in one transaction with the messages that are owed.
 * @returns whether there may be more
 */
export async function payDues(store: Store, needs: Needs, now: Date): Promise<boolean> {
  const first = await store.dues.ripe(now, most);
  if (first.length === 0) return false;
  const humans = await store.nudgeAudience.humansOf(first.map(({ personId }) => personId));
  const dues = await store.dues.ripeOf([...humans.keys()], now);
  const views = await viewsOf(store, needs, dues);
  const ripe = await judge(store, needs, views, dues);
  for (const human of await gather(store, needs, views, humans, ripe, now)) {
    for (const fate of decide(human, now, needs.writer.calendar)) await carryOut(store, needs, views, fate, now);
  }
  return true;
}

type Views = Map<number, NudgeView>;

async function viewsOf(store: Store, needs: Needs, dues: Due[]): Promise<Views> {
  const views: Views = new Map();
  for (const id of new Set(dues.map(({ conferenceId }) => conferenceId))) {
    const view = await needs.viewOf(store, id);
    if (view) views.set(id, view);
  }
  return views;
}

/** Asks of each whether it still stands and where the person is. */
async function judge(store: Store, needs: Needs, views: Views, dues: Due[]): Promise<Ripe[]> {
  const chats = await store.nudgeAudience.chatsOf([...new Set(dues.map(({ personId }) => personId))]);
  const standing = await standingOf(needs, views, dues);
  return dues.map((due) => ({
    ...due,
    stands: standing.has(due.id),
    chatId: chats.get(due.personId)?.chatId ?? null,
    quiet: views.get(due.conferenceId)?.settings.quiet ?? { from: '00:00', to: '00:00' },
  }));
}

/** The dues of these whose cause is still there, in the round that they were made for. */
export async function standingOf({ sources }: Pick<Needs, 'sources'>, views: Views, dues: Due[]): Promise<Set<number>> {
  const standing = new Set<number>();
  for (const [view, kind, ofKind] of byKind(views, dues)) {
    const source = sourceOf(sources, kind);
    const rounds = new Set((await source.moments(view)).map(({ subject, round }) => `${subject}:${round}`));
    const current = ofKind.filter((due) => due.round === asked || rounds.has(`${due.subject}:${due.round}`));
    for (const [first, ...rest] of byAbout(current)) {
      if (!first) continue;
      const same = [first, ...rest];
      const among = same.map(({ personId }) => personId);
      const owing = new Set(await source.owing(view, first, among));
      for (const due of same) if (owing.has(due.personId)) standing.add(due.id);
    }
  }
  return standing;
}

function byKind(views: Views, dues: Due[]): [NudgeView, NudgeKind, Due[]][] {
  return [...views.values()]
    .filter(({ conference }) => conference.state !== 'cancelled')
    .flatMap((view) =>
      nudgeKinds.map((kind): [NudgeView, NudgeKind, Due[]] => [
        view,
        kind,
        dues.filter((due) => due.kind === kind && due.conferenceId === view.conference.id),
      ]),
    )
    .filter(([, , some]) => some.length > 0);
}

function byAbout(dues: Due[]): Due[][] {
  const abouts = new Map<string, Due[]>();
  for (const due of dues) {
    const key = [due.subject, due.rung, due.escalates].join(':');
    abouts.set(key, [...(abouts.get(key) ?? []), due]);
  }
  return [...abouts.values()];
}

async function gather(
  store: Store,
  needs: Needs,
  views: Views,
  humans: Map<number, number>,
  ripe: Ripe[],
  now: Date,
): Promise<Human[]> {
  const today = await store.dues.toldSince([...humans.keys()], startOfDay(now, needs.writer.calendar));
  const kept = await stillToCome(needs.sources, [...views.values()], [...humans.keys()]);
  return [...new Set(humans.values())].map((human) => {
    const isOne = (personId: number) => humans.get(personId) === human;
    return {
      ripe: ripe.filter(({ personId }) => isOne(personId)),
      told: new Set(today.filter(({ personId }) => isOne(personId)).map(({ message }) => message)).size,
      kept: new Set(kept.filter(({ personId }) => isOne(personId)).map(({ at }) => at)).size,
    };
  });
}

async function carryOut(store: Store, needs: Needs, views: Views, fate: Fate, now: Date): Promise<void> {
  switch (fate.kind) {
    case 'close':
      return store.dues.close([fate.due.id], now);
    case 'drop':
      return store.dues.drop([fate.due.id], fate.why, now);
    case 'wait':
      return store.dues.postpone([fate.due.id], fate.until);
    case 'tell': {
      const told: Told[] = fate.dues.flatMap((due) => {
        const view = views.get(due.conferenceId);
        return view ? [{ due, view, source: sourceOf(needs.sources, due.kind) }] : [];
      });
      const message = await needs.writer.owe(store, fate.chatId, told, now);
      return store.dues.tell(
        fate.dues.map(({ id }) => id),
        message,
        now,
      );
    }
  }
}
