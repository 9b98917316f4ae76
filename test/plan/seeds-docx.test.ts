import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { expect, test } from 'vitest';
import { readPlanFile } from '../../src/plan/read-plan-file.ts';
import { blocksOfText } from '../../src/plan/text-blocks.ts';
import { comparePlan } from './compare-plan.ts';

const seeds = join(import.meta.dirname, '../../../shared/seeds');
const names = ['000_2ceed59db97291d6', '001_f9655c538364916e', '003_e6dfd4b9c1bcb2e4', '004_92d152d3aac8ef7d'];
const textOf = (name: string) => readFileSync(join(seeds, `${name}.txt`), 'utf8');

/** The document as Word would hold it: its tables real tables, its mark-up gone. */
async function writeDocument(text: string): Promise<Uint8Array> {
  const children = blocksOfText(text).map((block) =>
    block.kind === 'table'
      ? new Table({
          rows: block.rows.map(
            (cells) =>
              new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
          ),
        })
      : new Paragraph(block.text),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** The document as somebody makes it who pastes the text into Word as it is. */
async function pasteDocument(text: string): Promise<Uint8Array> {
  const children = text.split('\n').map((line) => new Paragraph(line));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

test
  .skipIf(!existsSync(seeds))
  .each(
    names.flatMap((name) => [
      [name, 'with real tables', writeDocument] as const,
      [name, 'pasted as it is', pasteDocument] as const,
    ]),
  )('%s is read right from a .docx, %s', async (name, _how, write) => {
  const plan = await readPlanFile(await write(textOf(name)), `${name}.docx`);
  const expected: unknown = JSON.parse(readFileSync(join(seeds, 'expected', `${name}.json`), 'utf8'));
  expect(plan.ok && comparePlan(expected, plan.value)).toEqual([]);
});
