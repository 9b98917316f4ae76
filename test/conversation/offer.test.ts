import { expect, test } from 'vitest';
import { say } from '../../src/conversation/flow.ts';
import { renderSay } from '../../src/conversation/offer.ts';
import { vi } from '../support/stage.ts';

test('the locale asks for a link in a list too; what people typed never does', () => {
  const way = say('allot-way-in', { name: '{link:7}', phone: 'none', units: 'A', personId: '5' });
  const text = renderSay({ ...say('file-refused'), lists: { reason: [way] } }, vi);
  expect(text.match(/[({](?:link|code):\d+\}/g)).toEqual(['(link:7}', '{code:5}', '{link:5}']);
});
