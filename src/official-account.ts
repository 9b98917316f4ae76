import type { ZaloOaSettings } from './channels/zalo-oa/settings.ts';
import { createZaloOaChannel, type ZaloOaChannel } from './channels/zalo-oa/zalo-oa.ts';
import { realClock } from './clock.ts';
import type { Words } from './conversation/fluent.ts';
import { usualPrices } from './domain/message-budget.ts';
import { isQuiet, nextAllowed, nextMorning } from './domain/quiet-hours.ts';
import { createVault } from './domain/vault.ts';
import { formNight } from './domain/way.ts';
import type { Installation } from './installation.ts';
import { tellOffice } from './jobs/tell-office.ts';
import type { Log } from './log.ts';
import { createWays, deliveryOfTracking, trackingIdOf, type Ways } from './outbox/ways.ts';
import type { Files } from './store/files.ts';
import { loadKey } from './store/key-file.ts';
import { createSpool } from './store/spool.ts';

type Needs = {
  installation: Installation;
  words: Words;
  files: Files;
  log: Log;
  /** There is something to deliver. */
  onOwed: () => void;
  onFault: (what: string, error: unknown) => void;
};

const name = 'zalo-oa';
const mostFileBytes = 20 * 1024 * 1024;

/** The Official Account on this installation: where it keeps its tokens, what it hears, whom it tells of its troubles. */
export function openOfficialAccount(settings: ZaloOaSettings, needs: Needs): { channel: ZaloOaChannel; ways: Ways } {
  const { installation, words, files, log, onFault } = needs;
  const { config, database, clock, calendar, passes } = installation;
  const vault = createVault(loadKey(config.dataDir));
  const remember = (key: string) => ({
    load: () => database.read.settings.of(key),
    keep: (value: string) => database.transaction((store) => store.settings.keep(key, value)),
  });
  const locked = remember(`${name}-tokens`);

  const channel = createZaloOaChannel(settings, {
    log: (level, text) => log[level](text),
    now: clock,
    realNow: realClock,
    sign: passes.sign,
    spool: createSpool(config.dataDir, name, vault, () => realClock().getTime()),
    tokens: {
      async load() {
        const sealed = await locked.load();
        return sealed && vault.open(sealed);
      },
      keep: (chain) => locked.keep(vault.seal(chain)),
    },
    buttons: remember(`${name}-buttons`),
    hears: {
      left: (id, stamp) =>
        database.transaction((store) => store.chats.lose({ channel: name, id }, config.rehearsal ? clock() : stamp)),
      receipt: ({ what, messageIds, trackingId, at: stamp }) =>
        database.transaction(async (store) => {
          const at = config.rehearsal ? clock() : stamp;
          const claimed = trackingId === null ? null : deliveryOfTracking(trackingId);
          const delivery = claimed === null ? null : await store.deliveries.of(claimed);
          if (delivery && trackingIdOf(delivery) === trackingId) {
            await store.ways.noteOne(delivery.id, { what, at });
            return true;
          }
          return store.ways.note(name, messageIds, { what, at });
        }),
    },
    phoneForm: { title: words('zalo-phone-title'), subtitle: words('zalo-phone-subtitle') },
    fetched: {
      async keep(url, bytes) {
        const kept = await files.keep(bytes, mostFileBytes);
        if (!kept.ok) throw new Error(kept.refusal);
        await database.transaction((store) => store.fetchedFiles.keep(name, url, kept.value.sha256, clock()));
      },
      async read(url) {
        const sha256 = await database.read.fetchedFiles.of(name, url);
        // What nobody wanted for long is swept away; then its address is all that there is.
        return sha256 === null ? null : files.read(sha256).catch(() => null);
      },
    },
    waitMs: (until) => {
      const now = clock();
      const isMorning = until === 'morning' && isQuiet(formNight, now, calendar);
      const at = isMorning ? nextAllowed(formNight, now, calendar) : nextMorning(formNight, now, calendar);
      return at.getTime() - now.getTime();
    },
    onTrouble(trouble, detail) {
      tellOffice({ database, words, calendar, clock }, `zalo-trouble-${trouble}`, {
        code: /^-?\d+/.exec(detail)?.[0] ?? 'none',
      })
        .then(needs.onOwed)
        .catch((error) => onFault('the office could not be told of a trouble', error));
    },
  });
  const ways = createWays({ database, forms: settings.templates, prices: () => usualPrices, calendar, clock });
  return { channel, ways };
}
