import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { decodeText } from './decode-text.ts';
import { DocumentRefused } from './document.ts';
import { parseXml, type XmlElement } from './xml.ts';

const maxPartBytes = 32 * 1024 * 1024;
/** What all parts that are read may come to; pictures are none of them. */
const maxTogetherBytes = 64 * 1024 * 1024;
const maxEntries = 5_000;

/** The XML parts of a zipped document, by their path. Names count without case, as Word counts them. */
export type ZipParts = {
  has(path: string): boolean;
  /** Null where there is no such part. */
  readText(path: string): Promise<string | null>;
  readXml(path: string): Promise<XmlElement | null>;
};

/**
 * Opens bytes, or a file of which only the parts that are asked for come into memory; a file stays open until the thread
 * that reads it ends. Throws DocumentRefused.
 */
export async function openZip(source: Uint8Array | string): Promise<ZipParts> {
  const zip =
    typeof source === 'string'
      ? await openPromise(source, { lazyEntries: true, autoClose: false })
      : await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), {
          lazyEntries: true,
        });
  const entries = await listEntries(zip);
  let left = maxTogetherBytes;

  async function readText(path: string): Promise<string | null> {
    const entry = entries.get(path.toLowerCase());
    if (!entry) return null;
    if (entry.isEncrypted()) throw new DocumentRefused('file-encrypted');
    if (entry.uncompressedSize > Math.min(maxPartBytes, left)) throw new DocumentRefused('file-too-complex');
    left -= entry.uncompressedSize;

    // The zip reader itself stops an entry that inflates to more than it declared.
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    const text = decodeText(Buffer.concat(chunks));
    if (text === null) throw new DocumentRefused('file-corrupt');
    return text;
  }

  return {
    has: (path) => entries.has(path.toLowerCase()),
    readText,
    async readXml(path) {
      const text = await readText(path);
      return text === null ? null : parseXml(text);
    },
  };
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > maxEntries) throw new DocumentRefused('file-too-complex');

  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
  return entries;
}
