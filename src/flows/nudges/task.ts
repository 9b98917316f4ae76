import { none, say } from '../../conversation/flow.ts';
import type { NudgeSource, NudgeView } from '../../conversation/nudge.ts';
import { sayDeadline } from '../../domain/calendar.ts';
import { shortNameOf } from '../../domain/conference.ts';
import { instantOfDeadline } from '../../domain/paper-deadline.ts';
import { addressPerson } from '../../domain/person.ts';
import { shortenTo } from '../../domain/short-text.ts';
import { nudgesOfTask, overdueOf, type Task } from '../../domain/task.ts';
import { remainingOf } from './remaining.ts';

const longest = { alone: 300, line: 100 };

/** A unit's contact, about a task of the plan, until it is done. */
export const taskNudge: NudgeSource = {
  kind: 'task',

  async moments({ store, conference, settings, calendar }) {
    const tasks = await store.tasks.ofConference(conference.id);
    return tasks.flatMap((task) => nudgesOfTask(task, conference, settings, calendar));
  },

  async owing(view, { subject }, among) {
    const task = await openTask(view, subject);
    const contacts = task ? await view.store.unitContacts.ofUnit(task.conferenceId, task.unit) : [];
    return contacts.filter((id) => among === null || among.includes(id));
  },

  async write(view, { subject }, person) {
    const task = await openTask(view, subject);
    const words = describe(view, task);
    return {
      alone: { ...say('nudge-task', { ...words.args, whom: addressPerson(person) }), lists: words.lists },
      line: {
        ...say('nudge-task-line', { ...words.args, text: shortenTo(words.args.text, longest.line) }),
        lists: words.lists,
      },
      options: [{ menu: 'tasks', label: 'tasks-done', argument: String(subject) }],
      lane: 'notice',
    };
  },

  async open(view) {
    const tasks = (await view.store.tasks.ofConference(view.conference.id)).filter(({ doneAt }) => !doneAt);
    const owed = tasks.map(async (task) => {
      const { args, lists } = describe(view, task);
      return {
        kind: 'task' as const,
        subject: task.id,
        deadline: task.deadline === null ? null : instantOfDeadline(task.deadline, view.calendar),
        personIds: await view.store.unitContacts.ofUnit(task.conferenceId, task.unit),
        line: { ...say('nudge-task-owed', { ...args, text: shortenTo(args.text, longest.line) }), lists },
      };
    });
    return Promise.all(owed);
  },
};

/** The organizers, once, when the time of a task is up. */
export const overdueNudge: NudgeSource = {
  kind: 'overdue',

  async moments({ store, conference, settings, calendar }) {
    const tasks = await store.tasks.ofConference(conference.id);
    return tasks.flatMap((task) => overdueOf(task, settings, calendar));
  },

  async owing(view, { subject }, among) {
    if (!(await openTask(view, subject))) return [];
    const organizers = await view.store.people.withRoles(view.conference.id, ['organizer', 'owner']);
    return organizers.map(({ id }) => id).filter((id) => among === null || among.includes(id));
  },

  async write(view, { subject }) {
    const { args, lists } = describe(view, await openTask(view, subject));
    const conference = shortNameOf(view.conference);
    return {
      alone: { ...say('nudge-overdue', { ...args, conference }), lists },
      line: { ...say('nudge-task-owed', { ...args, text: shortenTo(args.text, longest.line) }), lists },
      options: [{ menu: 'remind', label: 'menu-remind' }],
      lane: 'notice',
    };
  },
};

async function openTask({ store }: NudgeView, id: number): Promise<Task | null> {
  const task = await store.tasks.of(id);
  return task && !task.doneAt ? task : null;
}

function describe(view: NudgeView, task: Task | null) {
  const deadline = task?.deadline ?? null;
  return {
    args: {
      conference: shortNameOf(view.conference),
      unit: task?.unit ?? '',
      text: shortenTo(task?.text ?? '', longest.alone),
      until: deadline === null ? none : sayDeadline(deadline),
    },
    lists: { left: deadline === null ? [] : [remainingOf(instantOfDeadline(deadline, view.calendar), view.now)] },
  };
}
