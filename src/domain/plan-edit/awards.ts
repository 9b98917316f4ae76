import { accept, type Outcome } from '../outcome.ts';
import type { Plan, PlannedAward } from '../plan.ts';
import { dropAt, type EditRefusal, type Rule, readCount, replaceAt } from './phrase.ts';

const award = '(?:(?:muc|khen thuong)(?: so)?\\s)?(?<award>\\d{1,3})';
const counts = '(?:(?<collectives>\\d{1,4}) tap the)?(?:\\s?(?:,|va|;)?\\s?(?<individuals>\\d{1,4}) ca nhan)?';

/** Who awards how many collectives and individuals. */
export const awardRules: readonly Rule[] = [
  {
    pattern: new RegExp(`^(?:bo|xoa)\\s${award}$`),
    apply: (plan, words) => withAwards(plan, dropAt(plan.awards, words.award)),
  },
  {
    pattern: new RegExp(`^${award}\\s?:?\\s?(?=\\d)${counts}$`),
    apply: (plan, words) =>
      withAwards(
        plan,
        replaceAt(plan.awards, words.award, (one) => ({
          ...one,
          collectives: words.collectives === undefined ? one.collectives : readCount(words.collectives),
          individuals: words.individuals === undefined ? one.individuals : readCount(words.individuals),
        })),
      ),
  },
  {
    pattern: new RegExp(`^${award}\\s?:?\\s?(?:do|cua)\\s(?<by>.{2,}?)(?:\\s(?:tang|khen|trao))?$`),
    apply: (plan, words) =>
      withAwards(
        plan,
        replaceAt(plan.awards, words.award, (one) => ({ ...one, by: words.by ?? one.by })),
      ),
  },
];

function withAwards(plan: Plan, awards: Outcome<PlannedAward[], 'no-such-item'>): Outcome<Plan, EditRefusal> {
  return awards.ok ? accept({ ...plan, awards: awards.value }) : awards;
}
