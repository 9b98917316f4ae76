import { expect, test } from 'vitest';
import { z } from 'zod';
import type { AnyFlow, Flow, Turn } from '../../src/conversation/flow.ts';
import { ask, say } from '../../src/conversation/flow.ts';
import { play } from '../../src/conversation/play.ts';
import type { Scene } from '../../src/conversation/scene.ts';
import { vi } from '../support/stage.ts';

test('what is said first and the question itself may each bring a document; the choices stand under the last', async () => {
  const file = (name: string) => ({ maker: 'paper-list', args: {}, name });
  const flow: Flow<null> = {
    name: 'review',
    command: 'thamdinh',
    action: 'see-reviews',
    state: z.null(),
    isOffered: () => true,
    begin: async () => ask('show', null),
    steps: {
      show: {
        ask: () => ({ ...say('choose-one', {}, [{ value: 'yes', label: 'confirm' }]), document: file('hai.docx') }),
        answer: async () => ask('show', null),
      },
    },
  };
  const dialog = { flow: null, step: null, state: null, personId: null, offered: [], serial: 0, answered: null };
  const scene = { script: { words: vi }, dialog } as unknown as Scene;
  const turn = { person: { id: 1, honorific: null }, memberships: [] } as unknown as Turn;
  const after = { ...say('not-understood'), document: file('một.docx') };

  const { replies } = await play(scene, turn, flow as AnyFlow, ask('show', null, after));

  expect(replies.map(({ document, choices }) => [document?.name, choices.map(({ label }) => label)])).toEqual([
    ['một.docx', []],
    ['hai.docx', ['Xác nhận']],
  ]);
});
