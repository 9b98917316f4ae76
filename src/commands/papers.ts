import { dueOf, newestDraft, type Paper, stepOf } from '../domain/paper.ts';
import { byOperator, conferenceOf, print, printJson, type Workplace } from './command.ts';
import { createLinks } from './links.ts';

/** `papers`: what each unit owes, where it stands, and the way in of the unit's contact. */
export async function showPapers(place: Workplace, id: string, options: { json?: true }): Promise<void> {
  const conference = await conferenceOf(place, id);
  const links = await createLinks(place);
  const counters = await place.database.read.passes.countersOf(conference.id);
  const wayOf = ({ contact }: Paper) => {
    if (!contact) return null;
    const counter = counters.get(contact.id) ?? 0;
    return { code: place.passes.codeOf(contact.id, counter), links: links(place.passes.tokenOf(contact.id, counter)) };
  };
  const papers = (await place.database.read.papers.ofConference(conference.id)).map((paper) => ({
    order: paper.order,
    topic: paper.topic,
    unit: paper.unit,
    state: paper.state,
    version: newestDraft(paper)?.number ?? null,
    minutes: paper.minutes,
    deadline: dueOf(paper, stepOf(paper) ?? 'author'),
    contact: wayOf(paper),
  }));
  await place.database.transaction((store) =>
    store.audit.record(byOperator(place, conference.id, { action: 'export-papers', after: { people: papers.length } })),
  );
  if (options.json) return printJson(papers);
  const lines = papers.map(({ contact, ...paper }) =>
    [
      paper.order,
      paper.unit ?? '',
      place.words('papers-state', { state: paper.state }),
      contact?.code ?? '',
      paper.topic,
    ].join('\t'),
  );
  print(...lines);
}
