import { blankPlan } from '../../src/domain/plan-chapter.ts';

/** A plan of which nothing is known but a name. */
export const emptyPlan = blankPlan('Hội nghị A');
