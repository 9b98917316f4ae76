import { z } from 'zod';
import type { Roster } from './roster.ts';

const text = z.string().nullable();

const place = { sheet: z.string(), row: z.number() };

const problem = z.object({ ...place, code: z.string(), reason: z.string() });

/** One person of a list, as a step of its import keeps them. */
export const rosterPersonSchema = z.object({
  ...place,
  name: z.string(),
  honorific: text,
  title: text,
  unit: text,
  phone: text,
  group: text,
  subgroup: text,
  alsoIn: text,
  seat: text,
  note: text,
  email: text,
});

/** A list as it is kept between reading and confirming. */
export const rosterSchema = z.object({
  people: z.array(rosterPersonSchema),
  rejected: z.array(problem),
  warnings: z.array(problem),
}) satisfies z.ZodType<Roster>;
