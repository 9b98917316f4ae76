import { z } from 'zod';
import { again, ask, end, type Flow, none, say } from '../../conversation/flow.ts';
import { formatTime } from '../../domain/calendar.ts';
import { shortNameOf } from '../../domain/conference.ts';
import type { Ladder, NudgeSettings } from '../../domain/nudge.ts';
import { readLadder, readQuietHours, readTime, readTimesOfDay } from '../../domain/nudge-edit.ts';
import { accept, type Outcome } from '../../domain/outcome.ts';
import { foldMarks, tidy } from '../../domain/vietnamese.ts';

const longestParking = 300;
const what = ['quiet', 'rsvp', 'task', 'paper', 'eveAt', 'dayAt', 'summaries', 'parking'] as const;
type What = (typeof what)[number];

const state = z.object({ what: z.enum(what) });
type State = z.infer<typeof state>;

type Setting = { label: string; ask: string; read: (text: string) => Outcome<unknown, string> };

const ladder = { ask: 'nudge-settings-ask-ladder', read: readLadder };
const time = { ask: 'nudge-settings-ask-time', read: readTime };

const settable: Record<What, Setting> = {
  quiet: { label: 'nudge-settings-quiet-label', ask: 'nudge-settings-ask-quiet', read: readQuietHours },
  rsvp: { label: 'nudge-settings-rsvp-label', ...ladder },
  task: { label: 'nudge-settings-task-label', ...ladder },
  paper: { label: 'nudge-settings-paper-label', ...ladder },
  eveAt: { label: 'nudge-settings-eve-label', ...time },
  dayAt: { label: 'nudge-settings-day-label', ...time },
  summaries: { label: 'nudge-settings-summaries-label', ask: 'nudge-settings-ask-times', read: readTimesOfDay },
  parking: { label: 'nudge-settings-parking-label', ask: 'nudge-settings-ask-parking', read: readParking },
};

/** An organizer sets when a conference nudges, and when it does not. */
export const nudgeSettings: Flow<State> = {
  name: 'nudge-settings',
  command: 'lichnhac',
  action: 'set-nudges',
  state,
  isOffered: () => true,
  shelf: 'office',
  begin: async () => ask('choose', { what: 'quiet' }),

  steps: {
    choose: {
      async ask(_state, turn) {
        const { settings } = await turn.store.dues.planOf(turn.conference.id);
        return {
          ...say(
            'nudge-settings-shown',
            {
              conference: shortNameOf(turn.conference),
              from: settings.quiet.from === settings.quiet.to ? none : formatTime(settings.quiet.from),
              to: formatTime(settings.quiet.to),
              eveAt: formatTime(settings.eveAt),
              dayAt: formatTime(settings.dayAt),
              summaries: settings.summaries.map(formatTime).join(', ') || none,
              parking: settings.parking ?? none,
            },
            what.map((value) => ({ value, label: settable[value].label })),
          ),
          lists: {
            rsvp: [sayLadder(settings.rsvp)],
            task: [sayLadder(settings.task)],
            paper: [sayLadder(settings.paper)],
          },
        };
      },

      async answer(_state, answer) {
        const chosen = what.find((one) => answer.kind === 'choice' && one === answer.value);
        return chosen ? ask('value', { what: chosen }) : again(say('choose-one'));
      },
    },

    value: {
      takesText: true,
      ask: (current) => say(settable[current.what].ask, {}, [{ value: 'cancel', label: 'cancel' }]),

      async answer(current, answer, turn) {
        if (answer.kind === 'choice') return end(say('nudge-settings-kept-as-was'));
        if (answer.kind !== 'text') return again(say('choose-one'));
        const read = settable[current.what].read(answer.text);
        if (!read.ok) return again(say(`refusal-${read.refusal}`));
        const { store, conference, now } = turn;
        await store.dues.keepSettings(conference.id, { [current.what]: read.value } as Partial<NudgeSettings>, now);
        const subject = { kind: 'conference', id: conference.id };
        await turn.audit({
          action: 'set-nudges',
          subject,
          after: { what: current.what, value: JSON.stringify(read.value) },
        });
        return ask('choose', current, say('nudge-settings-kept'));
      },
    },
  },
};

function readParking(text: string): Outcome<string | null, string> {
  const typed = tidy(text).slice(0, longestParking);
  return accept(foldMarks(typed) === 'khong' ? null : typed);
}

function sayLadder({ before, every }: Ladder) {
  return say('nudge-settings-ladder', { before: before.map(String).join(', '), every: every ?? none });
}
