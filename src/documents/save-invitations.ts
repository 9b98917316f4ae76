import { access, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Conference } from '../domain/conference.ts';
import { accept, type Outcome, refuse } from '../domain/outcome.ts';
import type { AgendaItem } from '../domain/plan.ts';
import type { Guest } from './guest.ts';
import { type InvitationTexts, writeInvitations } from './invitation.ts';
import { writeInvitationList } from './lists.ts';
import { namePicture } from './picture-name.ts';
import { drawQr, drawQrs } from './qr.ts';

export type SaveRefusal = 'folder-not-writable' | 'folder-is-a-file' | 'disk-full' | 'qr-folder-holds-other-files';

/** What stands in the folder afterwards. An earlier run's are replaced, its pictures of people who are gone too. */
const entries = ['giay-moi.docx', 'giay-moi.xlsx', 'qr'];

/** Writes `giay-moi.docx`, `giay-moi.xlsx` and a PNG per QR code into the folder: all of them, or the folder is left as it was. */
export async function saveInvitations(
  dir: string,
  conference: Conference,
  agenda: AgendaItem[],
  guests: Guest[],
  texts: InvitationTexts,
): Promise<Outcome<{ files: string[] }, SaveRefusal>> {
  const pictures = await drawQrs(guests.map((guest) => guest.link));
  const named = guests.map((guest, place) => ({
    name: namePicture(guest.name, place, guests.length),
    link: guest.link,
  }));
  const [pages, list] = [
    await writeInvitations(conference, agenda, guests, texts, pictures),
    writeInvitationList(guests),
  ];

  let made: string | undefined;
  try {
    made = await mkdir(dir, { recursive: true });
    if (await holdsOtherFiles(join(dir, 'qr'))) return refuse('qr-folder-holds-other-files');
    await replaceEntries(dir, async (draft) => {
      await mkdir(join(draft, 'qr'));
      await writeFile(join(draft, 'giay-moi.docx'), pages);
      await writeFile(join(draft, 'giay-moi.xlsx'), list);
      for (const { name, link } of named)
        await writeFile(join(draft, 'qr', name), pictures.get(link) ?? (await drawQr(link)));
    });
  } catch (error) {
    if (made) await rm(made, { recursive: true, force: true });
    return refuse(refusalFor(error));
  }
  return accept({ files: ['giay-moi.docx', 'giay-moi.xlsx', ...named.map(({ name }) => join('qr', name))] });
}

/** Writes in a draft folder within the folder, so on the same disk; then moves the old entries out and the new ones in. */
async function replaceEntries(dir: string, write: (draft: string) => Promise<void>): Promise<void> {
  const workshop = await mkdtemp(join(dir, '.giay-moi-'));
  const [draft, old] = [join(workshop, 'new'), join(workshop, 'old')];
  const undo: (() => Promise<void>)[] = [];
  const move = async (from: string, to: string) => {
    await rename(from, to);
    undo.unshift(() => rename(to, from));
  };
  try {
    await mkdir(draft);
    await mkdir(old);
    await write(draft);
    for (const entry of entries) {
      if (await exists(join(dir, entry))) await move(join(dir, entry), join(old, entry));
      await move(join(draft, entry), join(dir, entry));
    }
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** Somebody else's pictures in a folder of that name are not ours to remove. */
async function holdsOtherFiles(folder: string): Promise<boolean> {
  if (!(await exists(folder))) return false;
  const names = await readdir(folder);
  return names.some((name) => !/^(?:\d{3,}-[a-z0-9-]+\.png|\..*|Thumbs\.db)$/.test(name));
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

const refusals: Record<string, SaveRefusal> = {
  EACCES: 'folder-not-writable',
  EPERM: 'folder-not-writable',
  EROFS: 'folder-not-writable',
  EBUSY: 'folder-not-writable',
  ENOENT: 'folder-not-writable',
  ENAMETOOLONG: 'folder-not-writable',
  ENOTDIR: 'folder-is-a-file',
  EEXIST: 'folder-is-a-file',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

/** What a disk refuses is ordinary; anything else is a bug and goes on. */
function refusalFor(error: unknown): SaveRefusal {
  const refusal = refusals[(error as NodeJS.ErrnoException).code ?? ''];
  if (!refusal) throw error;
  return refusal;
}
