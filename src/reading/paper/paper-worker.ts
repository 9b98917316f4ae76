import { parentPort, workerData } from 'node:worker_threads';
import { readPaperHere } from './open-paper.ts';
import type { PaperSource } from './read-paper-text.ts';

parentPort?.postMessage(await readPaperHere(workerData as PaperSource));
