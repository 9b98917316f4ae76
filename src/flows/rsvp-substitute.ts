import { z } from 'zod';
import { isNo, isYes } from '../conversation/choose.ts';
import { again, ask, end, type Move, type Say, type Step, say } from '../conversation/flow.ts';
import { readClearRsvp, readRsvp } from '../domain/rsvp-phrase.ts';
import { describeSubstitute, parseSubstitute, type SubstituteDraft } from '../domain/substitute.ts';
import { tidy } from '../domain/vietnamese.ts';
import { record } from './rsvp-record.ts';

export const substituteState: z.ZodType<SubstituteDraft> = z.object({
  name: z.string().nullable(),
  title: z.string().nullable(),
  phone: z.string().nullable(),
});

const longestTitle = 120;

/** Begins with what a sentence says already, and asks the rest. */
export function askSubstitute(text: string): Move<SubstituteDraft> {
  return goOn(parseSubstitute(text));
}

/** A delegate names who comes instead, one thing after the other or all at once; it counts when confirmed. */
export const substituteSteps: Record<'substitute' | 'confirm', Step<SubstituteDraft>> = {
  substitute: {
    takesText: true,
    ask: (person) => askMissing(person),

    async answer(person, answer, turn) {
      if (answer.kind === 'choice') return end(say('rsvp-substitute-stopped'));
      if (answer.kind !== 'text') return again(askMissing(person));
      const changed = readClearRsvp(answer.text);
      if (changed === 'attending' || changed === 'absent') return record(turn, { rsvp: changed });
      if (readRsvp(answer.text) === 'doubt') return again(askMissing(person));
      const completed = complete(person, answer.text);
      return completed ? goOn(completed) : again(askMissing(person, true));
    },
  },

  confirm: {
    ask: (person) =>
      say('rsvp-substitute-confirm', { substitute: describeSubstitute({ ...person, name: person.name ?? '' }) }, [
        { value: 'yes', label: 'confirm' },
        { value: 'no', label: 'cancel' },
      ]),

    async answer(person, answer, turn) {
      const yes = answer.kind === 'choice' ? answer.value === 'yes' : answer.kind === 'text' && isYes(answer.text);
      const no = answer.kind === 'choice' ? answer.value === 'no' : answer.kind === 'text' && isNo(answer.text);
      if (yes && person.name) {
        return record(turn, { rsvp: 'substituted', substitute: { ...person, name: person.name } });
      }
      return no ? end(say('rsvp-substitute-stopped')) : again(say('choose-one'));
    },
  },
};

function goOn(person: SubstituteDraft): Move<SubstituteDraft> {
  return ask(person.name && person.title && person.phone ? 'confirm' : 'substitute', person);
}

/** Asks for what is not known yet. */
export function askMissing(person: SubstituteDraft, wrong = false): Say {
  const missing = person.name === null ? 'name' : person.title === null ? 'title' : 'phone';
  const id = `rsvp-substitute-${missing}${wrong ? '-again' : ''}`;
  return say(id, { name: person.name ?? '' }, [{ value: 'stop', label: 'cancel' }]);
}

/** Takes what a message adds; null when it does not answer what was asked. */
export function complete(person: SubstituteDraft, text: string): SubstituteDraft | null {
  const read = parseSubstitute(text);
  if (person.name === null) {
    return read.name ? { name: read.name, title: read.title ?? person.title, phone: read.phone ?? person.phone } : null;
  }
  if (person.title !== null) return read.phone ? { ...person, phone: read.phone } : null;
  const title = read.phone ? read.title : tidy(text).slice(0, longestTitle);
  return title ? { ...person, title, phone: person.phone ?? read.phone } : null;
}
