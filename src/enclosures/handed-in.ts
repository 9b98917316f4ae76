import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Made, Maker, MakerNeeds } from './maker.ts';
import { spreadsheet, wordDocument } from './maker.ts';

/** Larger ones are read while they are sent. */
const mostHeldBytes = 5 * 1024 * 1024;

const types: Record<string, string> = {
  docx: wordDocument,
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: spreadsheet,
  txt: 'text/plain; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** A file as it was handed in. What cannot be named surely is only for saving. */
function typeOfHandedIn(name: string): string {
  return types[name.toLowerCase().split('.').at(-1) ?? ''] ?? 'application/octet-stream';
}

/** A version as it was handed in. */
export const makePaperDraft: Maker = async ({ versionId }, { store, files }) =>
  give(await store.papers.fileOf(Number(versionId)), files);

/** The file that a reviewer marked up, while the verdict stands. */
export const makeReviewFile: Maker = async ({ verdictId }, { store, files }) =>
  give(await store.paperReviews.file(Number(verdictId)), files);

/** The file that goes with an announcement, until that is withdrawn. */
export const makeAttachedFile: Maker = async ({ announcement: id }, { store, files }) => {
  const announcement = await store.announcements.of(Number(id));
  return give(announcement?.withdrawnAt ? null : (announcement?.file ?? null), files);
};

/** A document of the conference, until it is taken away. */
export const makeConferenceDocument: Maker = async ({ document: id }, { store, files }) => {
  const document = await store.conferenceDocuments.of(Number(id));
  return give(document?.removed ? null : document, files);
};

async function give(
  kept: { sha256: string | null; name: string } | null,
  files: MakerNeeds['files'],
): Promise<Made | null> {
  if (!kept?.sha256) return null;
  const type = typeOfHandedIn(kept.name);
  const path = files.pathOf(kept.sha256);
  const { size } = await stat(path);
  if (size <= mostHeldBytes) return { bytes: await files.read(kept.sha256), type };
  return { streamed: { size, open: () => createReadStream(path) }, type };
}
