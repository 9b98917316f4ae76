import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lanAndOffice } from '../support/lan-and-office.ts';
import { vi } from '../support/stage.ts';

/** Everything that the database and the store of files hold, as text. */
function keptIn(databaseFile: string): string {
  const folder = join(databaseFile, '..');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString()).join('\n');
}

const secret = 'Phương án bảo vệ khu vực Đồi Sim';

test.each(['desk', 'open question'])(
  'a text with a mark is not kept anywhere, and says what to do (%s)',
  async (at) => {
    const { hoa, databaseFile } = await lanAndOffice();
    if (at === 'open question') await hoa.says('/traloithay');
    const before = hoa.last()?.buttons;
    await hoa.says(`TỐI MẬT\n${secret}`);
    expect(hoa.last()?.text).toBe(vi('withheld-secret'));
    if (at === 'open question') expect(hoa.last()?.buttons).toEqual(before);
    expect(keptIn(databaseFile)).not.toContain(secret);
  },
);

test('a command, the name of a file and a stranger’s text are held back as well', async () => {
  const { hoa, person, databaseFile } = await lanAndOffice();
  await hoa.says(`/traloithay MẬT: ${secret}`);
  await hoa.sendsFile(`(MẬT) ${secret}.docx`, 'gì đó');
  const stranger = person('khach');
  await stranger.says(`Độ mật: Tuyệt mật\n${secret}`);
  expect([...hoa.texts().slice(-2), stranger.last()?.text]).toEqual(Array(3).fill(vi('withheld-secret')));
  expect(keptIn(databaseFile)).not.toContain(secret);
});

test.each([
  [
    'a plan',
    'ke-hoach.txt',
    `TỐI MẬT\n\nKẾ HOẠCH\nTổ chức Hội nghị ${secret}\n\n1. Thời gian: 14h00, ngày 24/6/2026\n`,
  ],
  ['a list', 'danh-sach.csv', `MẬT,,\nSTT,Họ và tên,Chức vụ\n1,Trần Văn Bình,${secret}\n`],
  ['a list, below it', 'danh-sach.csv', `STT,Họ và tên,Chức vụ\n1,Trần Văn Mật,${secret}\n,TUYỆT MẬT,\n`],
])('%s with a mark is refused, and the file is removed', async (_what, name, content) => {
  const { hoa, databaseFile, database } = await lanAndOffice({ role: 'owner' });
  await hoa.sendsFile(name, content);
  await hoa.waits();
  expect(hoa.last()?.text).toBe(`THÔNG BÁO\n${vi('refusal-file-secret', { file: name })}`);
  expect(keptIn(databaseFile)).not.toContain(secret);
  expect((await database.read.uploads.of(1))?.state).toBe('refused');
});

test('a refused file that something else stands on stays', async () => {
  const { hoa, databaseFile, files, database, clock } = await lanAndOffice({ role: 'owner' });
  const content = `MẬT,,\nSTT,Họ và tên,Chức vụ\n1,Trần Văn Bình,${secret}\n`;
  const kept = await files.keep([new TextEncoder().encode(content)], 10_000);
  if (!kept.ok) throw new Error(kept.refusal);
  const file = { sha256: kept.value.sha256, name: 'cu.csv', personId: 1 };
  await database.transaction((store) => store.conferences.keepPlanFile(1, file, clock.now()));
  await hoa.sendsFile('danh-sach.csv', content);
  await hoa.waits();
  expect(existsSync(join(databaseFile, '..', 'files', file.sha256.slice(0, 2), file.sha256))).toBe(true);
});

test('somebody whose given name is Mật is invited like anybody else', async () => {
  const { hoa } = await lanAndOffice({ role: 'owner' });
  await hoa.sendsFile(
    'danh-sach.csv',
    'STT,Họ và tên,Chức vụ\n1,Trần Văn Mật,Trưởng thôn\n2,NGUYỄN THỊ MẬT,Phó thôn\n',
  );
  await hoa.waits();
  expect(hoa.last()?.text).toContain('danh-sach.csv');
  expect(hoa.last()?.text).not.toContain('dấu chỉ độ mật');
});
