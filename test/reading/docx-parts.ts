import { strToU8, zipSync } from 'fflate';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const spaces = `xmlns:w="${word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`;
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A .docx of raw WordprocessingML, for what no library writes. */
export function rawDocx(
  body: string,
  { styles = '', numbering = '' } = {},
  more: Record<string, string> = {},
): Uint8Array {
  const parts = {
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="a" Type="${office}/styles" Target="styles.xml"/><Relationship Id="b" Type="${office}/numbering" Target="/word/numbering.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${spaces}>${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${spaces}>${numbering}</w:numbering>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

/** A paragraph: its text, and what stands in its properties. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A paragraph of an automatically numbered list. */
export function item(text: string, list: number, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A list's pattern, by the format and the mark of each level. */
export function pattern(id: number, ...levels: [format: string, mark: string, more?: string][]): string {
  const xml = levels.map(
    ([format, mark, more = ''], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${mark}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${xml.join('')}</w:abstractNum>`;
}

export function list(id: number, ofPattern: number, more = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${ofPattern}"/>${more}</w:num>`;
}

/** A table with lines; a cell is its text, or its raw XML where it begins with `<`. */
export function table(rows: string[][], properties = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>'): string {
  const cells = (row: string[]) => row.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}
