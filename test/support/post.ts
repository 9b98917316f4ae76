import type { Channel } from '../../src/channels/channel.ts';
import { accept } from '../../src/domain/outcome.ts';
import type { createFetcher } from '../../src/jobs/fetch-uploads.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { refuseSecret } from '../../src/plan/take-plan-file.ts';
import { blocksOfText } from '../../src/plan/text-blocks.ts';
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
};

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
      const bytes = new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
      const fileId = `file-${files.size + 1}`;
      files.set(fileId, bytes);
      return { fileId, name, bytes: bytes.length };
    },
  };
}
