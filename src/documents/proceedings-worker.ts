import { parentPort, workerData } from 'node:worker_threads';
import type { ProceedingsJob } from './make-proceedings.ts';
import { writeProceedings } from './proceedings.ts';

const { conference, entries } = workerData as ProceedingsJob;
parentPort?.postMessage(await writeProceedings(conference, entries, { numbered: true }));
