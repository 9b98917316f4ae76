/** How long a text takes to speak, against what is allowed. */
export type DraftLength = {
  /** Rounded to ten: nobody counts them. */
  syllables: number;
  /** Rounded to ten seconds. */
  seconds: number;
  /** How much longer than allowed; 0 where it fits, or nothing is set. */
  overSeconds: number;
  /** Syllables to leave out, rounded to ten. */
  cut: number;
};

/** A text that is over by less than this is not called too long. */
const toleranceSeconds = 10;

export function measureDraft(syllables: number, syllablesPerMinute: number, minutes: number | null): DraftLength {
  const exact = (syllables / syllablesPerMinute) * 60;
  const seconds = syllables > 0 ? Math.max(10, tens(exact)) : 0;
  const isOver = minutes !== null && exact - minutes * 60 >= toleranceSeconds;
  return {
    syllables: syllables < 100 ? syllables : tens(syllables),
    seconds,
    overSeconds: isOver ? seconds - minutes * 60 : 0,
    cut: isOver ? tens(syllables - minutes * syllablesPerMinute) : 0,
  };
}

function tens(value: number): number {
  return Math.round(value / 10) * 10;
}
