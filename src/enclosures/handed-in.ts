import type { Made, Maker } from './maker.ts';
import { wordDocument } from './maker.ts';

const types: Record<string, string> = {
  docx: wordDocument,
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
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

async function give(
  kept: { sha256: string | null; name: string } | null,
  files: { read(sha256: string): Promise<Uint8Array> },
): Promise<Made | null> {
  return kept?.sha256 ? { bytes: await files.read(kept.sha256), type: typeOfHandedIn(kept.name) } : null;
}
