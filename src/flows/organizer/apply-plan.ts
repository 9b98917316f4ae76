import { type Move, none, say, type Turn } from '../../conversation/flow.ts';
import { nameOf } from '../../domain/conference.ts';
import { blankPlan, takeChapters } from '../../domain/plan-chapter.ts';
import { programmeOf } from '../../domain/programme/programme.ts';
import { tellTask } from '../papers/tell-task.ts';
import type { PlanReview } from './plan-review.ts';
import { publishProgramme } from './publish-programme.ts';

/** Makes everything that was accepted true, and keeps the file it came from. */
export async function applyPlan(turn: Turn, review: PlanReview): Promise<Move<never>> {
  return review.target === null ? addConference(turn, review) : reviseConference(turn, review, review.target);
}

/** Whoever brings a new conference owns it, and goes on talking about it. */
async function addConference(turn: Turn, review: PlanReview): Promise<Move<never>> {
  const { store, now, chat } = turn;
  const plan = takeChapters(blankPlan(review.plan.title), review.plan, review.accepted);
  const conference = await store.conferences.add(plan, now);
  const owner = await store.people.addStaff(conference.id, turn.person.name, 'owner', now);
  if (turn.person.consentedAt) await store.people.recordConsent(owner.id, chat.address.channel, now);
  await store.chats.connect(chat.id, owner.id, now);
  await store.chats.setCurrent(chat.id, owner.id);
  await keepFile(turn, review, conference.id);
  return { kind: 'home', as: owner.id, say: say('import-plan-added', { conference: nameOf(conference) }) };
}

async function reviseConference(turn: Turn, review: PlanReview, id: number): Promise<Move<never>> {
  const before = programmeOf(await turn.store.conferences.planOf(id));
  const standing = new Set((await turn.store.papers.ofConference(id)).map((paper) => paper.id));
  const conference = await turn.store.conferences.revise(id, review.plan, review.accepted, turn.now);
  await keepFile(turn, review, id);
  const papers = await turn.store.papers.ofConference(id);
  for (const paper of papers) if (!standing.has(paper.id)) await tellTask(turn, paper, 'new');
  const as = turn.memberships.find((one) => one.conference.id === id)?.person.id ?? turn.person.id;
  const { why, reopens } = review;
  const said = { conferenceId: id, personId: turn.conference.id === id ? turn.person.id : as, isUrgent: false };
  const published = await publishProgramme(turn, { ...said, before, why, reopens });
  const notice = published?.notice;
  return {
    kind: 'home',
    as: turn.conference.id === id ? turn.person.id : as,
    say: say('import-plan-revised', {
      conference: nameOf(conference),
      version: published?.number ?? none,
      count: notice?.count ?? 0,
      at: notice ? turn.calendar.formatMoment(notice.at) : none,
    }),
  };
}

async function keepFile(turn: Turn, review: PlanReview, conferenceId: number): Promise<void> {
  const upload = await turn.store.uploads.of(review.upload);
  if (upload?.state !== 'read') throw new Error(`Upload ${review.upload} was reviewed and is not read`);
  const file = { sha256: upload.sha256, name: upload.name, personId: turn.person.id };
  await turn.store.conferences.keepPlanFile(conferenceId, file, turn.now);
  await turn.audit({
    action: review.target === null ? 'add-conference' : 'apply-plan',
    conferenceId,
    subject: { kind: 'conference', id: conferenceId },
    after: { file: upload.name, chapters: review.accepted.join(', ') },
  });
}
