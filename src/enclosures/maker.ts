import type { Calendar } from '../domain/calendar.ts';
import type { PassMaker } from '../domain/pass.ts';
import type { DocumentOrder, FileContent } from '../message/reply.ts';
import type { Files } from '../store/files.ts';
import type { Store } from '../store/store.ts';

export type MakerNeeds = {
  store: Store;
  /** What was handed in. */
  files: Pick<Files, 'read' | 'pathOf'>;
  passes: PassMaker;
  calendar: Calendar;
  now: Date;
  publicUrl: string;
};

/** `type` is as in `Content-Type`. */
export type Made = FileContent & { type: string };

/** Makes one kind of document as things stand now; null when there is none to give any more. */
export type Maker = (args: DocumentOrder['args'], needs: MakerNeeds) => Promise<Made | null>;

export const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const zipArchive = 'application/zip';
export const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
