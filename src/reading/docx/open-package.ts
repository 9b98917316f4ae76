import { DocumentRefused } from '../document.ts';
import { readRelations } from '../relations.ts';
import type { XmlElement } from '../xml.ts';
import type { ZipParts } from '../zip.ts';

/** The parts of a .docx that hold its words. Pictures and everything linked from outside stay unread. */
export type DocxParts = {
  document: XmlElement;
  styles: XmlElement | null;
  numbering: XmlElement | null;
  /** Headers and footers: no part of the text, but a mark may stand there. */
  margins: XmlElement[];
};

const mostMargins = 60;

export async function openPackage(parts: ZipParts): Promise<DocxParts> {
  const main = (await readRelations(parts, '')).find(({ type }) => type === 'officeDocument');
  const document = main ? await parts.readXml(main.path) : null;
  // A spreadsheet or a slide show is such a package too.
  if (!main || document?.name !== 'w:document') throw new DocumentRefused('file-type-unknown');

  const related = await readRelations(parts, main.path);
  const part = async (type: string) => {
    const found = related.find((one) => one.type === type);
    return found ? parts.readXml(found.path) : null;
  };
  const margins: XmlElement[] = [];
  for (const path of parts.paths.filter((name) => /(?:header|footer)\d*\.xml$/.test(name)).slice(0, mostMargins)) {
    const margin = await parts.readXml(path);
    if (margin) margins.push(margin);
  }
  return { document, styles: await part('styles'), numbering: await part('numbering'), margins };
}
