import { defineConfig } from 'prisma/config';

// Generating the client needs no schema engine; without this line the CLI would try to download one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'file:./data/thu-ky.db' },
});
