import { z } from 'zod';
import { foldMarks } from '../../domain/vietnamese.ts';
import { type OutgoingFile, sizeOfFile } from '../../message/reply.ts';
import type { Answer, Api } from './api.ts';

/** What Zalo takes of a file: as a file, as a picture, or not at all. */
type Kind = 'file' | 'image';

const mostFileBytes = 5 * 1024 * 1024;
const mostImageBytes = 1024 * 1024;
const uploadTimeoutMs = 120_000;

const uploaded = z.object({ token: z.string().optional(), attachment_id: z.string().optional() });

/** Whether a file can be sent itself; any other goes as a link. */
export function kindOf(file: OutgoingFile): Kind | null {
  const size = sizeOfFile(file);
  if (file.streamed) return null;
  if (/\.(pdf|docx?)$/i.test(file.name) && size <= mostFileBytes) return 'file';
  if (/^image\/(png|jpeg)$/.test(file.type) && size <= mostImageBytes) return 'image';
  return null;
}

/** Uploads a file, and answers with the message that shows it. */
export async function upload(
  api: Api,
  apiRoot: string,
  file: OutgoingFile,
  kind: Kind,
): Promise<{ kind: 'ready'; message: object } | Exclude<Answer, { kind: 'done' }>> {
  const answer = await api({
    url: `${apiRoot}/v2.0/oa/upload/${kind}`,
    service: 'message',
    timeoutMs: uploadTimeoutMs,
    body: {
      form: () => {
        const form = new FormData();
        const bytes = Uint8Array.from(file.bytes ?? []);
        form.append('file', new Blob([bytes], { type: file.type }), plainName(file.name));
        return form;
      },
    },
  });
  if (answer.kind !== 'done') return answer;
  const { token, attachment_id: id } = uploaded.safeParse(answer.data).data ?? {};
  if (kind === 'file' && token) return { kind: 'ready', message: showFile(token) };
  if (kind === 'image' && id) return { kind: 'ready', message: showImage(id) };
  return { kind: 'error', code: 0, text: 'an upload without a name' };
}

function showFile(token: string): object {
  return { attachment: { type: 'file', payload: { token } } };
}

function showImage(id: string): object {
  const elements = [{ media_type: 'image', attachment_id: id }];
  return { attachment: { type: 'template', payload: { template_type: 'media', elements } } };
}

/** Zalo shows the name that came with the upload; letters beyond ASCII have been seen to break it. */
function plainName(name: string): string {
  return foldMarks(name).replace(/[^\w. ()-]+/g, '_') || 'tai-lieu';
}
