import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Hundreds of files are stripped of their types and compiled at a first start; the next ones find them done. Where the
// program's own folder cannot be written to, every start is a first one.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/thu-ky'));
await import('./start.ts');
