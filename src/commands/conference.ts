import { basename } from 'node:path';
import { describeWhen, nameOf } from '../domain/conference.ts';
import type { RosterProblem } from '../domain/roster.ts';
import { takePlanFile } from '../plan/take-plan-file.ts';
import { createFiles } from '../store/files.ts';
import { byOperator, conferenceOf, print, printJson, type Workplace, WrongUse } from './command.ts';
import { createLinks } from './links.ts';
import { openPlan } from './plan.ts';
import { beginRoster, readRosterFile, takeRoster } from './roster.ts';

/** `conference add`: a conference, its first organizer and, with a list, its delegates: all of it or nothing. */
export async function addConference(
  place: Workplace,
  options: { plan: string; delegates?: string; json?: true },
): Promise<void> {
  const { database, passes, clock, words } = place;
  const { plan, bytes } = await openPlan(options.plan, words, takePlanFile);
  const list = options.delegates ? await readRosterFile(options.delegates, words) : null;
  const links = await createLinks(place);
  const file = await createFiles(place.config.dataDir).keep([bytes], bytes.length);
  if (!file.ok) throw new WrongUse(words(`refusal-${file.refusal}`, { file: options.plan }));
  const { conference, owner, begun } = await database.transaction(async (store) => {
    const made = await store.conferences.add(plan, clock());
    const first = await store.people.addStaff(made.id, words('owner-name'), 'owner', clock());
    const kept = { sha256: file.value.sha256, name: basename(options.plan), personId: first.id };
    await store.conferences.keepPlanFile(made.id, kept, clock());
    const importId = list ? await beginRoster(store, made.id, list, clock()) : null;
    const after = { plan: kept.name, delegates: list?.roster.people.length ?? 0, owner: first.id };
    await store.audit.record(byOperator(place, made.id, { action: 'add-conference', after }));
    return { conference: made, owner: first, begun: importId };
  });
  if (begun !== null) await takeRoster(place, begun);
  const counter = (await database.read.passes.ofPerson(owner.id))?.counter ?? 0;
  const warnings = [
    ...plan.warnings,
    ...(list ? [...list.roster.rejected, ...list.roster.warnings].map(describeProblem) : []),
  ];
  const code = passes.codeOf(owner.id, counter);
  const ownLinks = links(passes.tokenOf(owner.id, counter));
  if (options.json) {
    return printJson({
      conference: { id: conference.id, title: conference.title },
      owner: { code, links: ownLinks },
      warnings,
    });
  }
  print(
    `Hội nghị số ${conference.id}: ${conference.title}`,
    `Ban tổ chức: mã ${code}`,
    ...Object.values(ownLinks).filter((link) => link !== null),
    ...warnings.map((warning) => `- ${warning.text}`),
  );
}

/** `conference list`. */
export async function listConferences({ database }: Workplace, options: { json?: true }): Promise<void> {
  const conferences = await database.read.conferences.list();
  if (options.json) return printJson(conferences);
  print(...conferences.map((one) => `${one.id}. ${nameOf(one)} · ${describeWhen(one) ?? 'chưa định ngày'}`));
}

/** `conference show ID`. */
export async function showConference(place: Workplace, id: string, options: { json?: true }): Promise<void> {
  const conference = await conferenceOf(place, id);
  const agenda = await place.database.read.conferences.agendaOf(conference.id);
  const allotments = await place.database.read.allotments.ofConference(conference.id);
  if (options.json) return printJson({ ...conference, agenda, allotments });
  print(
    `${conference.id}. ${nameOf(conference)}`,
    `Thời gian: ${describeWhen(conference) ?? 'chưa định ngày'}`,
    `Địa điểm: ${conference.venue ?? 'chưa nêu'}`,
    ...agenda.map((item) => `${item.order}. ${[item.start, item.end].filter(Boolean).join('–')} ${item.title}`),
  );
}

function describeProblem({ sheet, row, code, reason }: RosterProblem) {
  return { code, text: `${sheet}, dòng ${row}: ${reason}` };
}
