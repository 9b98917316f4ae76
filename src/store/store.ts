import type { PassMaker } from '../domain/pass.ts';
import { createAllotments } from './allotments.ts';
import { createAnnouncements } from './announcements.ts';
import { createAudit } from './audit.ts';
import { createBudgets } from './budgets.ts';
import { createByHand } from './by-hand.ts';
import { createCalls } from './calls.ts';
import { createChannelUse } from './channel-use.ts';
import { createChats } from './chats.ts';
import { createCirculars } from './circulars.ts';
import { createConferenceDocuments } from './conference-documents.ts';
import { createConferences } from './conferences.ts';
import { createDeliveries } from './deliveries.ts';
import { createDialogs } from './dialogs.ts';
import { createDues } from './dues.ts';
import { createErasure } from './erasure.ts';
import { createExactGroups } from './exact-groups.ts';
import { createFetchedFiles } from './fetched-files.ts';
import { createFileNames } from './file-names.ts';
import type { Prisma } from './generated/client.ts';
import { createImports } from './imports.ts';
import { createInbox } from './inbox.ts';
import { createInvitations } from './invitations.ts';
import { createMoves } from './moves.ts';
import { createNominations } from './nominations.ts';
import { createNudgeAudience } from './nudge-audience.ts';
import { createOwnData } from './own-data.ts';
import { createPaperReviews } from './paper-reviews.ts';
import { createPaperSettings } from './paper-settings.ts';
import { createPapers } from './papers.ts';
import { createPasses } from './passes.ts';
import { createPeople } from './people.ts';
import { createPlannedPapers } from './planned-papers.ts';
import { createPlannedTasks } from './planned-tasks.ts';
import { createProgrammes } from './programmes.ts';
import { createReports } from './reports.ts';
import { createSettings } from './settings.ts';
import type { Sql } from './sql.ts';
import { createStaff } from './staff.ts';
import { createSubstitutes } from './substitutes.ts';
import { createTasks } from './tasks.ts';
import { createTranscripts } from './transcripts.ts';
import { createUnitContacts } from './unit-contacts.ts';
import { createUploadLinks } from './upload-links.ts';
import { createUploads } from './uploads.ts';
import { createWays } from './ways.ts';

/** Prisma's client, within a transaction or without. It never leaves this folder. */
export type Client = Prisma.TransactionClient;

/** Everything that is kept, by what it is. The same in a transaction and, for reading, outside. */
export type Store = ReturnType<typeof createStore>;

export function createStore(client: Client, sql: Sql, passes: PassMaker) {
  return {
    settings: createSettings(client),
    conferences: createConferences(client, passes),
    audit: createAudit(client, sql, passes),
    erasure: createErasure(client, sql, passes),
    ownData: createOwnData(client),
    people: createPeople(client, passes),
    staff: createStaff(client),
    invitations: createInvitations(client, sql),
    substitutes: createSubstitutes(client, sql, passes),
    exactGroups: createExactGroups(client),
    moves: createMoves(client),
    passes: createPasses(client, passes),
    byHand: createByHand(client),
    channelUse: createChannelUse(client),
    chats: createChats(client, sql),
    dialogs: createDialogs(sql),
    inbox: createInbox(client, sql),
    deliveries: createDeliveries(client, sql),
    reports: createReports(client),
    programmes: createProgrammes(client),
    circulars: createCirculars(client),
    announcements: createAnnouncements(client),
    conferenceDocuments: createConferenceDocuments(client, sql),
    calls: createCalls(client),
    transcripts: createTranscripts(client),
    uploads: createUploads(client),
    files: createFileNames(client),
    imports: createImports(client, passes),
    allotments: createAllotments(client, passes),
    nominations: createNominations(client, passes),
    dues: createDues(client, sql),
    tasks: createTasks(client),
    unitContacts: createUnitContacts(client, passes),
    plannedTasks: createPlannedTasks(client, passes),
    nudgeAudience: createNudgeAudience(client),
    papers: createPapers(client, passes),
    paperReviews: createPaperReviews(client),
    uploadLinks: createUploadLinks(client, passes),
    plannedPapers: createPlannedPapers(client, passes),
    paperSettings: createPaperSettings(client),
    ways: createWays(client),
    budgets: createBudgets(client),
    fetchedFiles: createFetchedFiles(client),
  };
}
