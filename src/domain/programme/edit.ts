import { accept, type Outcome, refuse } from '../outcome.ts';
import { blankPlan } from '../plan-chapter.ts';
import { agendaRules } from '../plan-edit/agenda.ts';
import { delayRules } from '../plan-edit/delay.ts';
import { applyFirst, type EditRefusal } from '../plan-edit/phrase.ts';
import { placeRules } from '../plan-edit/place.ts';
import { isSameProgramme, type Programme, programmeOf } from './programme.ts';

/** Longer than any one change is said. */
const longestPhrase = 1000;

/**
 * Makes one change that somebody said in their own words: of an item, of the hours, the day or the place, or a delay
 * of everything from an item on. With or without accents; what is not understood changes nothing.
 */
export function editProgramme(standing: Programme, text: string): Outcome<Programme, EditRefusal | 'nothing-changed'> {
  if (text.length > longestPhrase) return refuse('not-understood');
  const plan = { ...blankPlan(standing.title), ...standing };
  const edited = applyFirst([...delayRules, ...agendaRules, ...placeRules], plan, text);
  if (!edited.ok) return edited;
  const revised = programmeOf(edited.value);
  return isSameProgramme(standing, revised) ? refuse('nothing-changed') : accept(revised);
}
