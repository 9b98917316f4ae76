import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Hono } from 'hono';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const folder = new URL('./assets/', import.meta.url);
const assets = new Map(
  readdirSync(folder)
    .filter((name) => extname(name) in types)
    .sort()
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

/** One version for all, so that modules that import each other by name always come from the same one. */
const version = createHash('sha256')
  .update(JSON.stringify([...assets]))
  .digest('hex')
  .slice(0, 12);

/** The address of a file of `assets/`; another one as soon as any of them changes. */
export function assetUrl(name: string): string {
  if (!assets.has(name)) throw new Error(`There is no asset ${name}.`);
  return `/assets/${version}/${name}`;
}

export function serveAssets(app: Hono): void {
  app.get('/assets/:version/:name', (c) => {
    const { name } = c.req.param();
    const asset = c.req.param('version') === version ? assets.get(name) : undefined;
    if (asset === undefined) return c.notFound();

    return c.body(asset, 200, {
      'Content-Type': types[extname(name)] ?? 'application/octet-stream',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });
}
