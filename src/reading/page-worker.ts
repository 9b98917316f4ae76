import { parentPort, workerData } from 'node:worker_threads';
import { getResolvedPDFJS } from 'unpdf';
import { accept, refuse } from '../domain/outcome.ts';
import { refusalOf } from './bounded-worker.ts';
import { openZip } from './zip.ts';

/** What the program that saved a document noted about it is one small part. */
const caps = { partBytes: 1024 * 1024, togetherBytes: 1024 * 1024, elements: 10_000 };

/** The thread that counts the pages of one file and ends. */
async function countHere({ bytes, kind }: { bytes: Uint8Array; kind: 'zip' | 'pdf' }): Promise<number | null> {
  if (kind === 'zip') {
    const noted = (await (await openZip(bytes, caps)).readText('docProps/app.xml')) ?? '';
    const [, pages] = /<(?:\w+:)?(?:Pages|Slides)>\s*(\d{1,5})\s*</.exec(noted) ?? [];
    return pages ? Number(pages) : null;
  }
  const { getDocument } = await getResolvedPDFJS();
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
  }).promise;
  return pdf.numPages;
}

parentPort?.postMessage(await countHere(workerData).then(accept, (error) => refuse(refusalOf(error))));
