import { z } from 'zod';
import type { Plan } from './plan.ts';

const text = z.string().nullable();
const count = z.number().nullable();

/** A plan as it is kept, in the order of its type, so that two plans can be compared as they stand. */
export const planSchema: z.ZodType<Plan> = z.object({
  title: z.string(),
  issuer: text,
  planNumber: text,
  basis: z.array(z.string()),
  date: text,
  dateText: text,
  startTime: text,
  endTime: text,
  duration: text,
  tentative: z.boolean(),
  venue: text,
  expectedDelegates: count,
  delegateGroups: z.array(z.object({ section: z.string(), items: z.array(z.string()) })),
  dressCode: z.array(z.object({ who: z.string(), text: z.string() })),
  agenda: z.array(
    z.object({
      order: z.number(),
      session: text,
      start: text,
      end: text,
      title: z.string(),
      responsible: text,
      ifAny: z.boolean(),
    }),
  ),
  papers: z.object({
    count,
    maxMinutes: count,
    submitTo: text,
    deadline: text,
    reviewDeadline: text,
    items: z.array(z.object({ order: z.number(), topic: text, unit: text, presenter: text, deadline: text })),
  }),
  tasks: z.array(z.object({ unit: z.string(), tasks: z.array(z.object({ text: z.string(), deadline: text })) })),
  awards: z.array(
    z.object({
      by: z.string(),
      collectives: count,
      individuals: count,
      breakdown: z.array(z.object({ unit: z.string(), collectives: count, individuals: count })),
    }),
  ),
  recipients: z.array(z.string()),
  signer: z.object({ name: text, title: text, onBehalfOf: text }).nullable(),
  warnings: z.array(z.object({ code: z.string(), text: z.string() })),
});
