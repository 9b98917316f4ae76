import { backoffMs } from '../../domain/backoff.ts';
import type { Receive } from '../../message/incoming.ts';
import { pause } from '../keep-going.ts';
import { readEvent } from './event.ts';
import type { Spool, Spooled } from './spool.ts';
import type { Sign } from './tap.ts';
import { type Meaning, translate } from './translate.ts';

/** What else the outside has to hear of besides what people say. */
export type Hears = {
  /** Whether a delivery of ours was meant. */
  receipt(receipt: Extract<Meaning, { kind: 'receipt' }>): Promise<boolean>;
  left(userId: string, at: Date): Promise<void>;
  /** A file that was sent: its address may not live long. */
  file(url: string): void;
};

type Needs = {
  spool: Spool;
  receive: Receive;
  hears: Hears;
  sign: Sign;
  now: () => Date;
  log: (level: 'info' | 'warn' | 'error', text: string) => void;
  stopping: AbortSignal;
};

export type Intake = {
  /** Takes up what an earlier run left. */
  resume(): Promise<void>;
  /** Understands an event that is on disk; resolves at once. */
  take(one: Spooled): void;
  /** Resolves when nothing is being stored any more. */
  settled(): Promise<void>;
};

/** A receipt may be quicker than the note of what was sent. */
const receiptTries = 5;
const receiptPauseMs = 1_500;
const longestPauseMs = 60_000;

/**
 * The way of an event from the disk to `receive`: those of one person one after the other, different people at the same
 * time. What cannot be stored is tried again, and holds back what the same person did later.
 */
export function createIntake(needs: Needs): Intake {
  const { spool, log, stopping } = needs;
  const lines = new Map<string, Promise<void>>();
  const inHand = new Set<Promise<unknown>>();

  return {
    async resume() {
      for (const one of await spool.leftovers()) this.take(one);
    },
    take(one) {
      const event = readEvent(one.bytes);
      const meaning: Meaning = event ? translate(event, needs.sign, needs.now()) : { kind: 'nothing' };
      if (!event) log('warn', 'a signed webhook is no event that we know');
      const line = lineOf(meaning);
      const turn = (lines.get(line) ?? Promise.resolve()).then(() => understand(one, meaning));
      lines.set(line, turn);
      void turn.then(() => lines.get(line) === turn && lines.delete(line));
    },
    async settled() {
      await Promise.allSettled(inHand);
    },
  };

  async function understand(one: Spooled, meaning: Meaning): Promise<void> {
    for (let failures = 0; !stopping.aborted; ) {
      try {
        await hold(act(meaning));
        await spool.remove(one);
        return;
      } catch (error) {
        failures += 1;
        log('error', `an event could not be stored and will be tried again (${(error as Error).name})`);
        await pause(backoffMs(failures, longestPauseMs), stopping);
      }
    }
  }

  function hold<Result>(work: Promise<Result>): Promise<Result> {
    inHand.add(work);
    return work.finally(() => inHand.delete(work));
  }

  async function act(meaning: Meaning): Promise<void> {
    switch (meaning.kind) {
      case 'said':
        for (const incoming of meaning.incoming) {
          await needs.receive(incoming);
          if (incoming.input.kind === 'file') needs.hears.file(incoming.input.fileId);
        }
        return;
      case 'receipt':
        for (let tries = 1; tries <= receiptTries && !stopping.aborted; tries += 1) {
          if (await needs.hears.receipt(meaning)) return;
          await pause(receiptPauseMs, stopping);
        }
        return;
      case 'left':
        return needs.hears.left(meaning.userId, meaning.at);
      case 'account':
        return log('warn', meaning.text);
      case 'nothing':
        return;
    }
  }
}

/** Receipts hold nobody up. */
function lineOf(meaning: Meaning): string {
  if (meaning.kind === 'said') return meaning.incoming[0]?.from.id ?? '';
  if (meaning.kind === 'left') return meaning.userId;
  if (meaning.kind === 'receipt') return `receipt:${meaning.messageIds[0] ?? ''}`;
  return '';
}
