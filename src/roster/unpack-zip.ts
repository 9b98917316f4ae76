import { inflateRawSync } from 'node:zlib';
import { accept, type Outcome, refuse } from '../domain/outcome.ts';

export type ZipEntry = { path: string; method: number; start: number; packedSize: number; size: number };

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const mostEntries = 5_000;
/** A list of 100,000 people unpacks to about 60 MB. */
export const mostUnpackedBytes = 160 * 1024 * 1024;

/** The zip's own directory. Sizes are what it says, not what it holds: `unpack` does not trust them. */
export function listEntries(
  bytes: Uint8Array,
): Outcome<ZipEntry[], 'file-corrupt' | 'file-encrypted' | 'file-too-complex'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return refuse('file-corrupt');
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return refuse('file-too-complex');

  const entries: ZipEntry[] = [];
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return refuse('file-corrupt');
    if (view.getUint16(at + 8, true) & 0x2041) return refuse('file-encrypted');
    const nameLength = view.getUint16(at + 28, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const start = findContent(view, view.getUint32(at + 42, true));
    if (start === null || start + packedSize > view.byteLength) return refuse('file-corrupt');
    entries.push({ path, method: view.getUint16(at + 10, true), start, packedSize, size });
    total += size;
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total > mostUnpackedBytes ? refuse('file-too-complex') : accept(entries);
}

/** One entry's content, never more than `most` bytes, whatever the directory says. */
export function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number,
): Outcome<Uint8Array, 'file-corrupt' | 'file-too-complex'> {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
  if (entry.method === 0) return packed.length > most ? refuse('file-too-complex') : accept(packed);
  if (entry.method !== 8) return refuse('file-corrupt');
  try {
    return accept(inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }));
  } catch (error) {
    const isTooLong = error instanceof RangeError;
    return refuse(isTooLong ? 'file-too-complex' : 'file-corrupt');
  }
}

/** The end record stands in the last 64 KB, behind a comment at most. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return null;
}

function findContent(view: DataView, at: number): number | null {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== localMark) return null;
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}
