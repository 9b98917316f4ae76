import { z } from 'zod';
import { again, ask, end, type Flow, type Move, none, type Option, say, type Turn } from '../conversation/flow.ts';
import { sayDeadline } from '../domain/calendar.ts';
import { may } from '../domain/permission.ts';
import { shortenTo } from '../domain/short-text.ts';
import { isSameUnit, type Task } from '../domain/task.ts';

const pageSize = 8;
const longest = { label: 40, said: 300 };

const state = z.object({ page: z.number().int().min(0), done: z.boolean() });
type State = z.infer<typeof state>;

const first: State = { page: 0, done: false };

/** A unit's contact says that a task of the plan is done; an organizer may do so for any, and open one again. */
export const tasks: Flow<State> = {
  name: 'tasks',
  command: 'nhiemvu',
  action: 'finish-tasks',
  state,
  isOffered: (turn) => turn.hasTasks,
  labels: ['tasks-done'],

  async begin(turn, argument) {
    const open = await listTasks(turn, false);
    if (!/^\d{1,15}$/.test(argument)) {
      const [only, ...others] = open;
      const isLabel = argument !== '';
      if (only && others.length === 0 && isLabel) return finish(turn, only);
      return open.length === 0 && !mayAll(turn) ? end(say('tasks-none')) : ask('choose', first);
    }
    const task = await turn.store.tasks.of(Number(argument));
    return task && isTheirs(turn, task) ? finish(turn, task) : ask('choose', first, say('tasks-gone'));
  },

  steps: {
    choose: {
      async ask({ page, done }, turn) {
        const listed = await listTasks(turn, done);
        const shown = listed.slice(page * pageSize, (page + 1) * pageSize);
        const options: Option[] = [
          ...shown.map((task): Option => ({ value: String(task.id), text: shortenTo(task.text, longest.label) })),
          ...(listed.length > (page + 1) * pageSize ? [{ value: 'next', label: 'next-page' }] : []),
          ...(mayAll(turn) ? [{ value: 'other', label: done ? 'tasks-open-label' : 'tasks-done-label' }] : []),
        ];
        return {
          ...say('tasks-choose', { count: listed.length, done: String(done) }, options),
          lists: { tasks: shown.map(describe) },
        };
      },

      async answer(current, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'next') return ask('choose', { ...current, page: current.page + 1 });
        if (answer.value === 'other') return ask('choose', { page: 0, done: !current.done });
        const task = await turn.store.tasks.of(Number(answer.value));
        if (!task || !isTheirs(turn, task)) return ask('choose', first, say('tasks-gone'));
        return current.done ? reopen(turn, task) : finish(turn, task);
      },
    },
  },
};

/** Done once: the nudging ends with it. */
async function finish(turn: Turn, task: Task): Promise<Move<State>> {
  const text = shortenTo(task.text, longest.said);
  if (task.doneAt) return end(say('tasks-already', { text }));
  const { store, now } = turn;
  await store.tasks.finish(task.id, turn.person.id, now);
  for (const kind of ['task', 'overdue'] as const) {
    await store.dues.end({ conferenceId: task.conferenceId, kind, subject: task.id }, now);
  }
  await turn.audit({ action: 'finish-task', subject: { kind: 'task', id: task.id }, after: { unit: task.unit, text } });
  const left = (await listTasks(turn, false)).length;
  return end(say('tasks-finished', { text, left }));
}

async function reopen(turn: Turn, task: Task): Promise<Move<State>> {
  const text = shortenTo(task.text, longest.said);
  if (!task.doneAt || !mayAll(turn)) return ask('choose', first, say('tasks-gone'));
  await turn.store.tasks.reopen(task.id);
  await turn.audit({ action: 'reopen-task', subject: { kind: 'task', id: task.id }, after: { unit: task.unit, text } });
  return end(say('tasks-reopened', { text }));
}

async function listTasks(turn: Turn, done: boolean): Promise<Task[]> {
  const all = await turn.store.tasks.ofConference(turn.conference.id);
  return all.filter((task) => (task.doneAt !== null) === done && isTheirs(turn, task));
}

/** Contacts have the tasks of their own unit. */
function isTheirs(turn: Turn, task: Task): boolean {
  if (task.conferenceId !== turn.conference.id) return false;
  if (mayAll(turn)) return true;
  return turn.memberships.some(
    ({ person, roles, conference }) =>
      conference.id === task.conferenceId && roles.includes('contact') && isSameUnit(person.unit, task.unit),
  );
}

function mayAll(turn: Turn): boolean {
  return may(turn.roles, 'finish-any-task');
}

function describe({ unit, text, deadline }: Task) {
  return say('tasks-line', {
    unit,
    text: shortenTo(text, longest.said / 2),
    until: deadline === null ? none : sayDeadline(deadline),
  });
}
