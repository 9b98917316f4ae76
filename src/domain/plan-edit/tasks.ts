import { accept, type Outcome, refuse } from '../outcome.ts';
import type { Plan } from '../plan.ts';
import { deadlinePattern, readDeadline } from './moment.ts';
import { dropAt, type EditRefusal, type Rule, replaceAt, type Words } from './phrase.ts';

type Body = Plan['tasks'][number];
type Task = Body['tasks'][number];

const body = '(?:don vi|co quan|muc)(?: so)?\\s(?<body>\\d{1,3})';
const task = '(?:(?:viec|nhiem vu|muc)(?: so)?\\s)?(?<body>\\d{1,3})\\.(?<task>\\d{1,3})';

/** Who does what until when. A task is named as it is shown, such as 2.1: the first of the second body. */
export const taskRules: readonly Rule[] = [
  {
    pattern: new RegExp(`^(?:bo|xoa)\\s${task}$`),
    apply: (plan, words) => changeTasks(plan, words, (tasks) => dropAt(tasks, words.task)),
  },
  {
    pattern: new RegExp(`^(?:bo|xoa)\\s${body}$`),
    apply: (plan, words) => withBodies(plan, dropAt(plan.tasks, words.body)),
  },
  {
    pattern: new RegExp(`^(?:han\\s)?${task}\\s?:?\\s?(?:(?:thoi )?(?:han|hoan thanh)\\s?)?${deadlinePattern}$`),
    apply(plan, words) {
      const deadline = readDeadline(words.time, words.day, plan.date);
      if (!deadline) return refuse('no-such-moment');
      return changeTasks(plan, words, (tasks) => replaceAt(tasks, words.task, (one) => ({ ...one, deadline })));
    },
  },
  {
    pattern: new RegExp(`^(?:sua\\s)?${task}\\s?(?::|thanh |la )\\s?(?<text>.{2,})$`),
    apply: (plan, words) =>
      changeTasks(plan, words, (tasks) =>
        replaceAt(tasks, words.task, (one) => ({ ...one, text: words.text ?? one.text })),
      ),
  },
  {
    pattern: new RegExp(`^(?:them|bo sung)\\s(?:viec|nhiem vu)\\s?:?\\s?(?<text>.{2,}?)\\s(?:cho|vao)\\s${body}$`),
    apply: (plan, words) =>
      changeTasks(plan, words, (tasks) => accept([...tasks, { text: words.text ?? '', deadline: null }])),
  },
  {
    pattern: new RegExp(`^(?:(?:doi|sua)(?: ten)?\\s)?${body}\\s?(?::|thanh |la )\\s?(?<unit>.{2,})$`),
    apply: (plan, words) =>
      withBodies(
        plan,
        replaceAt(plan.tasks, words.body, (one) => ({ ...one, unit: words.unit ?? one.unit })),
      ),
  },
];

function changeTasks(
  plan: Plan,
  words: Words,
  work: (tasks: Task[]) => Outcome<Task[], 'no-such-item'>,
): Outcome<Plan, EditRefusal> {
  const found = plan.tasks[Number(words.body) - 1];
  const tasks = found ? work(found.tasks) : refuse('no-such-item');
  if (!tasks.ok) return tasks;
  return withBodies(
    plan,
    replaceAt(plan.tasks, words.body, (one) => ({ ...one, tasks: tasks.value })),
  );
}

function withBodies(plan: Plan, bodies: Outcome<Body[], 'no-such-item'>): Outcome<Plan, EditRefusal> {
  return bodies.ok ? accept({ ...plan, tasks: bodies.value }) : bodies;
}
