import { InputFile } from 'grammy';
import type { OutgoingFile } from '../../message/reply.ts';

/** Larger pictures are sent as files, which Telegram leaves as they are. */
const maxPhotoBytes = 10 * 1024 * 1024;

export function isPhoto({ type, bytes }: OutgoingFile): boolean {
  return (type === 'image/png' || type === 'image/jpeg') && bytes.length <= maxPhotoBytes;
}

/** grammY writes the name into a header as it is; quotes keep a name with blanks together. */
export function toUpload({ name, bytes }: OutgoingFile): InputFile {
  return new InputFile(bytes, `"${name.replace(/["\\\p{Cc}]/gu, '_')}"`);
}
