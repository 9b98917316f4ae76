import type { Outcome } from '../domain/outcome.ts';
import type { Plan } from '../domain/plan.ts';
import type { DocumentRefusal } from '../reading/document.ts';
import { readDocument } from '../reading/read-document.ts';
import { readPlan } from './read-plan.ts';
import { blocksOfText } from './text-blocks.ts';
import { readWrittenMarkup } from './written-markup.ts';

/** From the bytes of a document to the plan in it; `name` is only a hint at what kind of document it is. */
export async function readPlanFile(
  bytes: Uint8Array,
  name: string,
): Promise<Outcome<Plan, DocumentRefusal | 'not-a-plan'>> {
  const document = await readDocument(bytes, name);
  if (!document.ok) return document;
  return readPlan(
    document.value.kind === 'text' ? blocksOfText(document.value.text) : readWrittenMarkup(document.value.blocks),
  );
}
