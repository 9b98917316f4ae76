import { type Office, openOffice } from '../office.ts';
import { type OaDouble, startOaDouble } from './oa.ts';

export type OaOffice = Office & { oa: OaDouble };

/** The real program beside an Official Account and a Telegram of its own; not started yet. */
export async function openOaOffice(people: number, settings: Record<string, string> = {}): Promise<OaOffice> {
  const oa = await startOaDouble();
  const office = await openOffice(people, { ...oa.settings(), ...settings });
  oa.pushTo(`${office.program.url}/webhooks/zalo-oa`);
  return {
    ...office,
    oa,
    async close() {
      await office.close();
      await oa.close();
    },
  };
}
