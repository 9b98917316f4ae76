import type { Calendar } from '../domain/calendar.ts';
import { sayDeadline } from '../domain/calendar.ts';
import { accept, type Outcome, refuse } from '../domain/outcome.ts';
import { dueOf, isDecided, type Paper } from '../domain/paper.ts';
import type { Address } from '../message/incoming.ts';
import type { Files } from '../store/files.ts';
import type { Received } from '../store/inbox.ts';
import type { Database } from '../store/open.ts';
import type { UploadLink } from '../store/upload-links.ts';
import { words } from './words.ts';

/** What the page behind a link shows. */
export type UploadPage = {
  /** `used`: one draft has come through it; `over`: the paper takes no more. */
  state: 'open' | 'used' | 'expired' | 'over' | 'gone';
  topic: string;
  unit: string | null;
  /** As it stands after "trước". */
  until: string | null;
  minutes: number | null;
  /** What was answered when something came, for `used`. */
  answer: string | null;
};

/** What comes of a file: the answer that the chat gets as well. */
type HandedIn = { taken: boolean; answer: string | null };

/** One file of a form; its bytes throw where the line broke before the end. */
export type SentPart = { name: string; bytes: AsyncIterable<Uint8Array> };

type Needs = {
  database: Database;
  files: Files;
  /** Reads a draft on our disk, or refuses it. */
  read: (path: string, name: string) => Promise<Outcome<unknown, string>>;
  /** A chat has something new in its line. */
  takeUp: (received: Received) => void;
  settled(from: Address): Promise<void>;
  clock: () => Date;
  calendar: Calendar;
};

export type UploadDesk = {
  /** The page behind a token, or null when it is not ours. */
  look(token: string): Promise<UploadPage | null>;
  /** Takes a draft in and answers when it is safely on disk and its turn has been taken. */
  take(
    token: string,
    part: SentPart,
    startedAt: Date,
  ): Promise<Outcome<HandedIn, 'busy' | 'closed' | 'file-too-large'>>;
};

export const mostUploadBytes = 200 * 1024 * 1024;

/**
 * Drafts that come by a page go the way of those that come by chat: the page stores the file, and the turn of the chat
 * in which the link was given makes it a version and answers.
 */
export function createUploadDesk(needs: Needs): UploadDesk {
  const { database, files, clock } = needs;
  const inHand = new Set<number>();

  return {
    async look(token) {
      const link = await database.read.uploadLinks.ofToken(token);
      return link && describe(link);
    },

    async take(token, part, startedAt) {
      const link = await database.read.uploadLinks.ofToken(token);
      if (!link || (await stateOf(link, startedAt)) !== 'open') return refuse('closed');
      if (inHand.has(link.id)) return refuse('busy');
      inHand.add(link.id);
      try {
        return await handIn(link, part, startedAt);
      } finally {
        inHand.delete(link.id);
      }
    },
  };

  async function handIn(link: UploadLink, part: SentPart, startedAt: Date): ReturnType<UploadDesk['take']> {
    let result: unknown = null;
    const kept = await files.keep(part.bytes, mostUploadBytes, async (path) => {
      const read = await needs.read(path, part.name);
      if (read.ok) result = read.value;
      return read;
    });
    if (!kept.ok && kept.refusal === 'file-too-large') return refuse('file-too-large');
    const { from, personId, paperId } = link;
    const about = { paperId, startedAt };
    const number = await database.transaction(async (store) => {
      const id = await store.uploads.handIn(
        { from, personId, purpose: 'papers', name: part.name, about },
        kept.ok ? { state: 'read', ...kept.value, result } : { state: 'refused', refusal: kept.refusal },
        clock(),
      );
      if (!(await store.uploadLinks.use(link.id, id))) return null;
      const input = { kind: 'fetched' as const, uploadId: id };
      const incoming = { id: `upload:${id}`, from, at: startedAt, input };
      const taken = await store.inbox.take(incoming);
      return taken === null ? null : { number: taken, incoming };
    });
    if (!number) return refuse('closed');
    needs.takeUp(number);
    await needs.settled(from);
    const answer = await database.read.deliveries.answerTo(number.number);
    const after = await database.read.uploadLinks.of(link.id);
    return accept({ taken: after?.uploadId != null, answer });
  }

  async function describe(link: UploadLink): Promise<UploadPage> {
    const paper = await database.read.papers.of(link.paperId);
    const state = await stateOf(link, clock());
    const due = paper && dueOf(paper, 'author');
    return {
      state,
      topic: paper?.topic ?? '',
      unit: paper?.unit ?? null,
      until: due ? sayDeadline(due) : null,
      minutes: paper?.minutes ?? null,
      answer: state === 'used' ? await receivedBy(link, paper) : null,
    };
  }

  async function stateOf(link: UploadLink, at: Date): Promise<UploadPage['state']> {
    if (!link.isGood) return 'gone';
    if (link.uploadId !== null) return 'used';
    const paper = await database.read.papers.of(link.paperId);
    if (!paper || paper.state === 'withdrawn' || isDecided(paper)) return 'over';
    return at >= link.expiresAt ? 'expired' : 'open';
  }

  /** `bản số 2 lúc 15h20`, of what came by this link. */
  async function receivedBy(link: UploadLink, paper: Paper | null): Promise<string | null> {
    const upload = link.uploadId === null ? null : await database.read.uploads.of(link.uploadId);
    const version = upload?.state === 'read' && paper?.versions.findLast(({ sha256 }) => sha256 === upload.sha256);
    if (!version) return null;
    const { part, number, receivedAt } = version;
    return `${words.uploadParts[part]} số ${number} lúc ${needs.calendar.formatMoment(receivedAt)}`;
  }
}
