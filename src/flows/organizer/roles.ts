import { z } from 'zod';
import { again, ask, end, type Flow, type Move, type Option, say, type Turn } from '../../conversation/flow.ts';
import { roleNames } from '../../domain/audit-words.ts';
import { shortNameOf } from '../../domain/conference.ts';
import type { Role } from '../../domain/person.ts';
import { givable, refuseTaking, type StaffMember } from '../../domain/staff.ts';
import { tidy } from '../../domain/vietnamese.ts';
import { giveRole, renewStaffPass, showPass, takeRole } from './change-role.ts';

const pageSize = 8;
const longestName = 100;

const state = z.object({
  page: z.number().int().min(0),
  /** Somebody who is there already; null for a new one. */
  personId: z.number().nullable(),
  name: z.string(),
  /** What is to be confirmed: a role that is taken back, or null for a new pass. */
  role: z.string().nullable(),
});
type State = z.infer<typeof state>;

const start: State = { page: 0, personId: null, name: '', role: null };
const back: Option = { value: 'back', label: 'roles-back' };
const yesOrNo: Option[] = [
  { value: 'yes', label: 'confirm' },
  { value: 'no', label: 'cancel' },
];

/** An owner says who works for the conference and as what; whatever is taken back ends with the next message. */
export const roles: Flow<State> = {
  name: 'roles',
  command: 'vaitro',
  action: 'manage-roles',
  state,
  isOffered: () => true,
  shelf: 'office',
  begin: async () => ask('list', start),

  steps: {
    list: {
      async ask({ page }, turn) {
        const staff = await turn.store.staff.ofConference(turn.conference.id);
        const shown = staff.slice(page * pageSize, (page + 1) * pageSize);
        return say('roles-list', { conference: shortNameOf(turn.conference), count: staff.length }, [
          ...shown.map((one): Option => ({ value: String(one.id), label: 'roles-one', args: lineOf(one) })),
          { value: 'new', label: 'roles-new' },
          ...(staff.length > (page + 1) * pageSize ? [{ value: 'next', label: 'next-page' }] : []),
          { value: 'close', label: 'roles-close' },
        ]);
      },

      async answer(now, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'close') return end(say('home-menu'));
        if (answer.value === 'next') return ask('list', { ...start, page: now.page + 1 });
        if (answer.value === 'new') return ask('name', start);
        const chosen = await turn.store.staff.of(turn.conference.id, Number(answer.value));
        return chosen ? ask('card', { ...start, personId: chosen.id }) : ask('list', start);
      },
    },

    name: {
      takesText: true,
      ask: () => say('roles-name', {}, [back]),

      async answer(_now, answer, turn) {
        if (answer.kind === 'choice') return ask('list', start);
        const name = answer.kind === 'text' ? tidy(answer.text) : '';
        if (!/\p{L}/u.test(name) || name.length > longestName) return again(say('roles-name-again'));
        const known = await turn.store.staff.named(turn.conference.id, name);
        return ask(known.length > 0 ? 'same' : 'role', { ...start, name });
      },
    },

    same: {
      async ask({ name }, turn) {
        const known = await turn.store.staff.named(turn.conference.id, name);
        return say('roles-same', { name }, [
          ...known.slice(0, pageSize).map((one) => ({ value: String(one.id), text: describe(one) })),
          { value: 'new', label: 'roles-same-new' },
          back,
        ]);
      },

      async answer(now, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'back') return ask('list', start);
        if (answer.value === 'new') return ask('role', now);
        const chosen = await turn.store.staff.of(turn.conference.id, Number(answer.value));
        return chosen ? ask('role', { ...start, personId: chosen.id, name: chosen.name }) : ask('list', start);
      },
    },

    role: {
      async ask({ personId, name }, turn) {
        const one = await memberOf(turn, personId);
        const open = givable.filter((role) => !one?.roles.includes(role));
        return say('roles-role', { name: one?.name ?? name }, [
          ...open.map((role) => ({ value: role, text: roleNames[role] })),
          back,
        ]);
      },

      async answer(now, answer, turn) {
        const role = givable.find((one) => answer.kind === 'choice' && one === answer.value);
        if (!role) return answer.kind === 'choice' ? ask('list', start) : again(say('choose-one'));
        const given = await giveRole(turn, now.personId, now.name, role);
        return ask('card', { ...start, personId: given.personId }, given.said);
      },
    },

    card: {
      async ask({ personId }, turn) {
        const one = await memberOf(turn, personId);
        if (!one) return say('dialog-lost');
        return say('roles-card', { ...lineOf(one), connected: String(one.connected) }, [
          ...(givable.some((role) => !one.roles.includes(role)) ? [{ value: 'give', label: 'roles-give' }] : []),
          ...one.roles
            .filter((role) => role !== 'delegate')
            .map((role): Option => ({ value: role, label: 'roles-take', args: { role: roleNames[role] } })),
          { value: 'show', label: 'roles-show' },
          { value: 'renew', label: 'roles-renew' },
          back,
        ]);
      },

      async answer(now, answer, turn) {
        const one = await memberOf(turn, now.personId);
        if (!one || (answer.kind === 'choice' && answer.value === 'back')) return ask('list', start);
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'give') return ask('role', now);
        if (answer.value === 'show') return ask('card', now, await showPass(turn, one));
        if (answer.value === 'renew') return ask('confirm', { ...now, role: null });
        return ask('confirm', { ...now, role: answer.value });
      },
    },

    confirm: {
      async ask({ personId, role }, turn) {
        const one = await memberOf(turn, personId);
        const name = one?.name ?? '';
        const held = one?.roles.find((each) => each === role);
        return held
          ? say('roles-confirm', { name, role: roleNames[held] }, yesOrNo)
          : say('roles-renew-confirm', { name }, yesOrNo);
      },

      async answer(now, answer, turn) {
        const one = await memberOf(turn, now.personId);
        if (!one) return ask('list', start);
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value !== 'yes') return ask('card', now, say('roles-kept-as-is'));
        if (now.role === null) return ask('card', now, await renewStaffPass(turn, one));
        return take(turn, now, one, now.role);
      },
    },
  },
};

async function take(turn: Turn, now: State, one: StaffMember, named: string): Promise<Move<State>> {
  const role = one.roles.find((each) => each === named);
  if (!role) return ask('card', now);
  const owners = await turn.store.people.withRoles(turn.conference.id, ['owner']);
  const refusal = refuseTaking(role, owners.length);
  if (refusal) return ask('card', now, say(`refusal-${refusal}`));
  const said = await takeRole(turn, one, role);
  // Whoever gave up owning the conference has no business here any more.
  if (role === 'owner' && one.id === turn.person.id) return end(said);
  const left = await memberOf(turn, one.id);
  return left ? ask('card', now, said) : ask('list', start, said);
}

/** Somebody of this conference, as they stand now. */
async function memberOf(turn: Turn, personId: number | null): Promise<StaffMember | null> {
  return personId === null ? null : turn.store.staff.of(turn.conference.id, personId);
}

function lineOf({ name, roles }: StaffMember): { name: string; roles: string } {
  return { name, roles: listRoles(roles) };
}

function describe({ name, title, unit, roles }: StaffMember): string {
  return [name, title, unit, listRoles(roles)].filter(Boolean).join(', ');
}

function listRoles(roles: Role[]): string {
  return roles.map((role) => roleNames[role]).join(', ') || '–';
}
