import { z } from 'zod';
import { end, type Flow, type Move, say, type Turn } from '../conversation/flow.ts';
import { excerptOf } from '../domain/announcement.ts';

/** Somebody confirms to know of an announcement: by its button at any time, or in words for the newest one. */
export const acknowledge: Flow<null> = {
  name: 'acknowledge',
  command: 'danam',
  action: 'acknowledge',
  state: z.null(),
  isOffered: () => false,
  isSpoken: true,
  labels: ['menu-acknowledge'],

  async begin(turn, argument) {
    const tapped = /^\d{1,9}$/.test(argument) ? Number(argument) : null;
    const id = tapped ?? (await turn.store.announcements.unacknowledgedBy(turn.person.id));
    return id === null ? end(say('acknowledge-none')) : acknowledgeOne(turn, id);
  },

  steps: {},
};

async function acknowledgeOne({ store, person, conference, now }: Turn, id: number): Promise<Move<null>> {
  const announcement = await store.announcements.of(id);
  const isTheirs = announcement?.conferenceId === conference.id && (await store.announcements.isFor(id, person.id));
  if (!announcement || !isTheirs) return end(say('acknowledge-none'));
  await store.announcements.acknowledge(id, person.id, now);
  await store.dues.end({ conferenceId: conference.id, kind: 'ack', subject: id, personId: person.id }, now);
  return end(say('acknowledge-kept', { excerpt: excerptOf(announcement.text) }));
}
