import { z } from 'zod';
import { end, type Flow, say } from '../../conversation/flow.ts';
import { shortNameOf } from '../../domain/conference.ts';
import { isNearlyUsed, zaloBotPlan } from '../../domain/zalo-bot-plan.ts';

/** An organizer sees on which channels people are, and how much of the plan of Zalo's bot is used. */
export const channels: Flow<null> = {
  name: 'channels',
  command: 'kenh',
  action: 'see-answers',
  state: z.null(),

  isOffered: () => true,
  shelf: 'office',

  async begin({ store, conference, calendar, now }) {
    const counts = await store.chats.countByChannel(conference.id);
    const use = await store.channelUse.of('zalo-bot', calendar.dayOf(now).slice(0, 7));
    const plan = {
      ...use,
      mostPeople: zaloBotPlan.people,
      mostMessages: zaloBotPlan.messages,
      nearly: String(isNearlyUsed(use)),
    };
    const isUsed = use.people > 0 || use.messages > 0;
    return end({
      ...say('channels', { conference: shortNameOf(conference), some: counts.length > 0 ? 'yes' : 'no' }),
      lists: {
        counts: counts.map(({ channel, count }) => say('circular-channel', { channel, count })),
        plan: isUsed ? [say('channels-plan', plan)] : [],
      },
    });
  },

  steps: {},
};
