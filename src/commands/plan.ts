import type { Words } from '../conversation/fluent.ts';
import type { Plan } from '../domain/plan.ts';
import { readPlanFile } from '../plan/read-plan-file.ts';
import { print, printJson, readInput, WrongUse } from './command.ts';

/** Reads a plan from a file that the operator named. Throws WrongUse with a sentence that says what to do. */
export async function openPlan(file: string, words: Words): Promise<{ plan: Plan; bytes: Uint8Array }> {
  const bytes = await readInput(file);
  const plan = await readPlanFile(bytes, file);
  if (!plan.ok) throw new WrongUse(words(`refusal-${plan.refusal}`, { file }));
  return { plan: plan.value, bytes };
}

/** A document that bears a secrecy mark is not taken in. Throws WrongUse. */
export function refuseSecret(plan: Plan, file: string, words: Words): void {
  if (plan.warnings.some(({ code }) => code === 'secrecy-mark')) {
    throw new WrongUse(words('refusal-secret-plan', { file }));
  }
}

/** `plan read FILE`: prints what was understood and writes nothing. */
export async function showPlan(file: string, words: Words, options: { json?: true }): Promise<void> {
  const { plan } = await openPlan(file, words);
  if (options.json) return printJson(plan);
  print(
    plan.title,
    `Thời gian: ${plan.dateText ?? '(không nêu)'}`,
    `Địa điểm: ${plan.venue ?? '(không nêu)'}`,
    `Chương trình: ${plan.agenda.length} mục · Tham luận: ${plan.papers.items.length} · Thành phần: ${plan.delegateGroups.length} nhóm`,
    ...plan.warnings.map((warning) => `- ${warning.text}`),
  );
}
