import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { decodeText } from '../decode-text.ts';
import { DocumentRefused } from '../document.ts';
import { children, parseXml, type XmlElement } from './xml.ts';

const maxPartBytes = 32 * 1024 * 1024;
const maxEntries = 5_000;

/** The parts of a .docx that hold its words. Pictures and everything linked from outside stay unread. */
export type DocxParts = {
  document: XmlElement;
  styles: XmlElement | null;
  numbering: XmlElement | null;
  /** Headers and footers: no part of the text, but a mark may stand there. */
  margins: XmlElement[];
};

const mostMargins = 60;

export async function openPackage(bytes: Uint8Array): Promise<DocxParts> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
  });
  const entries = await listEntries(zip);

  const main = await findRelated(zip, entries, '', '_rels/.rels', 'officeDocument');
  const document = main === null ? null : await readPart(zip, entries, main);
  // A spreadsheet or a slide show is such a package too.
  if (main === null || document?.name !== 'w:document') throw new DocumentRefused('file-type-unknown');

  const slash = main.lastIndexOf('/') + 1;
  const folder = main.slice(0, slash);
  const relations = `${folder}_rels/${main.slice(slash)}.rels`;
  const part = async (type: string) => {
    const path = await findRelated(zip, entries, folder, relations, type);
    return path === null ? null : readPart(zip, entries, path);
  };
  const margins: XmlElement[] = [];
  for (const path of [...entries.keys()]
    .filter((name) => /(?:header|footer)\d*\.xml$/.test(name))
    .slice(0, mostMargins)) {
    const margin = await readPart(zip, entries, path);
    if (margin) margins.push(margin);
  }
  return { document, styles: await part('styles'), numbering: await part('numbering'), margins };
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > maxEntries) throw new DocumentRefused('file-too-complex');

  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
  return entries;
}

/** Where the relations of a part say that its styles, its numbering or the document itself lie. */
async function findRelated(
  zip: ZipFile,
  entries: Map<string, Entry>,
  folder: string,
  relations: string,
  type: string,
): Promise<string | null> {
  const root = await readPart(zip, entries, relations);
  const found = root && children(root, 'Relationship').find(({ attributes }) => attributes.Type?.endsWith(`/${type}`));
  const target = found?.attributes.TargetMode === 'External' ? undefined : found?.attributes.Target;
  if (!target) return null;
  return target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`;
}

async function readPart(zip: ZipFile, entries: Map<string, Entry>, path: string): Promise<XmlElement | null> {
  const entry = entries.get(path.toLowerCase());
  if (!entry) return null;
  if (entry.isEncrypted()) throw new DocumentRefused('file-encrypted');
  if (entry.uncompressedSize > maxPartBytes) throw new DocumentRefused('file-too-complex');

  // The zip reader itself stops an entry that inflates to more than it declared.
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  const text = decodeText(Buffer.concat(chunks));
  if (text === null) throw new DocumentRefused('file-corrupt');
  return parseXml(text);
}
