import { parentPort, workerData } from 'node:worker_threads';
import { accept, refuse } from '../domain/outcome.ts';
import { DocumentRefused } from './document.ts';
import type { DocumentAnswer, DocumentJob } from './read-in-worker.ts';

/** The thread that takes one document apart and ends. Only the reader that is needed is loaded. */
async function readJob({ bytes, format }: DocumentJob): Promise<DocumentAnswer> {
  try {
    if (format === 'docx') {
      const { readDocx } = await import('./docx/read-docx.ts');
      return accept(await readDocx(bytes));
    }
    const { readPdf } = await import('./pdf/read-pdf.ts');
    return accept(await readPdf(bytes));
  } catch (error) {
    // Engines throw this where a list or the nesting of calls grows beyond what they hold.
    if (error instanceof RangeError) return refuse('file-too-complex');
    // Whatever else a parser throws says only that the file is not what it claims to be.
    return refuse(error instanceof DocumentRefused ? error.refusal : 'file-corrupt');
  }
}

parentPort?.postMessage(await readJob(workerData as DocumentJob));
