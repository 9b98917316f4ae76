import { expect, test } from 'vitest';
import { safeName } from '../../src/domain/handed-name.ts';

test.each([
  ['bài tham luận.docx', 'bài tham luận.docx'],
  ['../../x.docx', 'x.docx'],
  ['C:\\việc\\x.docx', 'C__việc_x.docx'],
  ['CON.docx', '_CON.docx'],
  ['con', '_con'],
  ['console.docx', 'console.docx'],
  ['a\u202egnp.docx', 'agnp.docx'],
  ['.docx', 'docx'],
  ['  \n ', 'tham-luan'],
  [`${'đ'.repeat(300)}.docx`, `${'đ'.repeat(100)}.docx`],
  ['a<b>:"|?*.pdf', 'a_b______.pdf'],
])('%s goes out as %s', (name, expected) => {
  expect(safeName(name)).toBe(expected);
});
