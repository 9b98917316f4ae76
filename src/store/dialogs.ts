import { z } from 'zod';
import type { Dialog as Row } from './generated/client.ts';
import { type Sql, toRow } from './sql.ts';

/** A choice as it was shown: what it says, its number, what choosing it means, and what its button sends. */
export type Offer = {
  label: string;
  digit: string;
  value: string;
  tap: string;
  /** Of the home menu that stands below a question, and is no answer to it. */
  below?: true | undefined;
};

/** Where a conversation stands. `flow` is null between dialogs; what was offered last still counts. */
export type Dialog = {
  /** Whom it is about, where this chat is several people; null follows the current conference. */
  personId: number | null;
  flow: string | null;
  step: string | null;
  /** Parsed by the flow's own schema. */
  state: unknown;
  offered: Offer[];
  /** The number of the last question of this chat. */
  serial: number;
  /** The tap that was answered last, and when, so that a double tap is known for one. */
  answered: { tap: string; at: Date } | null;
};

const offers = z.array(
  z.object({
    label: z.string(),
    digit: z.string(),
    value: z.string(),
    tap: z.string(),
    below: z.literal(true).optional(),
  }),
);

export const noDialog: Dialog = {
  personId: null,
  flow: null,
  step: null,
  state: null,
  offered: [],
  serial: 0,
  answered: null,
};

export function createDialogs(sql: Sql) {
  return {
    async of(chatId: number): Promise<Dialog> {
      const columns = sql.first<Record<string, unknown>>(`SELECT * FROM "Dialog" WHERE "chatId" = ?`, chatId);
      if (!columns) return noDialog;
      const row = toRow<Row>(columns, { answeredAt: 'instant' });
      return {
        personId: row.personId,
        flow: row.flow,
        step: row.step,
        state: parseJson(row.state),
        offered: offers.safeParse(parseJson(row.offered)).data ?? [],
        serial: row.serial,
        answered: row.answeredTap && row.answeredAt ? { tap: row.answeredTap, at: row.answeredAt } : null,
      };
    },

    async keep(chatId: number, dialog: Dialog): Promise<void> {
      sql.run(
        `INSERT OR REPLACE INTO "Dialog"
           ("chatId", "personId", flow, step, state, offered, serial, "answeredTap", "answeredAt")
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        chatId,
        dialog.personId,
        dialog.flow,
        dialog.step,
        JSON.stringify(dialog.state),
        JSON.stringify(dialog.offered),
        dialog.serial,
        dialog.answered?.tap ?? null,
        dialog.answered?.at ?? null,
      );
    },
  };
}

/** What an older program wrote may not parse any more; a dialog that is lost is better than a chat that is stuck. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
