import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { createPassMaker } from '../../src/domain/pass.ts';
import { blankPlan } from '../../src/domain/plan-chapter.ts';
import type { RosterPerson } from '../../src/domain/roster.ts';
import { nameGap } from '../../src/message/circular.ts';
import { loadKey } from '../../src/store/key-file.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';

/** The chat of the delegate who was added first has this number; the others follow. */
export const firstChat = 1_000_000;

/** What every delegate is told for a cause; nothing else begins so. */
export function newsOf(cause: string): string {
  return `TIN CHUNG ${cause}
Kính gửi đồng chí ${nameGap}
${'Hội nghị bắt đầu lúc 13h30 thay vì 14h00. '.repeat(3)}`;
}

export type Crowd = {
  folder: string;
  database: Database;
  conferenceId: number;
  /** How long it took to take the list in. */
  addedMs: number;
  chatOf(place: number): number;
  /** Owes everybody the news, once for each cause. @returns how long that took */
  oweNews(cause: string): Promise<number>;
  remove(): Promise<void>;
};

/** A data directory with one conference of the far future, whose every delegate has a chat. */
export async function makeCrowd(people: number): Promise<Crowd> {
  const folder = mkdtempSync(join(tmpdir(), 'thu-ky-crowd-'));
  const file = join(folder, 'thu-ky.db');
  const now = new Date();
  const database = await openDatabase(`file:${file}`, createPassMaker(loadKey(folder)), () => now);
  const plan = { ...blankPlan('Hội nghị tổng kết'), date: '2099-12-15', startTime: '08:00', venue: 'Hội trường số 2' };
  const conference = await database.transaction((store) => store.conferences.add(plan, now));
  const startedMs = performance.now();
  await database.transaction((store) => store.people.addDelegates(conference.id, delegates(people), 'Đại biểu', now));
  const addedMs = performance.now() - startedMs;

  const direct = new Sqlite(file, { timeout: 10_000 });
  const at = now.toISOString().replace('Z', '+00:00');
  direct.exec(`
    INSERT INTO "Chat" (channel, address, "createdAt")
      SELECT 'telegram', CAST(${firstChat} - 1 + id AS TEXT), '${at}' FROM "Person" ORDER BY id;
    INSERT INTO "Connection" ("chatId", "personId", "connectedAt")
      SELECT chat.id, person.id, '${at}' FROM "Person" AS person
      CROSS JOIN "Chat" AS chat ON chat.channel = 'telegram' AND chat.address = CAST(${firstChat} - 1 + person.id AS TEXT);`);
  direct.close();
  return {
    folder,
    database,
    conferenceId: conference.id,
    addedMs,
    chatOf: (place) => firstChat + place,
    async oweNews(cause) {
      const now = new Date();
      const audience = { conferenceId: conference.id, cause, whom: [{ kind: 'everyone' as const }] };
      const letter = { honorific: null, circular: { json: JSON.stringify({ text: newsOf(cause), choices: [] }) } };
      const startedMs = performance.now();
      await database.transaction((store) => store.circulars.owe(audience, [letter], 'bulk', { now, at: now }));
      return performance.now() - startedMs;
    },
    async remove() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function delegates(count: number): RosterPerson[] {
  return Array.from({ length: count }, (_, place) => ({
    sheet: '1',
    row: place + 2,
    name: `Nguyễn Văn ${place + 1}`,
    honorific: null,
    title: 'Bí thư Chi bộ',
    unit: `Chi bộ ${(place % 200) + 1}`,
    phone: `09${String(place).padStart(8, '0')}`,
    group: 'Đại biểu',
    subgroup: null,
    alsoIn: null,
    seat: null,
    note: null,
    email: null,
  }));
}
