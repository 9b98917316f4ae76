import { z } from 'zod';
import { defaultPaperSettings, type PaperSettings } from '../domain/paper-settings.ts';
import type { Client } from './store.ts';

const bodies = z.array(z.string());

/** How a conference treats its papers, as an organizer set it. */
export function createPaperSettings(client: Client) {
  return {
    async of(conferenceId: number): Promise<PaperSettings> {
      const row = await client.paperSettings.findUnique({ where: { conferenceId } });
      if (!row) return defaultPaperSettings;
      const { syllablesPerMinute, handoverSeconds, slotMinutes } = row;
      return { syllablesPerMinute, handoverSeconds, slotMinutes, bodies: bodies.parse(JSON.parse(row.bodies)) };
    },

    async set(conferenceId: number, settings: Partial<PaperSettings>): Promise<void> {
      const { bodies: names, ...rest } = settings;
      const data = { ...rest, ...(names && { bodies: JSON.stringify(names) }) };
      await client.paperSettings.upsert({ where: { conferenceId }, create: { conferenceId, ...data }, update: data });
    },
  };
}
