import { z } from 'zod';
import { again, end, type Move, none, type Say, say, type Turn } from '../../conversation/flow.ts';
import { sayDeadline } from '../../domain/calendar.ts';
import { dueOf, newestDraft, type Paper, type PaperPart, partOf, takeDraft } from '../../domain/paper.ts';
import { punctuality } from '../../domain/paper-deadline.ts';
import { reviewersOf } from '../../domain/paper-review.ts';
import type { PaperText } from '../../domain/paper-text.ts';
import { paperTextSchema } from '../../domain/paper-text-schema.ts';
import { nameFile } from '../file-name.ts';
import { isOwn, tellAuthors, tellOffice } from './own-papers.ts';
import { describeLength, namePaper, namePaperShort } from './words.ts';

/** Beyond this a chat carries no file to us, and the page for it does. */
const mostChatBytes = 20 * 1024 * 1024;

/** What an upload remembers of the draft that it is. */
const aboutSchema = z.object({ paperId: z.number().int(), startedAt: z.coerce.date() });

/** What was read of it. `text` is null where its words could not be read. */
const resultSchema = z.object({ syllables: z.number().int().nullable(), text: paperTextSchema.nullable() });

type SentFile = { fileId: string; name: string; bytes: number };

/** Has a draft fetched and read; the answer comes when it is safely on disk. An open question stays open. */
export async function wantDraft(turn: Turn, paper: Paper, file: SentFile): Promise<Move<never>> {
  if (partOf(file.name) === null) return again(say('papers-kind-unknown', { file: nameFile(file.name) }));
  if (file.bytes > mostChatBytes) return again(await tooLarge(turn, paper, file));
  const about = { paperId: paper.id, startedAt: turn.at };
  const { fileId, name } = file;
  await turn.store.uploads.want(
    { from: turn.chat.address, fileId, personId: turn.person.id, purpose: 'papers', name, about },
    turn.now,
  );
  return end(say('papers-being-read', { file: nameFile(name), ...namePaperShort(paper) }));
}

async function tooLarge(turn: Turn, paper: Paper, file: SentFile): Promise<Say> {
  const linkId = await turn.store.uploadLinks.give(paper.id, turn.person.id, turn.chat.id, turn.now);
  return say('papers-too-large', { file: nameFile(file.name), linkId: String(linkId) });
}

/** A draft has been fetched and read, or has come through its page: it becomes a version, and everybody hears of it. */
export async function recordDraft(turn: Turn, uploadId: number): Promise<Move<never>> {
  const { store } = turn;
  const upload = await store.uploads.of(uploadId);
  const about = aboutSchema.safeParse(upload?.about);
  const paper = about.success ? await store.papers.of(about.data.paperId) : null;
  if (!upload || !about.success || !paper || !isOwn(turn, paper)) {
    await store.uploadLinks.free(uploadId);
    return again(say('refusal-not-yours'));
  }
  if (upload.state !== 'read') return refuseDraft(turn, paper, upload);
  const read = resultSchema.parse(upload.result);
  const part = partOf(upload.name) ?? 'text';
  const draft = {
    name: upload.name,
    bytes: upload.bytes,
    sha256: upload.sha256,
    link: null,
    startedAt: about.data.startedAt,
  };
  const outcome = await addVersion(turn, paper, { ...draft, part, syllables: read.syllables, text: read.text });
  if (!outcome.ok || outcome.same) await store.uploadLinks.free(uploadId);
  return again(outcome.said);
}

type Draft = {
  part: PaperPart;
  name: string;
  bytes: number;
  sha256: string | null;
  link: string | null;
  startedAt: Date;
  syllables: number | null;
  text: PaperText | null;
};

/** Keeps a version where the rule allows it, and says what is to be said about it. */
export async function addVersion(
  turn: Turn,
  paper: Paper,
  draft: Draft,
): Promise<{ ok: boolean; same: boolean; said: Say }> {
  const { store, now, person } = turn;
  const taken = takeDraft(paper, draft);
  if (!taken.ok) return { ok: false, same: false, said: say(`refusal-${taken.refusal}`, namePaperShort(paper)) };
  const { part } = draft;
  if (taken.value.kind === 'same') {
    const said = say('papers-same', { part, number: String(taken.value.number), ...namePaperShort(paper) });
    return { ok: true, same: true, said };
  }
  const { number, state } = taken.value;
  const version = { ...draft, number, searched: draft.text !== null };
  await store.papers.addVersion(paper.id, version, draft.text, person.id, now);
  await store.papers.setState(paper.id, state);
  await turn.audit({
    action: 'send-draft',
    subject: { kind: 'paper', id: paper.id },
    before: { state: paper.state },
    after: { state, part, number, bytes: draft.bytes },
  });
  const fresh = (await store.papers.of(paper.id)) ?? paper;
  const newest = newestDraft(fresh);
  if (part === 'picture') await tellOffice(turn, `paper:${paper.id}:picture:${number}`, [pictureCame(fresh, number)]);
  else if (newest?.part === part && newest.number === number) await tellReviewers(turn, fresh, number);
  await tellAuthors(turn, fresh, `paper:${paper.id}:${part}:${number}`, [
    say('papers-received-by', { ...namePaperShort(paper), part, number: String(number), who: person.name }),
  ]);
  return { ok: true, same: false, said: await received(turn, fresh, draft, number) };
}

/** What whoever sent it is told: number, time, length, and how it stands to the deadline. */
async function received(turn: Turn, paper: Paper, draft: Draft, number: number): Promise<Say> {
  const due = dueOf(paper, 'author');
  const times = { startedAt: draft.startedAt, receivedAt: turn.now };
  const isBare = draft.part === 'clip' || draft.part === 'picture';
  const length = await describeLength(turn, paper, draft);
  return {
    ...say('papers-received', {
      part: draft.part,
      number: String(number),
      time: turn.calendar.formatTimeOf(turn.now),
      started: turn.calendar.formatTimeOf(draft.startedAt),
      ...namePaperShort(paper),
      punctual: isBare ? 'in-time' : punctuality(paper, times, turn.calendar),
      until: due ? sayDeadline(due) : none,
      hasLength: String(length.length > 0),
      isOver: length[0]?.args?.isOver ?? 'false',
    }),
    lists: { length },
  };
}

function pictureCame(paper: Paper, number: number): Say {
  return say('papers-picture-came', { ...namePaperShort(paper), number: String(number) }, [
    { menu: 'review', label: 'review-open-label', argument: `paper-${paper.id}` },
  ]);
}

async function tellReviewers(turn: Turn, paper: Paper, number: number): Promise<void> {
  const reviewers = await turn.store.paperReviews.reviewers(paper.conferenceId);
  for (const { id } of reviewersOf(paper, reviewers)) {
    await turn.tell(id, `paper:${paper.id}:review:${number}`, [
      say('papers-to-review', { ...namePaper(paper), number: String(number) }, [
        { menu: 'review', label: 'review-open-label', argument: `judge-${paper.id}` },
      ]),
    ]);
  }
}

type Refused = { state: 'refused'; refusal: string } | { state: 'wanted' };

/** What cannot be kept is said with the remedy; of a mark of secrecy the office hears too. */
async function refuseDraft(
  turn: Turn,
  paper: Paper,
  upload: Refused & { id: number; name: string },
): Promise<Move<never>> {
  await turn.store.uploadLinks.free(upload.id);
  const refusal = upload.state === 'refused' ? upload.refusal : 'file-gone';
  const file = nameFile(upload.name);
  if (refusal === 'paper-secret') {
    await turn.audit({
      action: 'refuse-secret',
      subject: { kind: 'paper', id: paper.id },
      after: { unit: paper.unit },
    });
    await tellOffice(turn, `paper:${paper.id}:secret:${upload.id}`, [
      say('papers-secret-came', { ...namePaperShort(paper), who: turn.person.name }),
    ]);
    return again(say('papers-secret', { file }));
  }
  if (refusal === 'file-too-large')
    return again(await tooLarge(turn, paper, { fileId: '', name: upload.name, bytes: 0 }));
  if (refusal === 'file-type-unknown') return again(say('papers-kind-unknown', { file }));
  return again({ ...say('file-refused'), lists: { reason: [say(`refusal-${refusal}`, { file })] } });
}
