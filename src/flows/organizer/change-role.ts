import { type Say, say, type Turn } from '../../conversation/flow.ts';
import { roleNames } from '../../domain/audit-words.ts';
import { nameOf } from '../../domain/conference.ts';
import type { Role } from '../../domain/person.ts';
import type { StaffMember } from '../../domain/staff.ts';

/** Gives a role to somebody, new or there already, and the way in to whoever has none yet. */
export async function giveRole(
  turn: Turn,
  personId: number | null,
  name: string,
  role: Role,
): Promise<{ personId: number; said: Say }> {
  const { store, conference, now } = turn;
  const id = personId ?? (await store.people.addStaff(conference.id, name, role, now)).id;
  if (personId !== null) await store.people.grant(id, role, now);
  if (!(await store.passes.ofPerson(id))) await store.passes.renew(id, now);
  await turn.audit({ action: 'grant-role', subject: { kind: 'person', id }, after: { role } });
  const args = { role: roleNames[role], conference: nameOf(conference) };
  await turn.tell(id, `role-given:${id}:${role}:${now.getTime()}`, [say('roles-told-given', args)]);
  const one = await store.staff.of(conference.id, id);
  const given = say('roles-given', { name: one?.name ?? name, role: roleNames[role] });
  return { personId: id, said: one?.connected ? given : withPass(given, id, one?.name ?? name) };
}

/** Takes a role back at once. Whoever is left without any has no way in any more. */
export async function takeRole(turn: Turn, one: StaffMember, role: Role): Promise<Say> {
  const { store, now } = turn;
  const named = { role: roleNames[role], name: one.name };
  await store.people.revoke(one.id, role, now);
  await turn.audit({ action: 'revoke-role', subject: { kind: 'person', id: one.id }, before: { role } });
  const told = say('roles-told-taken', { role: named.role, conference: nameOf(turn.conference) });
  await turn.tell(one.id, `role-taken:${one.id}:${role}:${now.getTime()}`, [told]);
  const left = await store.people.rolesOf(one.id);
  if (left.length === 0) {
    await store.passes.close(one.id, now);
    await letGo(turn, one.id);
  }
  return say('roles-taken', named);
}

/** The link and the code once more. */
export async function showPass(turn: Turn, { id, name }: StaffMember): Promise<Say> {
  await turn.audit({ action: 'show-pass', subject: { kind: 'person', id } });
  return say('roles-pass', { name, personId: String(id) });
}

/** A new link and code; the old ones and every chat that came with them end at once. */
export async function renewStaffPass(turn: Turn, { id, name }: StaffMember): Promise<Say> {
  await turn.store.passes.renew(id, turn.now);
  await turn.audit({ action: 'renew-pass', subject: { kind: 'person', id } });
  const told = say('roles-told-renewed', { conference: nameOf(turn.conference) });
  await turn.tell(id, `renewed:${id}:${turn.now.getTime()}`, [told]);
  await letGo(turn, id);
  return withPass(say('roles-renewed', { name }), id, name);
}

async function letGo(turn: Turn, personId: number): Promise<void> {
  const { chats } = turn.store;
  for (const chat of await chats.ofPerson(personId)) await chats.disconnect(chat.id, personId);
}

/** What happened, and beneath it how the person comes in. */
function withPass(said: Say, personId: number, name: string): Say {
  return {
    ...say('roles-with-pass'),
    lists: { said: [said], pass: [say('roles-pass', { name, personId: String(personId) })] },
  };
}
