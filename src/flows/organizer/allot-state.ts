import { z } from 'zod';

/** What is kept while an organizer gives places to units and posts. */
export const allotState = z.object({
  page: z.number().int().min(0),
  /** The group that gets places, and what the plan says about it. */
  group: z.string(),
  said: z.string(),
  quota: z.object({ places: z.number().int().nullable(), posts: z.array(z.string()) }).nullable(),
  planned: z.array(
    z.object({
      unit: z.string(),
      post: z.string().nullable(),
      places: z.number().int(),
      contact: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
    }),
  ),
  allotmentId: z.number().int(),
});
export type AllotState = z.infer<typeof allotState>;

export const allotNothing: AllotState = { page: 0, group: '', said: '', quota: null, planned: [], allotmentId: 0 };
