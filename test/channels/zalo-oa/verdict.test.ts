import { expect, test } from 'vitest';
import { judge, mayBeAboutButtons, type Service, type Verdict } from '../../../src/channels/zalo-oa/verdict.ts';

const cases: [Service, string, number[], Verdict][] = [
  ['message', 'a passing failure is tried again', [-100, -200], { do: 'retry' }],
  ['message', 'too many requests hold everything back', [-32], { do: 'retry', afterMs: 60_000, pause: true }],
  ['message', 'a spent access token is renewed', [-216, -220], { do: 'refresh' }],
  ['message', 'at night it waits for the morning', [-234], { do: 'wait', until: 'morning' }],
  ['message', 'a quota of the day waits for the next', [-211, -218], { do: 'wait', until: 'tomorrow' }],
  ['message', 'what may not be sent so asks for another way', [-244, -249, -403], { do: 'other-way' }],
  ['message', 'whoever has left is gone from this chat', [-213, -217, -227], { do: 'other-way', isGone: true }],
  ['message', 'a closed window asks for another way', [-230, -232], { do: 'other-way' }],
  ['message', 'what may not be sent so asks for another way', [-244, -249, -403], { do: 'other-way' }],
  ['message', 'whoever has left is gone from this chat', [-213, -217, -227], { do: 'other-way', isGone: true }],
  ['message', 'no money: another way, and the office is told', [-320, -321], { do: 'other-way', trouble: 'billing' }],
  [
    'message',
    'an account that may not send stands still until it is repaired',
    [-204, -205, -209, -212, -219, -221, -223, -224, -235, -242],
    { do: 'stand-still', trouble: 'settings' },
  ],
  ['message', 'what is malformed stays so', [-201, -210, -233, -240], { do: 'final' }],
  ['message', 'what Zalo forbids is the office’s to see', [-248], { do: 'final', trouble: 'policy' }],
  ['message', 'an unknown code asks for another way', [-99, 7], { do: 'other-way', trouble: 'unknown-error' }],
  ['template', 'a spent access token is renewed', [-124, -216, -220], { do: 'refresh' }],
  ['template', 'at night it waits for the morning', [-133, -234], { do: 'wait', until: 'morning' }],
  [
    'template',
    'a limit of the day waits for the next',
    [-144, -147, -1441, -1471, -1472],
    { do: 'wait', until: 'tomorrow' },
  ],
  [
    'template',
    'a number without Zalo asks for another way',
    [-108, -118, -114, -119, -139, -140, -141, -110],
    { do: 'other-way' },
  ],
  ['template', 'a template not for user ids asks for another way', [-249], { do: 'other-way' }],
  ['template', 'no money', [-115, -126], { do: 'other-way', trouble: 'billing' }],
  [
    'template',
    'what the office has to set right',
    [-101, -117, -125, -135, -1351, -127, -162],
    { do: 'other-way', trouble: 'settings' },
  ],
  [
    'template',
    'a template that Zalo does not take so',
    [-131, -146, -112, -1121, -1122, -132],
    { do: 'other-way', trouble: 'template' },
  ],
  ['template', 'a wrong proof stands still', [-1241], { do: 'stand-still', trouble: 'settings' }],
];

test.each(cases)('%s: %s (%j)', (service, _promise, codes, verdict) => {
  expect(codes.map((code) => judge(service, code))).toEqual(codes.map(() => verdict));
});

test('only two refusals are worth a second try without buttons', () => {
  expect([-233, -201, -210, -230, 0].map(mayBeAboutButtons)).toEqual([true, true, false, false, false]);
});
