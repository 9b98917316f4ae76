import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { decodeText } from './decode-text.ts';
import { DocumentRefused } from './document.ts';
import { parseXml, type XmlElement } from './xml.ts';

/** What one part, and all that are read together, may unpack to, and how many elements one may have. */
export type ZipCaps = { partBytes: number; togetherBytes: number; elements: number };

const maxEntries = 5_000;

/** The XML parts of a zipped document, by their path. Names count without case, as Word counts them. */
export type ZipParts = {
  /** In small letters. */
  paths: string[];
  has(path: string): boolean;
  /** Null where there is no such part. */
  readText(path: string): Promise<string | null>;
  readXml(path: string): Promise<XmlElement | null>;
};

/**
 * Opens bytes, or a file of which only the parts that are asked for come into memory; a file stays open until the thread
 * that reads it ends. Throws DocumentRefused.
 */
export async function openZip(source: Uint8Array | string, caps: ZipCaps): Promise<ZipParts> {
  const zip =
    typeof source === 'string'
      ? await openPromise(source, { lazyEntries: true, autoClose: false })
      : await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), {
          lazyEntries: true,
        });
  const entries = await listEntries(zip);
  let left = caps.togetherBytes;

  async function readText(path: string): Promise<string | null> {
    const entry = entries.get(path.toLowerCase());
    if (!entry) return null;
    if (entry.isEncrypted()) throw new DocumentRefused('file-encrypted');
    if (entry.uncompressedSize > Math.min(caps.partBytes, left)) throw new DocumentRefused('file-too-complex');
    left -= entry.uncompressedSize;

    // The zip reader itself stops an entry that inflates to more than it declared.
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    const text = decodeText(Buffer.concat(chunks));
    if (text === null) throw new DocumentRefused('file-corrupt');
    return text;
  }

  return {
    paths: [...entries.keys()],
    has: (path) => entries.has(path.toLowerCase()),
    readText,
    async readXml(path) {
      const text = await readText(path);
      return text === null ? null : parseXml(text, caps.elements);
    },
  };
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > maxEntries) throw new DocumentRefused('file-too-complex');

  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
  return entries;
}
