import { Document, Packer, Paragraph } from 'docx';
import type { Installation } from '../installation.ts';
import type { Receive } from '../message/incoming.ts';
import { createFiles } from '../store/files.ts';
import type { Player } from './cast.ts';

/** What somebody taps first, where several buttons are offered. */
const wanted = ['Thẩm định', 'Đạt', 'Đã hoàn thành', 'Đã nắm thông tin', 'Tham dự'];
/** One in so many does not come. */
const absent = 9;

/**
 * Lets a player do what the newest message asks for, once they have let as many reminders pass as their patience has.
 * Whoever is asked for a draft sends one.
 */
export function createActor(installation: Installation, receive: Receive) {
  const { database, clock } = installation;
  const files = createFiles(installation.config.dataDir);
  const seen = new Map<number, number>();
  const borne = new Map<number, number>();
  let count = 0;

  return {
    async act(player: Player): Promise<void> {
      const lines = await database.read.deliveries.ofAddress(player.address);
      const sent = lines.filter(({ state }) => state === 'sent');
      const fresh = sent.slice(seen.get(player.personId) ?? 0);
      seen.set(player.personId, sent.length);
      const newest = fresh.at(-1);
      if (!newest || player.patience === null) return;
      const isAsked = newest.lane !== 'answer';
      if (isAsked) {
        borne.set(player.personId, (borne.get(player.personId) ?? 0) + 1);
        if ((borne.get(player.personId) ?? 0) <= player.patience) return;
      }
      if (isAsked && newest.reply.choices.some(({ label }) => label === 'Nộp bản thảo')) return sendDraft(player);
      const labels =
        player.personId % absent === 0 ? wanted.map((one) => (one === 'Tham dự' ? 'Vắng mặt' : one)) : wanted;
      const tap = labels
        .map((label) => newest.reply.choices.find((choice) => choice.label === label))
        .find((choice) => choice !== undefined);
      // Under an answer stands the home menu, of which nothing is asked for.
      if (tap && (isAsked || tap.label === 'Đạt')) await send(player, { kind: 'choice', value: tap.value });
    },
  };

  async function sendDraft(player: Player): Promise<void> {
    const bytes = new Uint8Array(await Packer.toBuffer(writeDraft(player.name)));
    const kept = await files.keep([bytes], bytes.length);
    if (!kept.ok) return;
    const { sha256 } = kept.value;
    await send(player, {
      kind: 'file',
      fileId: sha256,
      name: `tham luan ${player.personId}.docx`,
      bytes: bytes.length,
    });
  }

  async function send(player: Player, input: Parameters<Receive>[0]['input']): Promise<void> {
    count += 1;
    await receive({ id: `rehearsal:${count}`, from: player.address, at: clock(), input });
  }
}

function writeDraft(name: string): Document {
  const sentence = `Kính thưa Hội nghị, ${name} xin báo cáo kết quả công tác của đơn vị trong thời gian qua.`;
  const paragraphs = Array.from({ length: 50 }, () => new Paragraph(sentence));
  return new Document({ sections: [{ children: paragraphs }] });
}
