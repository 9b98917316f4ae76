import { accept, type Outcome, refuse } from '../domain/outcome.ts';
import type { Plan } from '../domain/plan.ts';
import type { Block } from '../reading/block.ts';
import { readAgenda } from './agenda.ts';
import { readAwards } from './awards.ts';
import { readBasis } from './basis.ts';
import { readEnding } from './ending.ts';
import { readHeading, readNumber, readPlaceLine } from './heading.ts';
import { readIssuer } from './issuer.ts';
import { findDays, findTimes } from './moments.ts';
import { type Node, outlineOf, walk } from './outline.ts';
import { readPapers } from './papers.ts';
import { joinParagraphs, measureWidth } from './paragraphs.ts';
import { partsOf } from './parts.ts';
import { readDressCode, readPeople } from './people.ts';
import * as phrases from './phrases.ts';
import { plainLetters } from './plain-letters.ts';
import { readTasks, taskChapters } from './tasks.ts';
import { readVenue } from './venue.ts';
import { findWarnings, textOf } from './warnings.ts';
import { readWhen } from './when.ts';

/** What is longer is no plan; the bounds keep the reading within a second whatever is sent. */
const mostBlocks = 20_000;
const mostLetters = 2_000_000;
const longestBlock = 20_000;
const mostRows = 3_000;
const mostCells = 30;

function bounded(blocks: Block[]): Block[] {
  const kept: Block[] = [];
  let letters = 0;
  let rows = 0;
  for (const block of blocks.slice(0, mostBlocks)) {
    if (letters > mostLetters) break;
    if (block.kind === 'table') {
      const few = block.rows
        .slice(0, Math.max(0, mostRows - rows))
        .map((row) => row.slice(0, mostCells).map((cell) => cell.slice(0, 5000).normalize('NFC')));
      rows += few.length;
      letters += few.reduce((sum, row) => sum + row.reduce((inner, cell) => inner + cell.length, 0), 0);
      if (few.length > 0) kept.push({ kind: 'table', rows: few });
    } else {
      const text = block.text.slice(0, longestBlock).normalize('NFC');
      letters += text.length;
      kept.push({ kind: block.kind, text });
    }
  }
  return kept;
}

/** A plan of an event says when, where, who, what or by whom; a text with the word KẾ HOẠCH alone does not. */
function hasChapters(nodes: Node[]): boolean {
  for (const node of walk(nodes)) {
    if (
      phrases.timeLabel.test(node.plain) ||
      phrases.venueLabel.test(node.plain) ||
      phrases.peopleChapter.test(node.plain)
    )
      return true;
  }
  return taskChapters(nodes).length > 0;
}

/** Deadlines that are written but name no day that can be read. */
function unreadDeadlines(plan: Pick<Plan, 'tasks'>): string[] {
  return plan.tasks
    .flatMap((entry) => entry.tasks)
    .filter(
      (task) =>
        !task.deadline &&
        /(?:truoc|cham nhat|han cuoi|muon nhat)[^.;]{0,30}(?:ngay \d|\d{1,2} ?\/ ?\d)/.test(
          plainLetters(task.text.slice(0, 2000)),
        ),
    )
    .filter((task) => findDays(task.text).length > 0 || findTimes(task.text).length > 0)
    .map((task) => task.text);
}

/** Reads a conference plan. What the document does not say stays empty; what was doubtful becomes a warning. */
export function readPlan(given: Block[]): Outcome<Plan, 'not-a-plan'> {
  const blocks = bounded(given);
  const parts = partsOf(blocks);
  if (!parts) return refuse('not-a-plan');

  const width = measureWidth(blocks);
  const heading = readHeading(parts.body, width);
  const body = outlineOf(joinParagraphs(heading.rest, width));
  const annex = outlineOf(joinParagraphs(parts.annex, width));
  if (heading.title === '' || !hasChapters(body)) return refuse('not-a-plan');

  const text = textOf(blocks);
  const { place, year: documentYear } = readPlaceLine([...parts.head, ...parts.body, ...parts.annex]);
  const when = readWhen(body, documentYear);
  const year = when.date ? Number(when.date.slice(0, 4)) : documentYear;
  const agenda = readAgenda(body, annex);
  const tasks = readTasks(body, annex, year);
  const plan = {
    title: heading.title,
    issuer: readIssuer(heading.preamble, parts.head, place, text),
    planNumber: readNumber(parts.head, parts.body, parts.annex),
    basis: readBasis(heading.preamble),
    ...when,
    startTime: when.startTime ?? agenda.items[0]?.start ?? null,
    endTime: when.endTime ?? agenda.items.at(-1)?.end ?? null,
    venue: readVenue(body),
    ...readPeople(body),
    dressCode: readDressCode(body),
    agenda: agenda.items,
    papers: readPapers(
      body,
      annex,
      tasks,
      agenda.items.map((item) => item.title),
      year,
    ),
    tasks,
    awards: readAwards(body, annex),
    ...readEnding(parts.ending),
  };
  const notUnderstood = [...agenda.notUnderstood, ...unreadDeadlines(plan)];
  return accept({ ...plan, warnings: findWarnings({ plan, blocks, notUnderstood }) });
}
