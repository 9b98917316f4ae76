import { guessesAnHour, guessesEverywhere, hourMs, isLockedOut } from '../domain/guessing.ts';
import { say } from './flow.ts';
import { type Scene, type Spoken, staySilent } from './scene.ts';
import { office, tell } from './tell.ts';

/** Whether this chat has tried so many codes that none is answered any more, the right one neither. */
export async function isLocked({ store, chat, now }: Scene): Promise<boolean> {
  return isLockedOut(await store.passes.lastGuesses(chat.id, guessesAnHour), now);
}

/** Whether so many codes were tried in all chats together that typed ones have to wait. */
export async function areCodesClosed({ store, now }: Scene): Promise<boolean> {
  return (await store.passes.guessesSince(new Date(now.getTime() - hourMs))) >= guessesEverywhere;
}

/** Counts a way in that opens nothing, and says so until there were too many. */
export async function refuseGuess(scene: Scene): Promise<Spoken> {
  if (await isLocked(scene)) return staySilent(scene);
  await noteGuess(scene);
  return tell(scene, say('pair-refused', office(scene)));
}

export async function noteGuess({ store, chat, now }: Scene): Promise<void> {
  await store.passes.noteGuess(chat.id, now);
}
