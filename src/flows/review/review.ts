import { ask, end, type Flow, say } from '../../conversation/flow.ts';
import { may } from '../../domain/permission.ts';
import { assignSteps } from './assign.ts';
import { contactSteps } from './contacts.ts';
import { extendSteps } from './extend.ts';
import { judgeSteps } from './judge.ts';
import { takeMarkedFile } from './marked-file.ts';
import { officeOnly } from './office-only.ts';
import { openVersion } from './open-version.ts';
import { overviewSteps } from './overview.ts';
import { queueOf } from './own-reviews.ts';
import { paperSteps } from './paper-card.ts';
import { programmeSteps } from './programme.ts';
import { replySteps } from './reply.ts';
import { reviewerSteps } from './reviewers.ts';
import { ruleSteps } from './rules.ts';
import { type ReviewState, reviewNothing, reviewState } from './state.ts';
import { partSteps, versionSteps } from './versions.ts';

/** Reviewers judge what waits for them; the office sees how the papers stand and does everything else about them. */
export const review: Flow<ReviewState> = {
  name: 'review',
  command: 'thamdinh',
  action: 'see-reviews',
  state: reviewState,
  isOffered: () => true,
  shelf: 'desk',
  greets: (turn) => may(turn.roles, 'judge-papers') && !may(turn.roles, 'manage-papers'),

  async begin(turn, argument, given) {
    if (given?.kind === 'fetched') return takeMarkedFile(turn, given.uploadId);
    const [, act, id] = /^(paper|judge|reply)-(\d{1,15})$/.exec(argument) ?? [];
    const isOffice = may(turn.roles, 'manage-papers');
    if (act === 'judge') return openVersion(turn, Number(id));
    if (act && isOffice) return ask(act, { ...reviewNothing, paperId: Number(id) });
    if (isOffice) return ask('overview', reviewNothing);
    return (await queueOf(turn)).length > 0 ? ask('queue', reviewNothing) : end(say('review-queue-none'));
  },

  steps: {
    ...judgeSteps,
    ...partSteps,
    ...officeOnly({
      ...overviewSteps,
      ...paperSteps,
      ...versionSteps,
      ...replySteps,
      ...assignSteps,
      ...extendSteps,
      ...reviewerSteps,
      ...contactSteps,
      ...ruleSteps,
      ...programmeSteps,
    }),
  },
};
