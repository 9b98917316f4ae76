import type { Words } from '../conversation/fluent.ts';
import type { Plan } from '../domain/plan.ts';
import { readDocument } from '../plan/files/read-document.ts';
import { readPlan } from '../plan/read-plan.ts';
import { blocksOfText } from '../plan/text-blocks.ts';
import { print, printJson, readInput, WrongUse } from './command.ts';

/** Reads a plan from a file that the operator named. Throws WrongUse with a sentence that says what to do. */
export async function readPlanFile(file: string, words: Words): Promise<Plan> {
  const document = await readDocument(await readInput(file), file);
  if (!document.ok) throw new WrongUse(words(`refusal-${document.refusal}`, { file }));
  const blocks = document.value.kind === 'text' ? blocksOfText(document.value.text) : document.value.blocks;
  const plan = readPlan(blocks);
  if (!plan.ok) throw new WrongUse(words(`refusal-${plan.refusal}`, { file }));
  return plan.value;
}

/** `plan read FILE`: prints what was understood and writes nothing. */
export async function showPlan(file: string, words: Words, options: { json?: true }): Promise<void> {
  const plan = await readPlanFile(file, words);
  if (options.json) return printJson(plan);
  print(
    plan.title,
    `Thời gian: ${plan.dateText ?? '(không nêu)'}`,
    `Địa điểm: ${plan.venue ?? '(không nêu)'}`,
    `Chương trình: ${plan.agenda.length} mục · Tham luận: ${plan.papers.items.length} · Thành phần: ${plan.delegateGroups.length} nhóm`,
    ...plan.warnings.map((warning) => `- ${warning.text}`),
  );
}
