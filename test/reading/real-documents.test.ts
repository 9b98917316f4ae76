import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read-document.ts';
import { p, rawDocx, table } from './docx-parts.ts';

const folder = new URL('../../../shared/seeds/', import.meta.url);
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];

const inXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const cellsOf = (row: string) =>
  row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
const isRow = (line: string) => line.startsWith('|');

test.skipIf(names.length === 0)(
  'every paragraph and cell of real documents comes through a .docx in order',
  async () => {
    for (const name of names) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const lines = text.split('\n').map((line) => line.trim());
      const body = lines.map((line) => (isRow(line) ? table([cellsOf(inXml(line))]) : p(inXml(line))));
      const read = await readDocument(rawDocx(body.join('')), 'a.docx');

      const blocks = read.ok && read.value.kind === 'blocks' ? read.value.blocks : [];
      const seen = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text]));
      const written = lines.flatMap((line) => (isRow(line) ? cellsOf(line) : [line]));
      expect(seen.filter(Boolean)).toEqual(written.filter(Boolean));
    }
  },
);
