import { expect, onTestFinished, test } from 'vitest';
import { openOffice, tokenIn } from '../support/office.ts';

test('somebody who has only the web page is asked who it is, consents, and is invited', async () => {
  const office = await openOffice(1);
  onTestFinished(() => office.close());
  const { program, invited } = office;
  await program.start();
  const page = `${program.url}/c/${tokenIn(invited[0]?.links.telegram ?? '')}`;

  const heard: (string | undefined)[] = [];
  for (const text of ['Đúng', 'Đồng ý', 'Tham dự']) {
    await fetch(`${page}/say`, { method: 'POST', body: new URLSearchParams({ text }), redirect: 'manual' });
    const { lines } = (await (await fetch(`${page}/messages`)).json()) as { lines: { text: string; by: string }[] };
    heard.push(lines.findLast(({ by }) => by === 'secretary')?.text);
  }

  expect(heard).toEqual([
    expect.stringContaining('đồng ý để tiếp tục'),
    expect.stringContaining('chọn một trong các mục sau'),
    expect.stringContaining('Đồng chí tham dự'),
  ]);
});
