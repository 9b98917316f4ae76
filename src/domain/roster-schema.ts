import { z } from 'zod';
import type { Roster } from './roster.ts';

const text = z.string().nullable();

const place = { sheet: z.string(), row: z.number() };

const problem = z.object({
  ...place,
  code: z.string(),
  reason: z.string(),
  alsoInGroup: z.object({ ...place, group: text, subgroup: text }).optional(),
});

/** A list as it is kept between reading and confirming. */
export const rosterSchema = z.object({
  people: z.array(
    z.object({
      ...place,
      name: z.string(),
      honorific: text,
      title: text,
      unit: text,
      phone: text,
      group: text,
      subgroup: text,
      seat: text,
      note: text,
      email: text,
    }),
  ),
  rejected: z.array(problem),
  warnings: z.array(problem),
}) as unknown as z.ZodType<Roster>;
