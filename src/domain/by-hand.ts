/** A message to somebody without a smartphone, which the office tells them on the telephone or hands over on paper. */
export type ByHandLine = {
  deliveryId: number;
  personId: number;
  name: string;
  title: string | null;
  unit: string | null;
  phone: string | null;
  /** What is to be said. */
  text: string;
  /** What they are asked, in the words of the choices; empty where nothing is. */
  asks: string[];
  owedAt: Date;
  /** The last try to tell it. */
  tried: { at: Date; outcome: ByHandOutcome; by: string | null } | null;
};

export const byHandOutcomes = ['told', 'unreached'] as const;

export type ByHandOutcome = (typeof byHandOutcomes)[number];

/** Codes and links of a message open doors in chats; what stands around them is left out with them. */
const doors = /[ \t]*·[^·\n{]*\{(?:code|link|upload):\d+\}|\{(?:code|link|upload):\d+\}/g;

/** A message as it is said aloud. */
export function sayAloud(text: string): string {
  return text
    .replace(doors, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
