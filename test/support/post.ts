import type { Channel } from '../../src/channels/channel.ts';
import { accept } from '../../src/domain/outcome.ts';
import type { createFetcher } from '../../src/jobs/fetch-uploads.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { refuseSecret } from '../../src/plan/take-plan-file.ts';
import { blocksOfText } from '../../src/plan/text-blocks.ts';
import { readDraft, understandDraft } from '../../src/reading/paper/read-draft.ts';
import { takeAttachment } from '../../src/reading/take-attachment.ts';
import { readRoster } from '../../src/roster/read-roster.ts';
import { emptyPlan } from './plan.ts';

/** Files are read as they are; a plan may also be written as what is read of it, where the reading is not the point. */
export const readers: Parameters<typeof createFetcher>[0]['readers'] = {
  'import-plan': async (bytes) => {
    const text = new TextDecoder().decode(bytes);
    return refuseSecret(
      text.startsWith('{') ? accept({ ...emptyPlan, ...JSON.parse(text) }) : readPlan(blocksOfText(text)),
    );
  },
  'import-delegates': readRoster,
  announce: takeAttachment,
  'manage-documents': takeAttachment,
  papers: readPaper,
  review: readPaper,
};

/** A draft is read as it is; what is plain text stands for a document that says so, where the reading is not the point. */
async function readPaper(bytes: Uint8Array, name: string) {
  const isPlain =
    /\.(?:docx|pptx|odt|pdf)$/i.test(name) && !/^(?:PK|%PDF|MZ|\xd0\xcf)/.test(Buffer.from(bytes).toString('latin1'));
  if (!isPlain) return readDraft({ bytes }, name);
  const lines = new TextDecoder().decode(bytes).split('\n').filter(Boolean);
  const paragraphs = lines.map((text) => ({ text, page: null, isSpoken: true }));
  return understandDraft({ kind: 'docx', paragraphs, lines });
}

/** A channel that carries files in memory; nothing is ever sent through it. */
export function createPost() {
  const files = new Map<string, Uint8Array>();
  const channel: Channel = {
    name: 'telegram',
    can: { maxText: 4096, buttons: 'inline', perSecond: 30 },
    health: () => 'up',
    start: async () => {},
    stop: async () => {},
    send: async () => ({ kind: 'refused', reason: 'this channel only brings files' }),
    async *download(fileId) {
      const bytes = files.get(fileId);
      if (!bytes) throw new Error(`no file ${fileId}`);
      yield bytes;
    },
  };
  return {
    channel,
    take(name: string, content: string | object) {
      const bytes =
        content instanceof Uint8Array
          ? content
          : new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
      const fileId = `file-${files.size + 1}`;
      files.set(fileId, bytes);
      return { fileId, name, bytes: bytes.length };
    },
  };
}
