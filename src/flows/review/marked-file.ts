import { z } from 'zod';
import { again, ask, type Move, say, type Turn } from '../../conversation/flow.ts';
import { nameFile } from '../file-name.ts';
import { tellOffice } from '../papers/own-papers.ts';
import type { SentFile } from '../papers/state.ts';
import { namePaperShort } from '../papers/words.ts';
import { type ReviewState, reviewState } from './state.ts';

const aboutSchema = z.object({ paperId: z.number().int(), state: reviewState });

/** A marked-up file is fetched first; the verdict waits for whoever gives it. */
export async function wantMarkedFile(turn: Turn, state: ReviewState, file: SentFile): Promise<Move<ReviewState>> {
  const { fileId, name } = file;
  const about = { paperId: state.paperId, state };
  await turn.store.uploads.want(
    { from: turn.chat.address, fileId, personId: turn.person.id, purpose: 'review', name, about },
    turn.now,
  );
  return again(say('file-being-read', { file: nameFile(name) }));
}

/** The marked-up file is there: it stands with the reasons as they are by now. */
export async function takeMarkedFile(turn: Turn, uploadId: number): Promise<Move<ReviewState>> {
  const upload = await turn.store.uploads.of(uploadId);
  const about = aboutSchema.safeParse(upload?.about);
  if (!upload || !about.success) return again(say('refusal-not-yours'));
  const file = nameFile(upload.name);
  if (upload.state !== 'read') {
    const refusal = upload.state === 'refused' ? upload.refusal : 'file-gone';
    if (refusal === 'paper-secret') {
      const paper = await turn.store.papers.of(about.data.paperId);
      const secret = say('papers-secret-came', { ...namePaperShort(paper ?? nobody), who: turn.person.name });
      await tellOffice(turn, `paper:${about.data.paperId}:secret:${uploadId}`, [secret]);
      return again(say('papers-secret', { file }));
    }
    return again({ ...say('file-refused'), lists: { reason: [say(`refusal-${refusal}`, { file })] } });
  }
  const dialog = await turn.store.dialogs.of(turn.chat.id);
  const open = dialog.flow === 'review' && dialog.step === 'reasons' ? reviewState.safeParse(dialog.state) : null;
  const standing = open?.success && open.data.paperId === about.data.paperId ? open.data : about.data.state;
  return ask('reasons', { ...standing, file: { sha256: upload.sha256, name: upload.name } });
}

const nobody = { order: 0, topic: '', unit: null };
