import { again, ask, type Move, none, type Say, say, type Turn } from '../../conversation/flow.ts';
import { shortNameOf } from '../../domain/conference.ts';
import { addressPerson } from '../../domain/person.ts';
import { comparePlans } from '../../domain/plan-change.ts';
import { blankPlan } from '../../domain/plan-chapter.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import type { ChangeState } from './change-state.ts';
import { describeChanges } from './plan-card.ts';

/** Versions that are listed. */
const listed = 8;

export async function listVersions(_state: ChangeState, turn: Turn): Promise<Say> {
  const { store, conference, calendar } = turn;
  const versions = (await store.programmes.versions(conference.id)).reverse().slice(0, listed);
  const lines: Say[] = [];
  for (const { number, publishedAt, publishedById, why } of versions) {
    const by = publishedById === null ? null : await store.people.of(publishedById);
    const when = calendar.formatMoment(publishedAt);
    lines.push(say('change-version', { number, when, by: by ? addressPerson(by) : none, why: why ?? none }));
  }
  const pairs = versions.slice(0, -1).map(({ number }) => `${number - 1}-${number}`);
  return {
    ...say('change-version-list', { conference: shortNameOf(conference), count: versions.length }, [
      ...pairs.map((pair) => {
        const [from = '', to = ''] = pair.split('-');
        return { value: pair, label: 'change-compare', args: { from, to } };
      }),
      { value: 'back', label: 'change-back' },
    ]),
    lists: { lines },
  };
}

/** `1-3`, `so sánh bản 1 và 3`, or one number, which is compared with the one before it. */
export async function compare(turn: Turn, state: ChangeState, text: string): Promise<Move<ChangeState>> {
  const numbers = (text.match(/\d{1,6}/g) ?? []).map(Number);
  const [one = 0, other = one - 1] = numbers;
  const known = new Set((await turn.store.programmes.versions(turn.conference.id)).map(({ number }) => number));
  if (numbers.length === 0 || numbers.length > 2 || !known.has(one) || !known.has(other) || one === other) {
    return again(say('change-compare-again'));
  }
  return ask('compared', { ...state, pair: [Math.min(one, other), Math.max(one, other)] });
}

export async function showComparison({ pair }: ChangeState, turn: Turn): Promise<Say> {
  const { store, conference } = turn;
  const [first = 0, second = 0] = pair ?? [];
  const from = await store.programmes.version(conference.id, first);
  const to = await store.programmes.version(conference.id, second);
  const changes = from && to ? comparePlans(planOf(from.programme), planOf(to.programme)) : [];
  return {
    ...say('change-compared', { from: first, to: second, count: changes.length }, [
      { value: 'back', label: 'change-versions' },
    ]),
    lists: { lines: describeChanges(changes) },
  };
}

function planOf(programme: Programme) {
  return { ...blankPlan(programme.title), ...programme };
}
