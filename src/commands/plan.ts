import type { Words } from '../conversation/fluent.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Plan } from '../domain/plan.ts';
import { readPlanFile } from '../plan/read-plan-file.ts';
import { print, printJson, readInput, WrongUse } from './command.ts';

/**
 * Reads a plan from a file that the operator named; `read` decides which plans are taken. Throws WrongUse with a
 * sentence that says what to do.
 */
export async function openPlan(
  file: string,
  words: Words,
  read: (bytes: Uint8Array, name: string) => Promise<Outcome<Plan, string>>,
): Promise<{ plan: Plan; bytes: Uint8Array }> {
  const bytes = await readInput(file);
  const plan = await read(bytes, file);
  if (!plan.ok) throw new WrongUse(words(`refusal-${plan.refusal}`, { file }));
  return { plan: plan.value, bytes };
}

/** `plan read FILE`: prints what was understood and writes nothing. */
export async function showPlan(file: string, words: Words, options: { json?: true }): Promise<void> {
  const { plan } = await openPlan(file, words, readPlanFile);
  if (options.json) return printJson(plan);
  print(
    plan.title,
    `Thời gian: ${plan.dateText ?? '(không nêu)'}`,
    `Địa điểm: ${plan.venue ?? '(không nêu)'}`,
    `Chương trình: ${plan.agenda.length} mục · Tham luận: ${plan.papers.items.length} · Thành phần: ${plan.delegateGroups.length} nhóm`,
    ...plan.warnings.map((warning) => `- ${warning.text}`),
  );
}
