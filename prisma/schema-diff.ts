import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type * as Engine from '@prisma/schema-engine-wasm';

const migrationsFolder = join(import.meta.dirname, 'migrations');
const schemaFile = join(import.meta.dirname, 'schema.prisma');

/** The SQL that leads from the migrations to the schema; empty when the two agree. Needs no database and no download. */
export async function diffMigrationsToSchema(): Promise<string> {
  const { SchemaEngine } = await loadEngine();
  const schema = readFileSync(schemaFile, 'utf8');
  const adapter = bindMigrationAwareSqlAdapterFactory(scriptableMemory());
  const engine = await SchemaEngine.new({ datamodels: [[schemaFile, schema]] }, () => {}, adapter);
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...migrationList() },
    to: { tag: 'schemaDatamodel', files: [{ path: schemaFile, content: schema }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = (stdout ?? '').trim();
  return sql === '-- This is an empty migration.' ? '' : sql;
}

/**
 * The engine hands whole scripts to `executeRaw`, which better-sqlite3 takes only one statement at a time, and asks for
 * the words of a partial index by a name in double quotes, which better-sqlite3's SQLite takes for a column.
 */
function scriptableMemory(): PrismaBetterSqlite3 {
  const factory = new PrismaBetterSqlite3({ url: ':memory:' });
  const connect = factory.connectToShadowDb.bind(factory);
  factory.connectToShadowDb = async () => {
    const adapter = await connect();
    const executeOne = adapter.executeRaw.bind(adapter);
    adapter.executeRaw = async (query) =>
      query.args.length > 0 ? executeOne(query) : adapter.executeScript(query.sql).then(() => 0);
    const ask = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = (query) => ask({ ...query, sql: query.sql.replace(/(\bname = )"([^"]+)"(?=;?$)/, "$1'$2'") });
    return adapter;
  };
  return factory;
}

function migrationList(): Engine.MigrationList {
  const folders = readdirSync(migrationsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const lockfile = join(migrationsFolder, 'migration_lock.toml');
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: folders
      .map((folder) => folder.name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8') },
        },
      })),
  };
}

/** Prisma's schema engine as WebAssembly, joined by hand because its own entry file asks for a bundler. */
async function loadEngine(): Promise<typeof Engine> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const glue = await import(pathToFileURL(join(entry, '../schema_engine_bg.js')).href);
  const module = await WebAssembly.compile(readFileSync(join(entry, '../schema_engine_bg.wasm')));
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}
