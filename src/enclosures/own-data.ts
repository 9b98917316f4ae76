import { writeOwnData } from '../documents/own-data.ts';
import { type Maker, spreadsheet } from './maker.ts';

/** What is kept about one person; nothing once they have been erased. */
export const makeOwnData: Maker = async ({ person }, { store, calendar }) => {
  const kept = await store.ownData.of(Number(person));
  return kept && { bytes: writeOwnData(kept, calendar), type: spreadsheet };
};
