import { z } from 'zod';
import { again, ask, end, type Flow, none, type Option, type Say, say, type Turn } from '../../conversation/flow.ts';
import type { LoggedChange } from '../../domain/audit.ts';
import { describeFacts, nameAction, nameChannel } from '../../domain/audit-words.ts';
import { shortNameOf } from '../../domain/conference.ts';
import { orderAuditLog } from '../../message/orders.ts';

const pageSize = 6;

const state = z.object({ page: z.number().int().min(0) });

/** An owner reads who did what, newest first, and takes it along as a spreadsheet. */
export const audit: Flow<z.infer<typeof state>> = {
  name: 'audit',
  command: 'nhatky',
  action: 'read-audit',
  state,
  isOffered: () => true,
  shelf: 'office',
  begin: async () => ask('lines', { page: 0 }),

  steps: {
    lines: {
      async ask({ page }, turn) {
        const { id } = turn.conference;
        const count = await turn.store.audit.count(id);
        const lines = await turn.store.audit.page(id, pageSize, page * pageSize);
        const options: Option[] = [
          { value: 'file', label: 'audit-file' },
          ...((page + 1) * pageSize < count ? [{ value: 'next', label: 'next-page' }] : []),
          { value: 'close', label: 'audit-close' },
        ];
        const shown = { conference: shortNameOf(turn.conference), count };
        return { ...say('audit-lines', shown, options), lists: { lines: lines.map((line) => describe(line, turn)) } };
      },

      async answer({ page }, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'next') return ask('lines', { page: page + 1 });
        return answer.value === 'file' ? end(await takeAlong(turn)) : end(say('home-menu'));
      },
    },
  },
};

async function takeAlong(turn: Turn): Promise<Say> {
  const { id } = turn.conference;
  await turn.audit({
    action: 'export-audit',
    subject: { kind: 'conference', id },
    after: { lines: await turn.store.audit.count(id) },
  });
  return { ...say('audit-sent', { conference: shortNameOf(turn.conference) }), document: orderAuditLog(id) };
}

function describe({ at, by, channel, action, about, before, after }: LoggedChange, { calendar }: Turn): Say {
  const change = [describeFacts(before), describeFacts(after)].filter(Boolean).join(' → ');
  return say('audit-line', {
    when: calendar.formatMoment(at),
    who: by ?? nameChannel(channel),
    what: nameAction(action),
    whom: about !== null && about !== by ? about : none,
    change: change || none,
  });
}
