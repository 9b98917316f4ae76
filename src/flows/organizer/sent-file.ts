import { z } from 'zod';
import { type Answer, again, end, type Move, type Say, say, type Turn } from '../../conversation/flow.ts';
import { accept } from '../../domain/outcome.ts';
import { nameFile } from '../file-name.ts';

/** What a sent file may be, by what its name ends in; old formats too, so that the reader says what to do. */
const endings = {
  'import-plan': /\.(?:docx?|pdf|txt|md)$/i,
  'import-delegates': /\.(?:xlsx?|csv)$/i,
} as const;

export type Purpose = keyof typeof endings;

type SentFile = { fileId: string; name: string };

export function isFor(purpose: Purpose, file: Pick<SentFile, 'name'>): boolean {
  return endings[purpose].test(file.name);
}

/** Has a file fetched and read that came unasked. A question that is open meanwhile stays open. */
export async function wantFile(turn: Turn, file: SentFile, purpose: Purpose): Promise<Move<never>> {
  return again(await want(turn, file, purpose));
}

/** Has a file fetched that was asked for, to go on with it as it is. */
export async function wantAttachment(
  turn: Turn,
  file: SentFile,
  purpose: 'announce' | 'manage-documents',
): Promise<Say> {
  return want(turn, file, purpose);
}

/** The answer to the question for a file: a list sent where a plan was asked for is read as a list, and the other way. */
export async function takeFile(turn: Turn, answer: Answer, purpose: Purpose): Promise<Move<never>> {
  if (answer.kind !== 'file') return again(say(`${purpose}-file-again`));
  const other: Purpose = purpose === 'import-plan' ? 'import-delegates' : 'import-plan';
  return end(await want(turn, answer, isFor(other, answer) ? other : purpose));
}

async function want(turn: Turn, file: SentFile, purpose: string): Promise<Say> {
  const { fileId, name } = file;
  const wanted = { from: turn.chat.address, fileId, personId: turn.person.id, purpose, name };
  await turn.store.uploads.want(wanted, turn.now);
  return say('file-being-read', { file: nameFile(name) });
}

/** What was read of an upload; refused, the message that says why and what to do. */
export async function openUpload<Result>(
  turn: Turn,
  uploadId: number,
  schema: z.ZodType<Result>,
): Promise<
  { ok: true; value: { result: Result; name: string; sha256: string; bytes: number } } | { ok: false; refusal: Say }
> {
  const upload = await turn.store.uploads.of(uploadId);
  const file = nameFile(upload?.name ?? '');
  const refuse = (code: string) => ({
    ok: false as const,
    refusal: { ...say('file-refused'), lists: { reason: [say(`refusal-${code}`, { file })] } },
  });
  if (upload?.state !== 'read') return refuse(upload?.state === 'refused' ? upload.refusal : 'file-gone');
  const result = schema.safeParse(upload.result);
  return result.success
    ? accept({ result: result.data, name: file, sha256: upload.sha256, bytes: upload.bytes })
    : refuse('file-corrupt');
}

const openReview = z.object({ name: z.string().min(1) });

/** Says that the file that was being looked at gives way to another; nothing of it has become true. */
export async function setAside(turn: Turn): Promise<Say | undefined> {
  const dialog = await turn.store.dialogs.of(turn.chat.id);
  const review = openReview.safeParse(dialog.state);
  const isOpen = dialog.flow !== null && dialog.flow in endings && dialog.step !== 'done' && review.success;
  return isOpen ? say('file-set-aside', { file: review.data.name }) : undefined;
}
