import { InputFile } from 'grammy';
import { type OutgoingFile, sizeOfFile } from '../../message/reply.ts';

/** Larger pictures are sent as files, which Telegram leaves as they are. */
const maxPhotoBytes = 10 * 1024 * 1024;

export function isPhoto(file: OutgoingFile): boolean {
  return (file.type === 'image/png' || file.type === 'image/jpeg') && sizeOfFile(file) <= maxPhotoBytes;
}

/** grammY writes the name into a header as it is; quotes keep a name with blanks together. */
export function toUpload({ name, bytes, streamed }: OutgoingFile): InputFile {
  return new InputFile(bytes ?? streamed.open, `"${name.replace(/["\\\p{Cc}]/gu, '_')}"`);
}
