import { z } from 'zod';
import type { PaperText } from './paper-text.ts';

/** A text as it is kept. */
export const paperTextSchema: z.ZodType<PaperText> = z.object({
  kind: z.enum(['docx', 'odt', 'pdf', 'pptx']),
  paragraphs: z.array(z.object({ text: z.string(), page: z.number().nullable(), isSpoken: z.boolean() })),
  lines: z.array(z.string()),
});
