import type { Guest } from '../documents/guest.ts';
import { saveInvitations } from '../documents/save-invitations.ts';
import { type Conference, rsvpClosesAt } from '../domain/conference.ts';
import { byOperator, conferenceOf, print, printJson, tell, type Workplace, WrongUse } from './command.ts';
import { createLinks, type Links } from './links.ts';

type Invited = {
  delegate: { id: number; name: string; unit: string | null; group: string; phone: string | null };
  code: string;
  links: Links;
};

/** `invitations`: everybody who is invited, each with a code and links; with a folder, on paper too. */
export async function showInvitations(
  place: Workplace,
  id: string,
  options: { out?: string; json?: true },
): Promise<void> {
  const conference = await conferenceOf(place, id);
  const links = await createLinks(place);
  const counters = await place.database.read.passes.countersOf(conference.id);
  const guests = (await place.database.read.reports.delegates(conference.id)).map((delegate) => {
    const counter = counters.get(delegate.id) ?? 0;
    return {
      ...delegate,
      code: place.passes.codeOf(delegate.id, counter),
      links: links(place.passes.tokenOf(delegate.id, counter)),
    };
  });
  const after = { people: guests.length, onPaper: options.out !== undefined };
  await place.database.transaction((store) =>
    store.audit.record(byOperator(place, conference.id, { action: 'export-invitations', after })),
  );
  if (options.out) await save(place, conference, guests.map(toGuest), options.out);

  const invited: Invited[] = guests.map(({ id: person, name, unit, group, phone, code, links: own }) => ({
    delegate: { id: person, name, unit, group, phone },
    code,
    links: own,
  }));
  if (options.json) return printJson(invited);
  print(
    ...invited.map(({ delegate, code, links: own }) => [delegate.name, delegate.unit ?? '', code, own.web].join('\t')),
  );
}

async function save(place: Workplace, conference: Conference, guests: Guest[], folder: string): Promise<void> {
  const { words, config, calendar, database } = place;
  const closesAt = rsvpClosesAt(conference, calendar);
  const saved = await saveInvitations(
    folder,
    conference,
    await database.read.conferences.agendaOf(conference.id),
    guests,
    {
      howToAnswer: words('invitation-how-to-answer'),
      answerBy: closesAt && calendar.formatMoment(closesAt),
      officePhone: conference.officePhone ?? config.officePhone,
      signer: await database.read.conferences.signerOf(conference.id),
      year: conference.date ? Number(conference.date.slice(0, 4)) : null,
    },
  );
  if (!saved.ok) throw new WrongUse(words(`refusal-${saved.refusal}`, { folder }));
  tell(words('invitations-saved', { count: guests.length, folder }));
}

type Listed = Omit<Guest, 'link' | 'telegramLink' | 'zaloLink'> & { links: Links };

function toGuest({ links, ...person }: Listed): Guest {
  return { ...person, link: links.web, telegramLink: links.telegram, zaloLink: links.zalo };
}
