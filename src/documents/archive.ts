import { createReadStream, type ReadStream } from 'node:fs';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of ours on disk, and the name that it has in the archive. */
export type ArchivedFile = { path: string; name: string; bytes: number };

/** What stands in a zip around each of its files: names, twice, and numbers. */
const aroundEach = 700;

/** About how large the zip will be; rather a little too much. */
export function sizeOfArchive(files: ArchivedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes + aroundEach, aroundEach);
}

/**
 * A zip of files, read from disk while it is being sent: no more of it is in memory than is on its way. The files are
 * packed already, so that they are stored as they are. Whoever stops reading destroys the stream.
 */
export function streamArchive(files: ArchivedFile[], at: Date): Readable {
  const zip = new ZipFile();
  const stream = new PassThrough();
  let reading: ReadStream | null = null;
  for (const { path, name } of files) {
    zip.addReadStreamLazy(name, { compress: false, mtime: at, mode: 0o100644 }, (begin) => {
      reading = createReadStream(path);
      reading.on('error', (error) => stream.destroy(error));
      begin(null, reading);
    });
  }
  zip.end();
  pipeline(zip.outputStream, stream, () => reading?.destroy());
  return stream;
}
