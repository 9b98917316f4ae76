import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { settingNames } from '../src/config.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const findAll = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map((found) => found[1] ?? '')),
];

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/outside.md',
  'docs/huong-dan.md',
  'docs/operating.md',
  'docs/ARCHITECTURE.md',
];
const manifest = JSON.parse(read('package.json'));

test.each(pages)('every npm script that %s names exists', (page) => {
  const named = findAll(read(page), /npm run (?:-s )?([\w:-]+)/g);
  expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

test.each(pages)('every link of %s leads somewhere in the project', (page) => {
  const linked = findAll(read(page), /\]\((?!https?:|#)([^)#]+)/g);
  expect(linked.filter((to) => !existsSync(join(root, dirname(page), to)))).toEqual([]);
});

test('the README and the page about the outside have the commands that --help knows, and no other', async () => {
  const known = (await listCommands()).sort();
  expect(known).toContain('report');
  expect(commandsNamedIn(read('README.md'))).toEqual(known);
  expect(commandsNamedIn(read('docs/outside.md'))).toEqual(known);
});

test('the page about the outside names every setting, and no other', () => {
  const [table = ''] = read('docs/outside.md').split('## Starting and stopping');
  expect(findAll(table, /`([A-Z]+_[A-Z_]+|HOST|PORT)`/g).sort()).toEqual([...settingNames].sort());
});

test('the decision about dependencies has a line for each of them, and for no other', () => {
  const firstCells = findAll(read('docs/decisions/0001-stack.md'), /^\| (`[^|]+)\|/gm).join(' ');
  const kept = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  expect(findAll(firstCells, /`([^`]+)`/g).sort()).toEqual(kept.sort());
});

/** What `thu-ky --help` lists: `report`, and `conference add` for what is listed within `conference`. */
async function listCommands(): Promise<string[]> {
  const within = ({ name, isGroup }: { name: string; isGroup: boolean }) =>
    isGroup ? help(name).then((verbs) => verbs.map((verb) => `${name} ${verb.name}`)) : [name];
  return (await Promise.all((await help()).map(within))).flat();
}

async function help(...words: string[]) {
  const { stdout } = await promisify(execFile)(process.execPath, ['src/cli.ts', ...words, '--help'], { cwd: root });
  const lines = [...(stdout.split(/^Commands:$/m)[1] ?? '').matchAll(/^ {2}([a-z]+)( \[options\])?/gm)];
  return lines
    .map(([, name = '', options]) => ({ name, isGroup: options === undefined }))
    .filter(({ name }) => name !== 'help');
}

/** The commands in the first cells of a page's tables: `conference add` of `conference add --plan FILE`. */
function commandsNamedIn(page: string): string[] {
  const firstCells = findAll(page, /^\| (`[^|]+)\|/gm).join(' ');
  return findAll(firstCells, /`([a-z]+(?: [a-z]+)*)\b(?!-)[^`]*`/g).sort();
}

test('every proof that the page about safety names is a test, by its title', () => {
  const proofs = [...read('SECURITY.md').matchAll(/`(test\/[\w./-]+)`: \*(.+?)\* \|/g)];
  expect(proofs.length).toBeGreaterThan(35);
  const missing = proofs.filter(
    ([, file = '', title = '']) => !existsSync(join(root, file)) || !read(file).includes(`'${title}'`),
  );
  expect(missing.map(([, file, title]) => `${file}: ${title}`)).toEqual([]);
});
