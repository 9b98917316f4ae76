import { expect, test } from 'vitest';
import { lanAndOffice } from '../support/lan-and-office.ts';
import { type Chatter, type Stage, vi } from '../support/stage.ts';

/** What a person may type where a question wants words. */
const words = ['Nguyễn Văn Tám', 'Phó Chủ tịch', '0912 345 678', 'bận họp', '14h30', 'Lan'];
const notTaken = ['not-understood', 'choose-one'].map((id) => vi(id));

/** The same walk every time: a small generator of numbers that look random. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

/** What stands before somebody: the choices of the last answers that count, and of the newest notice. */
async function standing(stage: Pick<Stage, 'database'>, chatter: Chatter) {
  const lines = await stage.database.read.deliveries.ofAddress(chatter.from);
  const last = lines.findLast(({ lane }) => lane === 'answer');
  const notice = lines.findLast(({ lane, reply }) => lane !== 'answer' && reply.choices.length > 0);
  return [last, notice].flatMap((line) => line?.reply.choices ?? []);
}

test.each([
  ['a delegate', 'lan', 1],
  ['a delegate', 'lan', 2],
  ['an organizer', 'hoa', 3],
  ['an organizer', 'hoa', 4],
  ['an organizer', 'hoa', 5],
] as const)('%s gets through everything by typed numbers alone (%s, walk %i)', async (_who, name, seed) => {
  const others = [{ name: 'Trần Văn Bình' }, { name: 'Lê Thị Hoa', phone: '0912000111' }];
  const stage = await lanAndOffice({ others, groups: ['Khu phố: Bí thư Chi bộ (đúng thành phần)'] });
  const walker = name === 'lan' ? stage.lan : stage.hoa;
  const roll = dice(seed);
  await walker.says('/huy');
  for (let step = 0; step < 60; step += 1) {
    const choices = await standing(stage, walker);
    expect(choices.filter(({ digit }) => digit === '').map(({ label }) => label)).toEqual([]);
    const chosen = choices[roll(choices.length + 1)];
    const heard = await walker.says(chosen ? chosen.digit : (words[roll(words.length)] ?? ''));
    if (!chosen) continue;
    const texts = heard.map(({ text }) => text);
    expect({ chosen: chosen.label, texts: texts.filter((text) => notTaken.some((not) => text.includes(not))) }).toEqual(
      {
        chosen: chosen.label,
        texts: [],
      },
    );
  }
});
