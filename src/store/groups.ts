import type { Client } from './store.ts';

/** The groups of a conference by name, those that were not there yet added behind. */
export async function addGroups(client: Client, conferenceId: number, names: string[]): Promise<Map<string, number>> {
  const standing = await client.delegateGroup.findMany({ where: { conferenceId }, orderBy: { order: 'asc' } });
  const ids = new Map(standing.map((group) => [group.name, group.id]));
  for (const name of new Set(names)) {
    if (ids.has(name)) continue;
    const group = await client.delegateGroup.create({ data: { conferenceId, name, order: ids.size + 1 } });
    ids.set(name, group.id);
  }
  return ids;
}
