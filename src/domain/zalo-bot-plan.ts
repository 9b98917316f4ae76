/** What the free plan of the Zalo Bot Platform allows: people of one bot, and messages in a month. */
export const zaloBotPlan = { people: 50, messages: 3_000 };

/** Whether so little is left that the office should know: a tenth. */
export function isNearlyUsed({ people, messages }: { people: number; messages: number }): boolean {
  return people >= zaloBotPlan.people * 0.9 || messages >= zaloBotPlan.messages * 0.9;
}
