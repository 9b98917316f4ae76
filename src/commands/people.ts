import { basename } from 'node:path';
import { isRole } from '../domain/person.ts';
import { byOperator, conferenceOf, print, printJson, type Workplace, WrongUse } from './command.ts';
import { createLinks } from './links.ts';
import { beginRoster, countGroups, readRosterFile, takeRoster } from './roster.ts';

/** `delegates add`: the people of a list, each once, however often the list is read. */
export async function addDelegates(
  place: Workplace,
  id: string,
  file: string,
  options: { json?: true },
): Promise<void> {
  const conference = await conferenceOf(place, id);
  const list = await readRosterFile(file, place.words);
  const { roster } = list;
  const begun = await place.database.transaction(async (store) => {
    const subject = { kind: 'list', id: await beginRoster(store, conference.id, list, place.clock()) };
    const after = { file: basename(file), people: roster.people.length };
    await store.audit.record(byOperator(place, conference.id, { action: 'add-delegates', subject, after }));
    return subject.id;
  });
  const added = await takeRoster(place, begun);
  const groups = countGroups(roster);
  const { rejected, warnings } = roster;
  if (options.json) return printJson({ accepted: roster.people.length, added, rejected, warnings, groups });
  print(
    `Nhận ${roster.people.length} đại biểu, thêm mới ${added}.`,
    ...groups.map(({ name, count }) => `- ${name}: ${count}`),
    ...rejected.map((problem) => `Bỏ dòng ${problem.row} (${problem.sheet}): ${problem.reason}`),
    ...warnings.map((problem) => `Lưu ý dòng ${problem.row} (${problem.sheet}): ${problem.reason}`),
  );
}

/** `staff add`. */
export async function addStaff(
  place: Workplace,
  id: string,
  options: { role: string; name: string; json?: true },
): Promise<void> {
  const conference = await conferenceOf(place, id);
  const { role } = options;
  const name = options.name.normalize('NFC').trim();
  if (!isRole(role) || !['owner', 'organizer', 'reviewer', 'reception'].includes(role)) {
    throw new WrongUse(`Vai trò "${role}" không có. Chọn owner, organizer, reviewer hoặc reception.`);
  }
  if (name === '') throw new WrongUse('Tên đang để trống. Ghi họ tên sau --name.');
  const links = await createLinks(place);
  const person = await place.database.transaction(async (store) => {
    const one = await store.people.addStaff(conference.id, name, role, place.clock());
    const subject = { kind: 'person', id: one.id };
    await store.audit.record(byOperator(place, conference.id, { action: 'grant-role', subject, after: { role } }));
    return one;
  });
  const counter = (await place.database.read.passes.ofPerson(person.id))?.counter ?? 0;
  const way = { code: place.passes.codeOf(person.id, counter), links: links(place.passes.tokenOf(person.id, counter)) };
  if (options.json) return printJson(way);
  print(`${name}: mã ${way.code}`, ...Object.values(way.links).filter((link) => link !== null));
}
