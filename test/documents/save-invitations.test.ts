import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { expect, onTestFinished, test } from 'vitest';
import { saveInvitations } from '../../src/documents/save-invitations.ts';
import { conference, guest, texts } from '../support/documents.ts';

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'thu-ky-documents-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const listAll = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort();
const others = { ...guest, name: 'Lê Thị Hoa', link: `${guest.link}2` };
const save = (folder: string, guests = [guest, others]) => saveInvitations(folder, conference, [], guests, texts);

test('a folder gets the pages, the list and a picture for everybody', async () => {
  const folder = join(makeFolder(), 'moi', 'in');

  expect(await save(folder)).toEqual({
    ok: true,
    value: { files: ['giay-moi.docx', 'giay-moi.xlsx', 'qr/001-tran-van-binh.png', 'qr/002-le-thi-hoa.png'] },
  });
  expect(listAll(folder)).toEqual([
    'giay-moi.docx',
    'giay-moi.xlsx',
    'qr',
    'qr/001-tran-van-binh.png',
    'qr/002-le-thi-hoa.png',
  ]);
});

test('a second run replaces the first, and leaves what is not ours', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'ghi-chu.txt'), 'của văn phòng');
  await save(folder);
  await save(folder, [others]);

  expect(listAll(folder)).toEqual(['ghi-chu.txt', 'giay-moi.docx', 'giay-moi.xlsx', 'qr', 'qr/001-le-thi-hoa.png']);
  expect(read(readFileSync(join(folder, 'giay-moi.xlsx'))).Sheets['Giấy mời']?.B2.v).toBe('Lê Thị Hoa');
});

test('a file where the folder should be is named as the reason', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'tep'), '');

  expect(await save(join(folder, 'tep'))).toEqual({ ok: false, refusal: 'folder-is-a-file' });
  expect(await save(join(folder, 'tep', 'trong'))).toEqual({ ok: false, refusal: 'folder-is-a-file' });
  expect(listAll(folder)).toEqual(['tep']);
});

test('pictures that are not ours are not removed, and nothing else is written', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'qr'));
  writeFileSync(join(folder, 'qr', 'wifi.png'), '');

  expect(await save(folder)).toEqual({ ok: false, refusal: 'qr-folder-holds-other-files' });
  expect(listAll(folder)).toEqual(['qr', 'qr/wifi.png']);
});

test('a path that the disk refuses leaves nothing behind', async () => {
  const folder = makeFolder();

  expect(await save(join(folder, 'x'.repeat(300)))).toEqual({ ok: false, refusal: 'folder-not-writable' });
  expect(listAll(folder)).toEqual([]);
});
