import sax from 'sax';
import { DocumentRefused } from './document.ts';

/**
 * An element under the name that the standards use, whatever prefix the file chose: `w:` for WordprocessingML, `mc:`
 * for its alternatives, `m:` for formulas, `p:` and `a:` for slides, `text:` and its like for OpenDocument, nothing for
 * all else. Attributes go by their local name; those that name a relation keep their `r:`, beside which an id may stand.
 */
export type XmlElement = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] };

const maxDepth = 200;
const maxAttributes = 2_000;
const chunkLength = 64 * 1024;

const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://schemas.openxmlformats.org/presentationml/2006/main': 'p:',
  'http://purl.oclc.org/ooxml/presentationml/main': 'p:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office:',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text:',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table:',
};

const relationSpaces = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];

/** Refuses, by throwing DocumentRefused, more elements than so many before any of them costs anything. */
export function parseXml(text: string, maxElements = 1_000_000): XmlElement {
  if (countElements(text, maxElements) > maxElements) throw new DocumentRefused('file-too-complex');
  const parser = sax.parser(true, { xmlns: true });
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];

  parser.onerror = (error) => {
    throw error;
  };
  // Office files have no document type; one is there only to play tricks with entities.
  parser.ondoctype = () => {
    throw new DocumentRefused('file-corrupt');
  };
  parser.onopentag = (tag) => {
    if (open.length > maxDepth) throw new DocumentRefused('file-too-complex');
    const { local, uri, attributes } = tag as sax.QualifiedTag;
    const element: XmlElement = { name: `${prefixes[uri] ?? ''}${local}`, attributes: {}, children: [] };
    for (const attribute of Object.values(attributes)) {
      const prefix = relationSpaces.includes(attribute.uri) ? 'r:' : '';
      element.attributes[`${prefix}${attribute.local}`] = attribute.value;
    }
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.ontext = (piece) => open.at(-1)?.children.push(piece);
  parser.oncdata = (piece) => open.at(-1)?.children.push(piece);

  for (let at = 0; at < text.length; at += chunkLength) {
    parser.write(text.slice(at, at + chunkLength));
    // The parser compares every attribute of a tag with all before it.
    if (attributesOf(parser) > maxAttributes) throw new DocumentRefused('file-too-complex');
  }
  parser.close();
  const root = elements(top)[0];
  if (!root) throw new DocumentRefused('file-corrupt');
  return root;
}

/** How many tags begin an element, or one more than `most`. */
function countElements(text: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf('<'); at !== -1 && count <= most; at = text.indexOf('<', at + 1)) {
    if (!'/!?'.includes(text.charAt(at + 1))) count += 1;
  }
  return count;
}

/** Of the tag that is being read; the parser keeps them where its types do not say. */
function attributesOf(parser: sax.SAXParser): number {
  return (parser as unknown as { attribList?: unknown[] }).attribList?.length ?? 0;
}

export function elements(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

export function children(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).filter((child) => child.name === name);
}

/** The element at the end of a path of names, or undefined where the path breaks off. */
export function find(from: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce((parent, name) => parent && children(parent, name)[0], from);
}

export function value(from: XmlElement | undefined, ...path: string[]): string | undefined {
  return find(from, ...path)?.attributes.val;
}

/** A whole number as an attribute gives it; undefined when absent or none. */
export function number(text: string | undefined): number | undefined {
  const parsed = Number.parseInt(text ?? '', 10);
  return Number.isNaN(parsed) ? undefined : parsed;
}

/** Switches such as `<w:vanish/>` are on by standing there, and off with a value that says so. */
export function isOn(toggle: XmlElement | undefined): boolean | undefined {
  return toggle && !['0', 'false', 'off'].includes(toggle.attributes.val ?? '');
}
