import { z } from 'zod';
import { paperSteps, verdictKinds } from '../../domain/paper.ts';

/** Where the conversation about papers stands, for reviewers and for the office. */
export const reviewState = z.object({
  paperId: z.number().int(),
  page: z.number().int().min(0),
  /** The version that is looked at: a verdict counts for no other. */
  versionId: z.number().int(),
  verdict: z.enum(verdictKinds),
  reasons: z.array(z.string()),
  note: z.string().nullable(),
  file: z.object({ sha256: z.string(), name: z.string() }).nullable(),
  /** A paper that is being assigned or changed. */
  topic: z.string(),
  unit: z.string().nullable(),
  minutes: z.number().int().nullable(),
  due: z.string().nullable(),
  step: z.enum(paperSteps),
  /** The programme as it is being put in order. */
  programme: z.array(z.object({ id: z.number().int(), printed: z.boolean() })),
});
export type ReviewState = z.infer<typeof reviewState>;

export const reviewNothing: ReviewState = {
  paperId: 0,
  page: 0,
  versionId: 0,
  verdict: 'accepted',
  reasons: [],
  note: null,
  file: null,
  topic: '',
  unit: null,
  minutes: null,
  due: null,
  step: 'author',
  programme: [],
};
