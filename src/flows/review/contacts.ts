import { again, ask, type Option, type Step, say } from '../../conversation/flow.ts';
import type { PaperPerson } from '../../domain/paper.ts';
import { type ReviewState, reviewNothing } from './state.ts';

const pageSize = 5;

/** The ways in of the units' contacts, to be sent to them: one for each, however many papers they have. */
export const contactSteps: Record<string, Step<ReviewState>> = {
  contacts: {
    async ask({ page }, turn) {
      const papers = await turn.store.papers.ofConference(turn.conference.id);
      const units = new Map<number, { contact: PaperPerson; unit: string; orders: number[] }>();
      for (const { contact, unit, order, state } of papers) {
        if (!contact || state === 'withdrawn') continue;
        const one = units.get(contact.id) ?? { contact, unit: unit ?? '', orders: [] };
        units.set(contact.id, { ...one, orders: [...one.orders, order] });
      }
      const all = [...units.values()].toSorted(
        (one, other) => Number(one.contact.connected) - Number(other.contact.connected),
      );
      const shown = all.slice(page * pageSize, (page + 1) * pageSize);
      const silent = all.filter(({ contact }) => !contact.connected).length;
      await turn.audit({
        action: 'show-pass',
        subject: { kind: 'conference', id: turn.conference.id },
        after: { contacts: shown.length },
      });
      const options: Option[] = [
        ...((page + 1) * pageSize < all.length ? [{ value: 'next', label: 'next-page' }] : []),
        { value: 'back', label: 'review-back-label' },
      ];
      return {
        ...say('review-contacts', { count: all.length, silent }, options),
        lists: {
          units: shown.map(({ contact, unit, orders }) =>
            say('review-contact-line', {
              unit,
              orders: orders.join(', '),
              personId: String(contact.id),
              connected: String(contact.connected),
            }),
          ),
        },
      };
    },

    async answer(before, answer) {
      if (answer.kind !== 'choice') return again(say('choose-one'));
      return answer.value === 'next'
        ? ask('contacts', { ...before, page: before.page + 1 })
        : ask('overview', reviewNothing);
    },
  },
};
