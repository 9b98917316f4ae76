import { writeCallList } from '../documents/call-list.ts';
import { type Maker, spreadsheet } from './maker.ts';

/** Those of a conference who have not answered, to be telephoned. */
export const makeCallList: Maker = async ({ conferenceId }, { store, calendar }) => ({
  bytes: writeCallList(await store.calls.list(Number(conferenceId), { named: null }), calendar),
  type: spreadsheet,
});
