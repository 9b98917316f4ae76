import { parentPort, workerData } from 'node:worker_threads';
import { readRosterHere } from './open-file.ts';

const { bytes, name } = workerData as { bytes: Uint8Array; name: string };
parentPort?.postMessage(readRosterHere(bytes, name));
