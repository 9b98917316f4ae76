import { type Outcome, refuse } from '../domain/outcome.ts';
import type { Plan } from '../domain/plan.ts';
import { readPlanFile } from './read-plan-file.ts';

/** Reads a plan that is to be kept: one that bears a mark of secrecy is refused. */
export async function takePlanFile(bytes: Uint8Array, name: string) {
  return refuseSecret(await readPlanFile(bytes, name));
}

/** A plan that is marked *MẬT, TỐI MẬT, TUYỆT MẬT* has no place in a chat, nor in this program. */
export function refuseSecret<Refusal extends string>(
  plan: Outcome<Plan, Refusal>,
): Outcome<Plan, Refusal | 'file-secret'> {
  const isSecret = plan.ok && plan.value.warnings.some(({ code }) => code === 'secrecy-mark');
  return isSecret ? refuse('file-secret') : plan;
}
