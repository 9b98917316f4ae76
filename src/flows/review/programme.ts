import {
  again,
  ask,
  type Move,
  none,
  type Option,
  type Say,
  type Step,
  say,
  type Turn,
} from '../../conversation/flow.ts';
import type { Paper } from '../../domain/paper.ts';
import { fillSlot, inProgramme, isSpoken } from '../../domain/paper-slot.ts';
import { tellAuthors } from '../papers/own-papers.ts';
import { namePaperShort, shortTopic } from '../papers/words.ts';
import { type ReviewState, reviewNothing } from './state.ts';

const mostShown = 30;

/** Accepted papers are put in order, to be spoken or only printed; nobody hears of it before it is confirmed. */
export const programmeSteps: Record<string, Step<ReviewState>> = {
  programme: {
    async ask(state, turn) {
      const { papers, arranged } = await arrangement(turn, state);
      const settings = await turn.store.paperSettings.of(turn.conference.id);
      const slot = fillSlot(papers, await turn.store.conferences.agendaOf(turn.conference.id), settings);
      return {
        ...say(
          'review-programme',
          {
            spoken: slot.spoken,
            needed: slot.needed,
            minutes: slot.minutes ?? none,
            over: slot.over ?? 0,
            short: slot.over === null ? 0 : -slot.over,
            fit: slot.over === null ? 'unknown' : slot.over > 0 ? 'over' : 'fits',
            withoutMinutes: slot.withoutMinutes,
          },
          [
            ...papers
              .slice(0, mostShown)
              .map((paper): Option => ({ value: String(paper.id), text: `${paper.order}. ${shortTopic(paper)}` })),
            { value: 'confirm', label: 'review-programme-confirm' },
            { value: 'back', label: 'review-back-label' },
          ],
        ),
        lists: { papers: papers.map((paper, place) => lineOf(paper, place, arranged)) },
      };
    },

    async answer(state, answer, turn) {
      if (answer.kind !== 'choice') return again(say('choose-one'));
      if (answer.value === 'back') return ask('overview', reviewNothing);
      const { arranged } = await arrangement(turn, state);
      if (answer.value === 'confirm') return confirm(turn, arranged);
      return ask('programme-item', { ...state, programme: arranged, paperId: Number(answer.value) });
    },
  },

  'programme-item': {
    async ask(state, turn) {
      const paper = await turn.store.papers.of(state.paperId);
      const item = state.programme.find(({ id }) => id === state.paperId);
      return paper?.conferenceId === turn.conference.id
        ? say('review-programme-item', { ...namePaperShort(paper), printed: String(item?.printed ?? false) }, [
            { value: 'up', label: 'review-up-label' },
            { value: 'down', label: 'review-down-label' },
            { value: 'toggle', label: item?.printed ? 'review-spoken-label' : 'review-printed-label' },
            { value: 'back', label: 'review-back-to-programme-label' },
          ])
        : say('dialog-lost');
    },

    async answer(state, answer) {
      if (answer.kind !== 'choice') return again(say('choose-one'));
      const programme =
        answer.value === 'toggle'
          ? state.programme.map((one) => (one.id === state.paperId ? { ...one, printed: !one.printed } : one))
          : shift(state.programme, state.paperId, answer.value === 'up' ? -1 : answer.value === 'down' ? 1 : 0);
      return ask('programme', { ...state, programme });
    },
  },
};

type Arranged = ReviewState['programme'];

/** The accepted papers as they are being put in order: those that came meanwhile stand last. */
async function arrangement(turn: Turn, { programme }: ReviewState): Promise<{ papers: Paper[]; arranged: Arranged }> {
  const accepted = inProgramme(await turn.store.papers.ofConference(turn.conference.id));
  const known = programme.flatMap(({ id, printed }) => {
    const paper = accepted.find((one) => one.id === id);
    return paper ? [{ ...paper, delivery: printed ? ('printed' as const) : ('spoken' as const) }] : [];
  });
  const fresh = accepted.filter(({ id }) => programme.every((one) => one.id !== id));
  const papers = [...known, ...fresh];
  return { papers, arranged: papers.map((paper) => ({ id: paper.id, printed: !isSpoken(paper) })) };
}

function shift(programme: Arranged, id: number, by: number): Arranged {
  const from = programme.findIndex((one) => one.id === id);
  const to = from + by;
  const [one, other] = [programme[from], programme[to]];
  if (!one || !other) return programme;
  return programme.with(from, other).with(to, one);
}

function lineOf(paper: Paper, place: number, arranged: Arranged): Say {
  const printed = arranged[place]?.printed ?? false;
  const spokenPlace = arranged.slice(0, place + 1).filter((one) => !one.printed).length;
  return say('review-programme-line', {
    ...namePaperShort(paper),
    place: printed ? none : String(spokenPlace),
    minutes: paper.minutes ?? none,
    speaker: paper.speaker?.name ?? none,
  });
}

/** Keeps the order and tells those speakers for whom something is new. */
async function confirm(turn: Turn, arranged: Arranged): Promise<Move<ReviewState>> {
  const { store, now, person } = turn;
  let place = 0;
  let told = 0;
  for (const { id, printed } of arranged) {
    const paper = await store.papers.of(id);
    if (paper?.state !== 'accepted' || paper.conferenceId !== turn.conference.id) continue;
    const delivery = printed ? 'printed' : 'spoken';
    const placeNow = printed ? null : ++place;
    if (paper.delivery === delivery && paper.place === placeNow) continue;
    await store.papers.setDelivery(id, delivery, placeNow);
    await store.papers.note(id, 'delivery', { delivery, place: placeNow ?? none }, person.id, now);
    await tellAuthors(turn, paper, `paper:${id}:place:${now.getTime()}`, [
      say('review-place-told', { ...namePaperShort(paper), delivery, place: placeNow ?? none }),
    ]);
    told += 1;
  }
  if (told > 0) {
    await turn.audit({
      action: 'set-programme',
      subject: { kind: 'conference', id: turn.conference.id },
      after: { changed: told },
    });
  }
  return ask('overview', reviewNothing, say('review-programme-kept', { told }));
}
