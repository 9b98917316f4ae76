/** Wrong codes that one chat may try in an hour before it is answered no more for an hour. */
export const guessesAnHour = 10;
/** Wrong codes from all chats together in an hour, after which typed codes wait; links go on working. */
export const guessesEverywhere = 1000;
export const hourMs = 3_600_000;

/** Whether a chat has used up its guesses. `guesses`: its last ten, newest first. */
export function isLockedOut(guesses: Date[], now: Date): boolean {
  const [newest, oldest] = [guesses[0], guesses[guessesAnHour - 1]];
  if (!newest || !oldest) return false;
  return newest.getTime() - oldest.getTime() < hourMs && now.getTime() - newest.getTime() < hourMs;
}
