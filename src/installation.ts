import { type Clock, realClock, rehearsalClock } from './clock.ts';
import type { Config } from './config.ts';
import { type Calendar, createCalendar } from './domain/calendar.ts';
import { createPassMaker, type PassMaker } from './domain/pass.ts';
import { loadKey } from './store/key-file.ts';
import { type Database, DatabaseError, openDatabase } from './store/open.ts';

/** What the program and every command of the operator stand on. */
export type Installation = {
  config: Config;
  database: Database;
  passes: PassMaker;
  clock: Clock;
  calendar: Calendar;
};

/** Opens the database and the key, making both the first time. Throws DatabaseError when they cannot be used. */
export async function openInstallation(config: Config): Promise<Installation> {
  const passes = createPassMaker(loadKey(config.dataDir));
  const database = await openDatabase(config.databaseUrl, passes, realClock);
  await checkKey(config, database, passes);
  const clock = await startClock(config, database);
  if (await database.read.plannedPapers.isBehind()) {
    await database.transaction((store) => store.plannedPapers.adopt(clock()));
  }
  if (await database.read.plannedTasks.isBehind()) {
    await database.transaction((store) => store.plannedTasks.adopt(clock()));
  }
  return { config, database, passes, clock, calendar: createCalendar(config.timeZone) };
}

/** A database opened with another key would call every printed code wrong; better not to start. */
async function checkKey(config: Config, database: Database, passes: PassMaker): Promise<void> {
  const mark = passes.hash('key-check');
  const kept = await database.read.settings.of('key-check');
  if (kept === mark) return;
  if (kept === null) {
    await database.transaction((store) => store.settings.keep('key-check', mark));
    return;
  }
  await database.close();
  throw new DatabaseError(
    `Tệp khóa trong ${config.dataDir} không phải của cơ sở dữ liệu này, nên mọi mã đã in sẽ sai. Hãy khôi phục tệp "key" đi cùng cơ sở dữ liệu, hoặc sửa DATA_DIR.`,
  );
}

/** The rehearsal clock goes on from where its first start set it. */
async function startClock(config: Config, database: Database): Promise<Clock> {
  if (!config.rehearsal) return realClock;
  const { start, rate } = config.rehearsal;
  const kept = await database.transaction(async (store) => {
    const standing = await store.settings.of('rehearsal');
    if (standing) return standing;
    const pair = `${start.toISOString()} ${realClock().toISOString()}`;
    await store.settings.keep('rehearsal', pair);
    return pair;
  });
  const [first = '', origin = ''] = kept.split(' ');
  return rehearsalClock(new Date(first), new Date(origin), rate);
}
