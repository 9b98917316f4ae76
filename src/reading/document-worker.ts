import { parentPort, workerData } from 'node:worker_threads';
import { accept, type Outcome, refuse } from '../domain/outcome.ts';
import type { Block } from './block.ts';
import { refusalOf } from './bounded-worker.ts';
import type { DocumentRefusal } from './document.ts';
import type { DocumentJob } from './read-in-worker.ts';

/** The thread that takes one document apart and ends. Only the reader that is needed is loaded. */
async function readJob({ bytes, format }: DocumentJob): Promise<Outcome<Block[], DocumentRefusal>> {
  try {
    if (format === 'docx') {
      const { readDocx } = await import('./docx/read-docx.ts');
      return accept(await readDocx(bytes));
    }
    const { readPdf } = await import('./pdf/read-pdf.ts');
    return accept(await readPdf(bytes));
  } catch (error) {
    return refuse(refusalOf(error));
  }
}

parentPort?.postMessage(await readJob(workerData as DocumentJob));
