import type { NudgeSource } from '../../conversation/nudge.ts';
import { dayNudge, eveNudge } from './coming.ts';
import { rsvpNudge } from './rsvp.ts';
import { overdueNudge, taskNudge } from './task.ts';

/** Everything that somebody is nudged about. */
export const nudgeSources: readonly NudgeSource[] = [rsvpNudge, eveNudge, dayNudge, taskNudge, overdueNudge];
