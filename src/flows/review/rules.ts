import { again, ask, none, type Option, type Step, say } from '../../conversation/flow.ts';
import { bodyOf } from '../../domain/paper-review.ts';
import { editPaperRules } from '../../domain/paper-rule-edit.ts';
import { type ReviewState, reviewNothing } from './state.ts';

/** How the conference treats its papers: how fast people speak, who must agree, how long all may take. */
export const ruleSteps: Record<string, Step<ReviewState>> = {
  rules: {
    takesText: true,
    async ask(_state, turn) {
      const rules = await turn.store.paperSettings.of(turn.conference.id);
      const reviewers = await turn.store.paperReviews.reviewers(turn.conference.id);
      const [first, second] = rules.bodies;
      const options: Option[] =
        first && second
          ? reviewers.slice(0, 12).map((one) => ({
              value: String(one.id),
              label: 'review-body-option',
              args: { name: one.name, body: bodyOf(one, rules.bodies) },
            }))
          : [];
      return say(
        'review-rules',
        {
          rate: rules.syllablesPerMinute,
          handover: rules.handoverSeconds,
          slot: rules.slotMinutes ?? none,
          first: first ?? none,
          second: second ?? none,
          reviewers: reviewers.length,
        },
        [...options, { value: 'back', label: 'review-back-label' }],
      );
    },

    async answer(_state, answer, turn) {
      const { store, conference } = turn;
      const before = await store.paperSettings.of(conference.id);
      if (answer.kind === 'choice') {
        const reviewers = await store.paperReviews.reviewers(conference.id);
        const chosen = reviewers.find(({ id }) => String(id) === answer.value);
        if (!chosen) return ask('overview', reviewNothing);
        const next = before.bodies.find((body) => body !== bodyOf(chosen, before.bodies)) ?? null;
        await store.paperReviews.setBody(chosen.id, next);
        await turn.audit({
          action: 'set-paper-rules',
          subject: { kind: 'person', id: chosen.id },
          before: { body: chosen.body },
          after: { body: next },
        });
        return ask('rules', reviewNothing, say('review-rule-kept'));
      }
      if (answer.kind !== 'text') return again(say('review-rule-again'));
      const edited = editPaperRules(answer.text);
      if (!edited.ok)
        return again(say(edited.refusal === 'rule-out-of-range' ? 'review-rule-range' : 'review-rule-again'));
      await store.paperSettings.set(conference.id, edited.value);
      await turn.audit({
        action: 'set-paper-rules',
        subject: { kind: 'conference', id: conference.id },
        before: { rules: JSON.stringify(before) },
        after: { rules: JSON.stringify({ ...before, ...edited.value }) },
      });
      return ask('rules', reviewNothing, say('review-rule-kept'));
    },
  },
};
