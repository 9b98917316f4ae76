import type { Choice } from './reply.ts';

/** One bubble of a chat as the web shows it. Personal codes never stand in one. */
export type TranscriptLine = {
  /** Stable and unique within the chat. */
  id: string;
  by: 'person' | 'secretary';
  at: Date;
  text: string;
  /** Empty but for the secretary's lines. */
  choices: Choice[];
  /** What went with it. */
  file?: { name: string; link: string; isPicture: boolean };
};
