import { again, ask, type Say, type Step, say } from '../../conversation/flow.ts';

const pageSize = 5;

/** The ways in of those who answer for units with tasks, to be sent to them. */
export const taskContacts: Step<{ page: number }> = {
  async ask({ page }, turn) {
    const { store, conference } = turn;
    const units = [...new Set((await store.tasks.ofConference(conference.id)).map(({ unit }) => unit))];
    const shown = units.slice(page * pageSize, (page + 1) * pageSize);
    const lines: Say[] = [];
    for (const unit of shown) {
      const ids = await store.unitContacts.ofUnit(conference.id, unit);
      const chats = await store.nudgeAudience.chatsOf(ids);
      for (const id of ids) {
        lines.push(say('remind-way', { unit, personId: String(id), connected: String(chats.has(id)) }));
      }
    }
    const subject = { kind: 'conference', id: conference.id };
    await turn.audit({ action: 'show-pass', subject, after: { contacts: lines.length } });
    return {
      ...say('remind-ways', { count: units.length }, [
        ...(units.length > (page + 1) * pageSize ? [{ value: 'next', label: 'next-page' }] : []),
        { value: 'back', label: 'remind-back-label' },
      ]),
      lists: { lines },
    };
  },

  async answer({ page }, answer) {
    if (answer.kind !== 'choice') return again(say('choose-one'));
    return answer.value === 'next' ? ask('ways', { page: page + 1 }) : ask('preview', { page: 0 });
  },
};
