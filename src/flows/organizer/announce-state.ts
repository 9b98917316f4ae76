import { z } from 'zod';
import type { Turn } from '../../conversation/flow.ts';
import type { AnnouncementDraft } from '../../domain/announcement.ts';
import { whom } from '../../domain/audience.ts';

export const announceState = z.object({
  kind: z.enum(['announcement', 'correction']),
  aboutId: z.number().int().nullable(),
  text: z.string(),
  whom: z.array(whom),
  file: z.object({ sha256: z.string(), name: z.string(), bytes: z.number() }).nullable(),
  asksAcknowledgement: z.boolean(),
  urgentBecause: z.string().nullable(),
  /** When it is to go, as an ISO time; null is at once. */
  at: z.string().nullable(),
  page: z.number().int().min(0),
  /** Part of a unit's name that is looked for. */
  named: z.string().nullable(),
  /** Lines of a pasted list that match nobody, or several. */
  unmatched: z.array(z.string()),
});

export type AnnounceState = z.infer<typeof announceState>;

export const nothingYet: AnnounceState = {
  kind: 'announcement',
  aboutId: null,
  text: '',
  whom: [],
  file: null,
  asksAcknowledgement: false,
  urgentBecause: null,
  at: null,
  page: 0,
  named: null,
  unmatched: [],
};

export function draftOf(state: AnnounceState): AnnouncementDraft {
  const { kind, aboutId, text, whom, file, asksAcknowledgement, urgentBecause } = state;
  return { kind, aboutId, text, whom, file, asksAcknowledgement, urgentBecause };
}

/** What was being put together in this chat, or null when something else is talked about by now. */
export async function openDraft(turn: Turn): Promise<AnnounceState | null> {
  const dialog = await turn.store.dialogs.of(turn.chat.id);
  const state = dialog.flow === 'announce' ? announceState.safeParse(dialog.state) : null;
  return state?.success ? state.data : null;
}
