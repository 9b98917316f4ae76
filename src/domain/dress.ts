import type { DressRule } from './plan.ts';
import { foldMarks } from './vietnamese.ts';

/** The rules of dress that are about a group by name; all of them where none is. */
export function dressFor(group: string, rules: readonly DressRule[]): DressRule[] {
  const own = foldMarks(group);
  const meant = rules.filter(({ who }) => {
    const named = foldMarks(who).replace(/^(?:cac\s+)?dai bieu\s+/, '');
    return named !== '' && (own.includes(named) || named.includes(own.replace(/^(?:cac\s+)?dai bieu\s+/, '')));
  });
  return meant.length > 0 ? meant : [...rules];
}
