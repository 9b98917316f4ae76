import { none, type Option, say } from '../../conversation/flow.ts';
import type { NudgeSource, NudgeView } from '../../conversation/nudge.ts';
import { sayDeadline } from '../../domain/calendar.ts';
import { newestDraft, type Paper, stepOf } from '../../domain/paper.ts';
import { nextDue } from '../../domain/paper-deadline.ts';
import { blockersOf, nudgesOfPaper } from '../../domain/paper-nudge.ts';
import { addressPerson } from '../../domain/person.ts';
import { shortenTo } from '../../domain/short-text.ts';
import { remainingOf } from './remaining.ts';

const longest = { alone: 200, line: 80 };

/** Whoever keeps a paper waiting, and with the author's third nudge the unit's leader. */
export const paperNudge: NudgeSource = {
  kind: 'paper',

  async moments({ store, conference, settings, calendar }) {
    const papers = await store.papers.ofConference(conference.id);
    return papers.flatMap((paper) => nudgesOfPaper(paper, conference, settings, calendar));
  },

  async owing(view, { subject, escalates }, among) {
    const paper = await view.store.papers.of(subject);
    if (!paper) return [];
    const blocking = await whoBlocks(view, [paper]);
    const leader = escalates ? await view.store.unitContacts.leaderOf(view.conference.id, paper.unit) : null;
    const all = [...blocking(paper), ...(leader === null ? [] : [leader])];
    return [...new Set(all)].filter((id) => among === null || among.includes(id));
  },

  async write(view, { subject }, person) {
    const paper = await view.store.papers.of(subject);
    if (!paper) throw new Error(`There is no paper ${subject} to nudge about`);
    const isBlocking = (await whoBlocks(view, [paper]))(paper).includes(person.id);
    const { args, lists } = describe(view, paper);
    return {
      alone: {
        ...say(isBlocking ? 'nudge-paper' : 'nudge-paper-leader', { ...args, whom: addressPerson(person) }),
        lists,
      },
      line: { ...say('nudge-paper-line', { ...args, topic: shortenTo(args.topic, longest.line) }), lists },
      options: isBlocking ? optionsOf(paper) : [],
      lane: 'notice',
    };
  },

  async open(view) {
    const papers = await view.store.papers.ofConference(view.conference.id);
    const owed = papers.filter((paper) => stepOf(paper) !== null);
    const blocking = await whoBlocks(view, owed);
    return owed.map((paper) => {
      const { args, lists } = describe(view, paper);
      return {
        kind: 'paper',
        subject: paper.id,
        deadline: nextDue(paper, view.calendar)?.at ?? null,
        personIds: blocking(paper),
        line: { ...say('nudge-paper-owed', { ...args, topic: shortenTo(args.topic, longest.line) }), lists },
      };
    });
  },
};

/** Who keeps these papers waiting; the reviewers and organizers are looked up once. */
async function whoBlocks({ store, conference }: NudgeView, papers: Paper[]): Promise<(paper: Paper) => number[]> {
  const steps = new Set(papers.map(stepOf));
  const reviewers = steps.has('review') ? await store.paperReviews.reviewers(conference.id) : [];
  const { bodies } = await store.paperSettings.of(conference.id);
  const organizers = steps.has('report') ? await store.people.withRoles(conference.id, ['organizer', 'owner']) : [];
  const ids = organizers.map(({ id }) => id);
  return (paper) => blockersOf(paper, reviewers, bodies, ids);
}

function describe(view: NudgeView, paper: Paper) {
  const due = nextDue(paper, view.calendar);
  const draft = newestDraft(paper);
  return {
    args: {
      order: String(paper.order),
      topic: shortenTo(paper.topic, longest.alone),
      unit: paper.unit ?? none,
      step: stepOf(paper) ?? none,
      state: paper.state,
      number: draft ? String(draft.number) : none,
      until: due ? sayDeadline(due.text) : none,
      late: due && due.at <= view.now ? 'true' : 'false',
    },
    lists: { left: due ? [remainingOf(due.at, view.now)] : [] },
  };
}

function optionsOf(paper: Paper): Option[] {
  const step = stepOf(paper);
  if (step === 'author') return [{ menu: 'papers', label: 'papers-submit-label', argument: `submit-${paper.id}` }];
  const act = step === 'review' ? 'judge' : 'paper';
  return [{ menu: 'review', label: 'menu-review', argument: `${act}-${paper.id}` }];
}
