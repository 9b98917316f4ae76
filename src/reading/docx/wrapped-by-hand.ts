import type { Block } from '../block.ts';

const share = 0.15;
const atLeast = 4;

/**
 * A document pasted from print has a paragraph for every line, and its sentences go on in the next one in small
 * letters. Its paragraphs are lines then; in a document typed as one should, hardly any paragraph begins small.
 */
export function linesWhereWrapped(blocks: Block[]): Block[] {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const goingOn = paragraphs.filter(({ text }) => /^\p{Ll}(?![\p{L}\d]?[.)])/u.test(text));
  if (goingOn.length < atLeast || goingOn.length < share * paragraphs.length) return blocks;
  return blocks.map((block) => (block.kind === 'paragraph' ? { kind: 'line', text: block.text } : block));
}
