import type { Plan } from '../../src/domain/plan.ts';

/** A plan of which nothing is known. */
export const emptyPlan: Plan = {
  title: 'Hội nghị A',
  issuer: null,
  planNumber: null,
  basis: [],
  date: null,
  dateText: null,
  startTime: null,
  endTime: null,
  duration: null,
  tentative: false,
  venue: null,
  expectedDelegates: null,
  delegateGroups: [],
  dressCode: [],
  agenda: [],
  papers: { count: null, maxMinutes: null, submitTo: null, deadline: null, reviewDeadline: null, items: [] },
  tasks: [],
  awards: [],
  recipients: [],
  signer: null,
  warnings: [],
};
