import { setTimeout as sleep } from 'node:timers/promises';
import { monotonicMs } from '../clock.ts';
import type { PassMaker } from '../domain/pass.ts';
import type { Address, Incoming, Receive } from '../message/incoming.ts';
import { NotWrittenError } from '../store/group.ts';
import type { Received } from '../store/inbox.ts';
import type { Database } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { untilWritten } from '../store/until-written.ts';
import type { Turnstile } from './flood.ts';
import type { Script } from './scene.ts';
import { readCommand, sealSecrets, withholdMarked } from './seal.ts';
import { apologise, takeTurn } from './turn.ts';

export type Receiver = {
  receive: Receive;
  /** Takes up what the last run left behind. */
  resume(): Promise<void>;
  /** Takes up a message that a job has put into the inbox. */
  takeUp(received: Received): void;
  /** Resolves when everything of a chat that is in by now has had its turn. */
  settled(from: Address): Promise<void>;
  /** Resolves when every turn in hand is finished; nothing may be received any more. */
  stop(): Promise<void>;
};

type Needs = {
  database: Database;
  script: Script;
  passes: PassMaker;
  clock: () => Date;
  /** In a rehearsal the channels' time stamps mean nothing: a message is as old as the program's clock says. */
  ignoresStamps: boolean;
  /** A turn was taken, so long after it was put in line: there may be something to deliver. */
  onTurn: (tookMs: number) => void;
  onFault: (what: string, error: unknown) => void;
  /** Slows down chats that flood. */
  turnstile?: Turnstile;
};

/** Messages go in durably, first of all; then each chat's turns are taken in order, different chats at the same time. */
export function createReceiver(needs: Needs): Receiver {
  const { database, clock } = needs;
  const lines = new Map<string, Promise<void>>();
  const stopping = new AbortController();

  return {
    async receive(incoming) {
      if (stopping.signal.aborted) throw new Error('The program is stopping and takes nothing in');
      const sealed = await seal(incoming);
      const number = await database.transaction((store) => store.inbox.take(sealed));
      if (number !== null) line({ number, incoming: sealed });
    },

    async resume() {
      for (const received of await database.read.inbox.unfinished()) line(received);
    },

    takeUp: line,

    async settled(from) {
      await lines.get(nameOf(from));
    },

    async stop() {
      stopping.abort();
      await Promise.all(lines.values());
    },
  };

  async function seal(incoming: Incoming): Promise<Incoming> {
    const { passes } = database.read;
    const isKnown = async (hash: string) => Boolean((await passes.ofCode(hash)) ?? (await passes.ofToken(hash)));
    const at = needs.ignoresStamps ? clock() : incoming.at;
    const input = withholdMarked(readCommand(incoming.input));
    return { ...incoming, at, input: await sealSecrets(input, needs.passes, isKnown) };
  }

  /** Puts a message in its chat's line; the turns of one chat never overlap. */
  function line(received: Received): void {
    const name = nameOf(received.incoming.from);
    // What we put in ourselves is no flood.
    const isOurs = received.incoming.input.kind === 'fetched';
    const waitMs = isOurs ? 0 : waitOf(name);
    const linedUpMs = monotonicMs() + (waitMs ?? 0);
    const turn = (lines.get(name) ?? Promise.resolve())
      .then(() => (waitMs === null ? pass(received) : takeLater(received, linedUpMs)))
      .catch((error) => needs.onFault('a turn could not be finished', error));
    lines.set(name, turn);
    void turn.then(() => {
      if (lines.get(name) === turn) lines.delete(name);
      needs.onTurn(monotonicMs() - linedUpMs);
    });
  }

  function waitOf(name: string): number | null {
    return needs.turnstile ? needs.turnstile.waitFor(name) : 0;
  }

  /** A turn that waits when the program stops is the next run's. */
  async function takeLater(received: Received, fromMs: number): Promise<void> {
    const waitMs = fromMs - monotonicMs();
    if (waitMs > 0) await sleep(waitMs, null, { signal: stopping.signal }).catch(() => {});
    if (waitMs > 0 && stopping.signal.aborted) return;
    await take(received);
  }

  /** One too many of a flood: it is done with, and nothing is said. */
  async function pass({ number }: Received): Promise<void> {
    await write((store) => store.inbox.finish(number, 'done', clock()));
  }

  async function take(received: Received): Promise<void> {
    try {
      await write((store) => takeTurn(needs.script, store, received, clock()));
    } catch (error) {
      // It stands in the inbox, and the next start takes it up.
      if (error instanceof NotWrittenError) return;
      needs.onFault('a message broke its turn', error);
      await apologiseFor(received);
    }
  }

  /** Neither a full disk nor somebody who holds the database is the message's fault. */
  function write<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
    return untilWritten(() => database.transaction(work), stopping.signal, needs.onFault);
  }

  /** A chat in which not even an apology can be written goes on with its next message all the same. */
  async function apologiseFor(received: Received): Promise<void> {
    try {
      await write((store) => apologise(needs.script, store, received, clock()));
    } catch (error) {
      needs.onFault('an apology could not be written', error);
      await write((store) => store.inbox.finish(received.number, 'failed', clock()));
    }
  }
}

function nameOf(address: Address): string {
  return `${address.channel}:${address.id}`;
}
