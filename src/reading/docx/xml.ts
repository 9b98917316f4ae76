import sax from 'sax';
import { DocumentRefused } from '../document.ts';

/**
 * An element under the name that the standard uses, whatever prefix the file chose: `w:` for WordprocessingML, `mc:`
 * for its alternatives, `m:` for formulas, nothing for all else. Attributes go by their local name.
 */
export type XmlElement = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] };

const maxDepth = 200;
const maxElements = 1_000_000;

const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
};

export function parseXml(text: string): XmlElement {
  const parser = sax.parser(true, { xmlns: true });
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  let count = 0;

  parser.onerror = (error) => {
    throw error;
  };
  // Office files have no document type; one is there only to play tricks with entities.
  parser.ondoctype = () => {
    throw new DocumentRefused('file-corrupt');
  };
  parser.onopentag = (tag) => {
    count += 1;
    if (open.length > maxDepth || count > maxElements) throw new DocumentRefused('file-too-complex');
    const { local, uri, attributes } = tag as sax.QualifiedTag;
    const element: XmlElement = { name: `${prefixes[uri] ?? ''}${local}`, attributes: {}, children: [] };
    for (const attribute of Object.values(attributes)) element.attributes[attribute.local] = attribute.value;
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.ontext = (piece) => open.at(-1)?.children.push(piece);
  parser.oncdata = (piece) => open.at(-1)?.children.push(piece);

  parser.write(text).close();
  const root = elements(top)[0];
  if (!root) throw new DocumentRefused('file-corrupt');
  return root;
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
