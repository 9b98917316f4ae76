import { posix } from 'node:path';
import { children } from './xml.ts';
import type { ZipParts } from './zip.ts';

/** A part that another part names: by its id there, its kind (the last word of its type) and its path in the package. */
export type Relation = { id: string; type: string; path: string };

/** What a part of an Office package names inside the package, "" for the package itself. Nothing outside is named. */
export async function readRelations(parts: ZipParts, from: string): Promise<Relation[]> {
  const folder = posix.dirname(`/${from}`);
  const root = await parts.readXml(posix.join(folder, '_rels', `${posix.basename(from)}.rels`).slice(1));
  return (root ? children(root, 'Relationship') : []).flatMap(({ attributes }) => {
    const { Id = '', Type = '', Target, TargetMode } = attributes;
    if (!Target || TargetMode === 'External') return [];
    return [{ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), path: posix.resolve(folder, Target).slice(1) }];
  });
}
