import type { NudgeSource } from '../../conversation/nudge.ts';
import { ackNudge } from './ack.ts';
import { dayNudge, eveNudge } from './coming.ts';
import { paperNudge } from './paper.ts';
import { rsvpNudge } from './rsvp.ts';
import { createSummary } from './summary.ts';
import { overdueNudge, taskNudge } from './task.ts';

const sources: readonly NudgeSource[] = [rsvpNudge, eveNudge, dayNudge, taskNudge, overdueNudge, paperNudge, ackNudge];

/** Everything that somebody is nudged about. */
export const nudgeSources: readonly NudgeSource[] = [...sources, createSummary(sources)];
