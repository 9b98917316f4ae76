import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Words } from '../conversation/fluent.ts';
import { type Calendar, formatDate } from '../domain/calendar.ts';
import { nameOf } from '../domain/conference.ts';
import type { Plan } from '../domain/plan.ts';
import type { Installation } from '../installation.ts';
import type { Address, Receive } from '../message/incoming.ts';
import { readPlan } from '../plan/read-plan.ts';
import { blocksOfText } from '../plan/text-blocks.ts';
import { readRoster } from '../roster/read-roster.ts';
import type { Store } from '../store/store.ts';

/** Days from the first start until the made-up conference. */
const daysAhead = 14;
const dayMs = 86_400_000;

type Chair = { name: string; label: string; who: string; address: Address };

/** A made-up conference of a made-up ward, and four people of it whom one may play. */
export type Demo = {
  title: string;
  chairs: Chair[];
  organizerToken: string;
  /** Opens each chair's personal link, once for all. */
  begin(receive: Receive): Promise<void>;
};

const cast = z.object({
  conferenceId: z.number(),
  delegate: z.number(),
  contact: z.number(),
  reviewer: z.number(),
  organizer: z.number(),
});
type Cast = z.infer<typeof cast>;

/** The names of two delegates in the list that comes with the program. */
const played = { delegate: 'Trần Thị Hồng Vân', contact: 'Đoàn Quốc Hưng' };

/** Finds the made-up conference, or makes it the first time. */
export async function openDemo(installation: Installation, words: Words): Promise<Demo> {
  const { database, passes, clock, calendar } = installation;
  const { plan, people } = await readSources(calendar, clock());
  const played = await database.transaction(async (store) => {
    const kept = await store.settings.of('demo');
    return kept ? cast.parse(JSON.parse(kept)) : makeCast(store, plan, people, words, clock());
  });
  const conference = await database.read.conferences.of(played.conferenceId);
  const tokenOf = async (personId: number) =>
    passes.tokenOf(personId, (await database.read.passes.ofPerson(personId))?.counter ?? 0);
  const chairs = await Promise.all(
    (['delegate', 'contact', 'reviewer', 'organizer'] as const).map(async (name) => {
      const person = await database.read.people.of(played[name]);
      const who = [person?.name, person?.title, person?.unit].filter(Boolean).join(', ');
      return { name, label: words(`demo-${name}`), who, address: { channel: 'web' as const, id: `chair-${name}` } };
    }),
  );
  return {
    title: nameOf(conference ?? plan),
    chairs,
    organizerToken: await tokenOf(played.organizer),
    async begin(receive) {
      for (const chair of chairs) {
        const argument = await tokenOf(played[chair.name]);
        const input = { kind: 'command' as const, name: 'start', argument };
        await receive({ id: `start:${chair.name}`, from: chair.address, at: clock(), input });
      }
    },
  };
}

async function makeCast(
  store: Store,
  plan: Plan,
  people: Parameters<Store['people']['addDelegates']>[1],
  words: Words,
  now: Date,
): Promise<Cast> {
  const conference = await store.conferences.add(plan, now);
  await store.people.addDelegates(conference.id, people, words('ungrouped'), now);
  const listed = await store.reports.delegates(conference.id);
  const idOf = (name: string) => listed.find((person) => person.name === name)?.id ?? 0;
  const made = {
    conferenceId: conference.id,
    delegate: idOf(played.delegate),
    contact: idOf(played.contact),
    reviewer: (await store.people.addStaff(conference.id, words('demo-reviewer-name'), 'reviewer', now)).id,
    organizer: (await store.people.addStaff(conference.id, words('owner-name'), 'owner', now)).id,
  };
  const contact = listed.find(({ id }) => id === made.contact);
  if (contact?.unit) {
    const planned = { unit: contact.unit, post: null, places: 2, contact };
    await store.allotments.add(conference.id, contact.group, [planned], now);
  }
  await store.settings.keep('demo', JSON.stringify(made));
  return made;
}

/** The plan and the list as an office would hand them in, dated from today. */
async function readSources(calendar: Calendar, now: Date) {
  const day = (ahead: number) => calendar.dayOf(new Date(now.getTime() + ahead * dayMs));
  const year = Number(day(daysAhead).slice(0, 4));
  const text = (await readFile(join(import.meta.dirname, 'ke-hoach.md'), 'utf8'))
    .replaceAll('{date}', formatDate(day(daysAhead)))
    .replaceAll('{deadline}', formatDate(day(daysAhead - 4)))
    .replaceAll('{year}', String(year))
    .replaceAll('{lastYear}', String(year - 1));
  const plan = readPlan(blocksOfText(text));
  const roster = await readRoster(await readFile(join(import.meta.dirname, 'dai-bieu.csv')), 'dai-bieu.csv');
  if (!plan.ok || !roster.ok) throw new Error('The made-up conference that comes with the program cannot be read');
  return { plan: plan.value, people: roster.value.people };
}

/** Whether only this machine can reach an address that the program listens on. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
