import type { Plan } from '../../src/domain/plan.ts';
import { foldWording } from '../../src/domain/vietnamese.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** An expected result may leave out what it does not speak of: keys that it lacks are not compared. */
function differences(expected: Json, found: Json | undefined, path: string): string[] {
  if (typeof expected === 'string' && typeof found === 'string') {
    return foldWording(expected) === foldWording(found) ? [] : [`${path}: expected “${expected}”, found “${found}”`];
  }
  if (Array.isArray(expected) && Array.isArray(found)) {
    const counts =
      expected.length === found.length
        ? []
        : [
            `${path}: expected ${expected.length}, found ${found.length}: ${JSON.stringify(found.slice(0, 40)).slice(0, 1500)}`,
          ];
    return [
      ...counts,
      ...expected.flatMap((item, index) =>
        index < found.length ? differences(item, found[index], `${path}[${index}]`) : [],
      ),
    ];
  }
  if (
    expected &&
    typeof expected === 'object' &&
    found &&
    typeof found === 'object' &&
    !Array.isArray(expected) &&
    !Array.isArray(found)
  ) {
    return Object.keys(expected).flatMap((key) =>
      differences(expected[key] ?? null, found[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return expected === found ? [] : [`${path}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`];
}

/** Where a plan differs from the expected result, with wording compared folded. */
export function comparePlan(expected: unknown, plan: Plan): string[] {
  return differences(expected as Json, JSON.parse(JSON.stringify(plan)) as Json, '');
}
