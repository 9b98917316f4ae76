import { sizeOfArchive, streamArchive } from '../documents/archive.ts';
import { nameInArchive } from '../documents/archive-names.ts';
import { writeComparison } from '../documents/comparison.ts';
import { makeProceedings as writeProceedings } from '../documents/make-proceedings.ts';
import { writePaperList } from '../documents/paper-list.ts';
import { compareTexts } from '../domain/compare-texts.ts';
import { newestDraft, type Paper, type PaperVersion } from '../domain/paper.ts';
import type { PaperText } from '../domain/paper-text.ts';
import { readPaperText } from '../reading/paper/read-paper-text.ts';
import { type Maker, type MakerNeeds, spreadsheet, wordDocument, zipArchive } from './maker.ts';

/** Every paper of a conference, as it stands. */
export const makePaperList: Maker = async ({ conferenceId }, { store, calendar }) => {
  const { syllablesPerMinute } = await store.paperSettings.of(Number(conferenceId));
  const papers = await store.papers.ofConference(Number(conferenceId));
  return { bytes: writePaperList(papers, { calendar, syllablesPerMinute }), type: spreadsheet };
};

/** The accepted texts as their authors sent them. */
export const makePaperArchive: Maker = async ({ conferenceId }, { store, files, now }) => {
  const accepted = await acceptedOf(store, Number(conferenceId));
  const names = nameInArchive(
    accepted.map(({ paper, draft }, index) => ({
      order: index + 1,
      title: paper.unit ?? paper.speaker?.name ?? paper.topic,
      name: draft.name,
    })),
  );
  const archived = accepted.map(({ draft }, index) => ({
    path: files.pathOf(draft.sha256),
    name: names[index] ?? '',
    bytes: draft.bytes,
  }));
  if (archived.length === 0) return null;
  const streamed = { size: sizeOfArchive(archived), open: () => streamArchive(archived, now) };
  return { streamed, type: zipArchive };
};

/** The accepted texts in one document. What cannot be read has its page, which says that it is printed by itself. */
export const makeProceedings: Maker = async ({ conferenceId }, { store, files }) => {
  const conference = await store.conferences.of(Number(conferenceId));
  const accepted = await acceptedOf(store, Number(conferenceId));
  if (!conference || accepted.length === 0) return null;

  const entries = [];
  for (const { paper, draft } of accepted) {
    const text = await textOf(draft, files);
    const paragraphs = text?.paragraphs.filter(({ isSpoken }) => isSpoken).map((one) => one.text) ?? [];
    entries.push({
      topic: paper.topic,
      unit: paper.unit,
      speaker: paper.speaker?.name ?? paper.presenter,
      paragraphs: paragraphs.length > 0 ? paragraphs : null,
    });
  }
  return { bytes: await writeProceedings({ conference, entries }), type: wordDocument };
};

/** What a version of a paper changed since the one before it; null where either cannot be read. */
export const makeComparison: Maker = async ({ paperId, versionId }, { store, files }) => {
  const paper = await store.papers.of(Number(paperId));
  const newer = paper?.versions.find(({ id }) => id === Number(versionId));
  const older = paper?.versions.findLast(({ part, number }) => part === newer?.part && number < newer.number);
  const [before, after] = [await textOf(older, files), await textOf(newer, files)];
  if (!paper || !newer || !older || !before || !after) return null;

  const comparison = compareTexts(wordsOf(before), wordsOf(after));
  const versions = { topic: paper.topic, unit: paper.unit, older: older.number, newer: newer.number };
  return { bytes: await writeComparison(versions, comparison), type: wordDocument };
};

/** The accepted papers that were sent as files: in the order in which they are spoken, then by their numbers. */
async function acceptedOf(store: MakerNeeds['store'], conferenceId: number) {
  const placeOf = ({ place }: Paper) => place ?? Number.MAX_SAFE_INTEGER;
  return (await store.papers.ofConference(conferenceId))
    .filter(({ state }) => state === 'accepted')
    .sort((one, other) => placeOf(one) - placeOf(other) || one.order - other.order)
    .flatMap((paper) => {
      const draft = newestDraft(paper);
      return draft?.sha256 ? [{ paper, draft: { ...draft, sha256: draft.sha256 } }] : [];
    });
}

async function textOf(
  version: Pick<PaperVersion, 'sha256'> | undefined,
  files: MakerNeeds['files'],
): Promise<PaperText | null> {
  if (!version?.sha256) return null;
  const text = await readPaperText({ path: files.pathOf(version.sha256) });
  return text.ok ? text.value : null;
}

function wordsOf({ paragraphs }: PaperText): string[] {
  return paragraphs.map(({ text }) => text);
}
