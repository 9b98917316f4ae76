import { sizeOfArchive, streamArchive } from '../documents/archive.ts';
import { nameInArchive } from '../documents/archive-names.ts';
import { writeComparison } from '../documents/comparison.ts';
import { makeProceedings as writeProceedings } from '../documents/make-proceedings.ts';
import { writePaperList } from '../documents/paper-list.ts';
import { compareTexts } from '../domain/compare-texts.ts';
import { newestDraft } from '../domain/paper.ts';
import { inProgramme } from '../domain/paper-slot.ts';
import { type PaperText, spokenParagraphs } from '../domain/paper-text.ts';
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
export const makeProceedings: Maker = async ({ conferenceId }, { store }) => {
  const conference = await store.conferences.of(Number(conferenceId));
  const accepted = await acceptedOf(store, Number(conferenceId));
  if (!conference || accepted.length === 0) return null;

  const entries = [];
  for (const { paper, draft } of accepted) {
    const text = await store.papers.textOf(draft.id);
    const paragraphs = text ? spokenParagraphs(text) : [];
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
export const makeComparison: Maker = async ({ paperId, versionId }, { store }) => {
  const paper = await store.papers.of(Number(paperId));
  const newer = paper?.versions.find(({ id }) => id === Number(versionId));
  const older = paper?.versions.findLast(({ part, number }) => part === newer?.part && number < newer.number);
  if (!paper || !newer || !older) return null;
  const [before, after] = [await store.papers.textOf(older.id), await store.papers.textOf(newer.id)];
  if (!before || !after) return null;

  const comparison = compareTexts(wordsOf(before), wordsOf(after));
  const versions = { topic: paper.topic, unit: paper.unit, older: older.number, newer: newer.number };
  return { bytes: await writeComparison(versions, comparison), type: wordDocument };
};

/** The accepted papers that were sent as files, in the order of the programme. */
async function acceptedOf(store: MakerNeeds['store'], conferenceId: number) {
  return inProgramme(await store.papers.ofConference(conferenceId)).flatMap((paper) => {
    const draft = newestDraft(paper);
    return draft?.sha256 ? [{ paper, draft: { ...draft, sha256: draft.sha256 } }] : [];
  });
}

function wordsOf({ paragraphs }: PaperText): string[] {
  return paragraphs.map(({ text }) => text);
}
