// npm run migration -- add-seats: writes what the schema has and the migrations lack as the next migration.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffMigrationsToSchema } from './schema-diff.ts';

const folder = join(import.meta.dirname, 'migrations');
const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  process.stderr.write('Usage: npm run migration -- name-in-kebab-case\n');
  process.exit(2);
}

const sql = await diffMigrationsToSchema();
if (sql === '') {
  process.stdout.write('The migrations already say what the schema says.\n');
} else {
  const numbers = readdirSync(folder).map((entry) => Number.parseInt(entry, 10));
  const number = String(Math.max(0, ...numbers.filter((one) => !Number.isNaN(one))) + 1);
  const target = join(folder, `${number.padStart(4, '0')}_${name.replaceAll('-', '_')}`);
  mkdirSync(target);
  writeFileSync(join(target, 'migration.sql'), `${sql}\n`);
  process.stdout.write(`Wrote ${target}\n`);
}
