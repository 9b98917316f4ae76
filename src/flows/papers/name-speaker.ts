import { again, end, type Move, none, type Say, type Step, say, type Turn } from '../../conversation/flow.ts';
import { describeNamed, readParts } from '../../domain/naming.ts';
import { movePaper, type Paper } from '../../domain/paper.ts';
import { tidy } from '../../domain/vietnamese.ts';
import { peopleHere } from './own-papers.ts';
import { openPaper, type PapersState, withPaper } from './state.ts';
import { describeDue, namePaper, namePaperShort } from './words.ts';

/** A unit says who speaks. */
export const speakerSteps: Record<string, Step<PapersState>> = {
  speaker: {
    takesText: true,
    ask: async ({ paperId }, turn) => {
      const paper = await turn.store.papers.of(paperId);
      return paper
        ? say('papers-speaker', { ...namePaperShort(paper), presenter: paper.presenter ?? none }, [
            { value: 'back', label: 'papers-back-label' },
          ])
        : say('dialog-lost');
    },

    answer: ({ paperId }, answer, turn) =>
      withPaper(turn, paperId, async (paper) => {
        if (answer.kind === 'choice') return openPaper(paper);
        if (answer.kind !== 'text') return again(say('papers-speaker-again'));
        return nameSpeaker(turn, paper, answer.text);
      }),
  },
};

async function nameSpeaker(turn: Turn, paper: Paper, text: string): Promise<Move<PapersState>> {
  const { name, honorific, title, phone, phoneProblem } = readParts(tidy(text));
  if (!name || phoneProblem) return again(say('papers-speaker-again'));
  const moved = movePaper(paper.state, 'name-speaker');
  if (!moved.ok) return end(say(`refusal-${moved.refusal}`, namePaperShort(paper)));
  const { store, now } = turn;
  const named = { honorific, name, title, phone };
  const { personId, isKnown } = await store.papers.nameSpeaker(paper.id, named, turn.person.id, now);
  await store.papers.setState(paper.id, moved.value);
  await turn.audit({
    action: 'name-speaker',
    subject: { kind: 'person', id: personId },
    before: { speaker: paper.speaker?.name ?? null },
    after: { paper: paper.order, speaker: name },
  });
  const isOneself = peopleHere(turn).some(({ id }) => id === personId);
  if (!isOneself) {
    await turn.tell(personId, `paper:${paper.id}:speaker:${personId}`, [
      say('papers-speaker-told', { ...namePaper(paper), ...describeDue(paper, turn) }, [
        { menu: 'papers', label: 'papers-mine-label', argument: `paper-${paper.id}` },
      ]),
    ]);
  }
  const way: Say[] = isKnown || isOneself ? [] : [say('papers-speaker-way', { name, personId: String(personId) })];
  return end(say('papers-speaker-named', { ...namePaperShort(paper), who: describeNamed(named) }), ...way);
}
