import { strToU8, zipSync } from 'fflate';

const office = 'urn:oasis:names:tc:opendocument:xmlns:';
const odfSpaces = `xmlns:office="${office}office:1.0" xmlns:text="${office}text:1.0" xmlns:table="${office}table:1.0" xmlns:draw="${office}drawing:1.0"`;

function zip(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

/** An .odt of raw OpenDocument XML. */
export function rawOdt(body: string, { header = '', type = 'text', encrypted = false } = {}): Uint8Array {
  const secret = encrypted ? '<encryption-data/>' : '';
  return zip({
    'META-INF/manifest.xml': `<manifest><file-entry full-path="/" media-type="application/vnd.oasis.opendocument.${type}"/><file-entry full-path="content.xml">${secret}</file-entry></manifest>`,
    'content.xml': `<office:document-content ${odfSpaces}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${odfSpaces}><office:master-styles>${header}</office:master-styles></office:document-styles>`,
  });
}

type Slide = { texts: string[]; notes?: string[]; hidden?: boolean };

const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const slideSpaces = `xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${kinds}"`;

/** A .pptx whose slides are stored in the opposite order of that in which they are shown. */
export function rawPptx(slides: Slide[]): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${kinds}/${type}" Target="${target}"/>`;
  const within = (...all: string[]) => `<Relationships xmlns="${relations}">${all.join('')}</Relationships>`;
  const shape = (texts: string[], kind: string) =>
    `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${kind}"/></p:nvPr></p:nvSpPr><p:txBody>${texts
      .map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`)
      .join('')}</p:txBody></p:sp>`;
  const page = (root: string, show: boolean, shapes: string) =>
    `<p:${root} ${slideSpaces}${show ? '' : ' show="0"'}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:${root}>`;
  const file = (index: number) => `slide${slides.length - index}.xml`;

  const parts: Record<string, string> = {
    '_rels/.rels': within(relation('a', 'officeDocument', 'ppt/presentation.xml')),
    'ppt/presentation.xml': `<p:presentation ${slideSpaces}><p:sldIdLst>${slides.map((_, index) => `<p:sldId r:id="s${index}" id="${256 + index}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': within(
      ...slides.map((_, index) => relation(`s${index}`, 'slide', `slides/${file(index)}`)),
    ),
  };
  slides.forEach(({ texts, notes, hidden }, index) => {
    parts[`ppt/slides/${file(index)}`] = page('sld', !hidden, shape(texts, 'title'));
    if (!notes) return;
    parts[`ppt/slides/_rels/${file(index)}.rels`] = within(
      relation('n', 'notesSlide', `../notesSlides/${file(index)}`),
    );
    parts[`ppt/notesSlides/${file(index)}`] = page('notes', true, shape(notes, 'body') + shape([`${index}`], 'sldNum'));
  });
  return zip(parts);
}
