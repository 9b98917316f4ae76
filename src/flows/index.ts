import type { AnyFlow } from '../conversation/flow.ts';
import { acknowledge } from './acknowledge.ts';
import { agenda } from './agenda.ts';
import { chooseChannel } from './choose-channel.ts';
import { documents } from './documents.ts';
import { invitationCard } from './invitation-card.ts';
import { moveChat } from './move-chat.ts';
import { myData } from './my-data.ts';
import { namePeople } from './name-people.ts';
import { allot } from './organizer/allot.ts';
import { announce } from './organizer/announce.ts';
import { announcement } from './organizer/announcement.ts';
import { answers } from './organizer/answers.ts';
import { approveSubstitute } from './organizer/approve-substitute.ts';
import { audit } from './organizer/audit.ts';
import { budget } from './organizer/budget.ts';
import { byHand } from './organizer/by-hand.ts';
import { call } from './organizer/call.ts';
import { cancelConference } from './organizer/cancel-conference.ts';
import { change } from './organizer/change.ts';
import { channels } from './organizer/channels.ts';
import { erasures } from './organizer/erasures.ts';
import { exactGroups } from './organizer/exact-groups.ts';
import { importDelegates } from './organizer/import-delegates.ts';
import { importPlan } from './organizer/import-plan.ts';
import { invite } from './organizer/invite.ts';
import { manageDocuments } from './organizer/manage-documents.ts';
import { nudgeSettings } from './organizer/nudge-settings.ts';
import { remind } from './organizer/remind.ts';
import { renewPass } from './organizer/renew-pass.ts';
import { replyFor } from './organizer/reply-for.ts';
import { report } from './organizer/report.ts';
import { retention } from './organizer/retention.ts';
import { roles } from './organizer/roles.ts';
import { desk, people, programme } from './organizer/shelves.ts';
import { papers } from './papers/papers.ts';
import { review } from './review/review.ts';
import { rsvp } from './rsvp.ts';
import { switchConference } from './switch-conference.ts';
import { tasks } from './tasks.ts';

/** Everything one can talk about, in the order of the home menu and of its shelf: the table of contents. */
export const flows: readonly AnyFlow[] = [
  rsvp,
  agenda,
  invitationCard,
  documents,
  papers,
  namePeople,
  review,
  tasks,
  answers,
  invite,
  remind,
  announce,
  report,
  people,
  call,
  byHand,
  replyFor,
  importDelegates,
  approveSubstitute,
  allot,
  exactGroups,
  renewPass,
  programme,
  change,
  importPlan,
  manageDocuments,
  desk,
  announcement,
  acknowledge,
  channels,
  nudgeSettings,
  budget,
  cancelConference,
  roles,
  audit,
  erasures,
  retention,
  myData,
  moveChat,
  switchConference,
  chooseChannel,
];

/** The flow whose question greets a delegate who has just connected. */
export const welcomeFlow: AnyFlow = rsvp;
