import { writeAuditLog } from '../documents/audit-log.ts';
import { type Maker, spreadsheet } from './maker.ts';

/** As many of the newest lines as one sheet holds without growing unwieldy. */
const most = 50_000;

/** The log of changes of a conference. */
export const makeAuditLog: Maker = async ({ conferenceId }, { store, calendar }) => ({
  bytes: writeAuditLog(await store.audit.page(Number(conferenceId), most), calendar),
  type: spreadsheet,
});
