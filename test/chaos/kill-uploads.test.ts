import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openOffice, tokenIn, until } from '../support/office.ts';

/** Files that are sent; the program is killed twice over each. */
const files = Math.ceil(Number(process.env.KILLS ?? 8) / 2);
const people = 6;
const longestMs = Math.max(600_000, files * 40_000);

test(
  `killed ${files * 2} times while ${files} lists come in, the program loses none and takes none in twice`,
  async () => {
    const office = await openOffice(people);
    onTestFinished(() => office.close());
    const { program, telegram, owner } = office;
    await program.start();
    const hoa = telegram.person({ id: 9000, firstName: 'Hòa' });
    hoa.sends(`/start ${tokenIn(owner.links.telegram)}`);
    await until(() => hoa.messages.some(({ buttons }) => buttons.some(({ label }) => label === 'Đúng')));
    hoa.taps('Đúng');
    await until(() => hoa.messages.some(({ buttons }) => buttons.some(({ label }) => label === 'Đồng ý')));
    const before = hoa.messages.length;
    hoa.taps('Đồng ý');
    await until(() => hoa.messages.length > before);

    const rows = Array.from({ length: people }, (_, place) => `Trần Văn ${names[place]},0900000${String(100 + place)}`);
    for (let file = 1; file <= files; file += 1) {
      rows.push(`Lê Thị Số ${file},09111${String(10000 + file)}`);
      hoa.sendsFile(`ds-${file}.csv`, Buffer.from(['Họ và tên,Số điện thoại', ...rows].join('\n')));
      await dieSoon(1_500);
      await until(() => hoa.messages.some(({ text }) => text.includes(`ds-${file}.csv: ${rows.length} đại biểu`)));
      hoa.taps('Xác nhận');
      await dieSoon(150);
      await until(() => count(`SELECT count(*) AS count FROM "Person" WHERE name = 'Lê Thị Số ${file}'`) === 1);
    }

    const uploads = count(`SELECT count(*) AS count FROM "Upload" WHERE state = 'read'`);
    const twice = count(`SELECT count(*) AS count FROM (SELECT 1 FROM "Person" GROUP BY name HAVING count(*) > 1)`);
    const added = count(`SELECT count(*) AS count FROM "Person" WHERE name LIKE 'Lê Thị Số %'`);
    process.stdout.write(
      `kill -9 × ${files * 2} over ${files} uploads · read ${uploads} · lost ${files - uploads} · taken in ${added} · twice ${twice}\n`,
    );
    expect({ uploads, added, twice }).toEqual({ uploads: files, added: files, twice: 0 });
    expect(telegram.violations).toEqual([]);

    async function dieSoon(ms: number): Promise<void> {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * ms));
      await program.kill();
      await program.start();
    }

    function count(question: string): number {
      const file = new Sqlite(join(program.folder, 'thu-ky.db'), { readonly: true, timeout: 10_000 });
      const row = file.prepare(question).get() as { count: number };
      file.close();
      return row.count;
    }
  },
  longestMs,
);

const names = ['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hà'];
