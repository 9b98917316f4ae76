import { createByHandChannel } from './channels/by-hand/channel.ts';
import type { Channel } from './channels/channel.ts';
import { createTelegramChannel } from './channels/telegram/telegram.ts';
import { createWebChannel } from './channels/web/channel.ts';
import { createZaloBotChannel } from './channels/zalo-bot/zalo-bot.ts';
import { monotonicMs, realClock } from './clock.ts';
import type { Config } from './config.ts';
import { createTurnstile, usualPace } from './conversation/flood.ts';
import { loadWords } from './conversation/fluent.ts';
import { findGuest } from './conversation/guest.ts';
import { createReceiver } from './conversation/receive.ts';
import type { Script } from './conversation/scene.ts';
import { type Demo, isLoopback, openDemo } from './demo/demo.ts';
import { may } from './domain/permission.ts';
import { createEnclosures } from './enclosures/enclosures.ts';
import { flows, welcomeFlow } from './flows/index.ts';
import { nudgeSources } from './flows/nudges/index.ts';
import { announcementWords } from './flows/organizer/announcement-words.ts';
import { writeInvitation } from './flows/rsvp-record.ts';
import { openInstallation } from './installation.ts';
import { createAnnouncer } from './jobs/announce/announcer.ts';
import { createFetcher } from './jobs/fetch-uploads.ts';
import { startJobs } from './jobs/jobs.ts';
import { createNudger } from './jobs/nudge/nudger.ts';
import { createRetention } from './jobs/retention.ts';
import { createCardRewriter } from './jobs/rewrite-cards.ts';
import { createListTaker } from './jobs/take-lists.ts';
import type { Log } from './log.ts';
import type { Address, Receive } from './message/incoming.ts';
import { templateNames } from './message/reply.ts';
import { createMetrics } from './metrics.ts';
import { openOfficialAccount } from './official-account.ts';
import { createDispatcher, type Dispatcher } from './outbox/dispatcher.ts';
import { takePlanFile } from './plan/take-plan-file.ts';
import { readDraft } from './reading/paper/read-draft.ts';
import { takeAttachment } from './reading/take-attachment.ts';
import { readRoster } from './roster/read-roster.ts';
import { backUpNightly } from './store/backup/nightly.ts';
import { createFiles } from './store/files.ts';
import { holdLock } from './store/lock.ts';
import { listen } from './web/listen.ts';
import { createWebServer } from './web/server.ts';
import { createUploadDesk } from './web/upload-desk.ts';

/** Lines of a chat that a page shows. */
const shownLines = 200;
const mostFileBytes = 20 * 1024 * 1024;
/** How long a page that was posted to waits for its answer before it is shown without. */
const longestWaitMs = 5_000;

const draftReader = (bytes: Uint8Array, name: string) => readDraft({ bytes }, name);

export type App = {
  /** Where the pages are. */
  url: string;
  demo: Demo | null;
  /** Takes a message in as a channel hands it in: how a rehearsal lets made-up people speak. */
  receive: Receive;
  /** Stops taking, finishes what is in hand, and closes. */
  stop(): Promise<void>;
};

/** The program cannot listen where it was told to; the message is the refusal's code. */
class StartError extends Error {
  override name = 'StartError';
}

/** The only place where the parts are joined. Only one process may run on a data directory. */
export async function startApp(config: Config, log: Log): Promise<App> {
  const lock = holdLock(config.dataDir, `tiến trình số ${process.pid}`);
  if (!lock.ok) throw new StartError('already-running');
  const installation = await openInstallation(config);
  const { database, passes, clock, calendar } = installation;
  const words = loadWords();
  const metrics = createMetrics(() => database.read.deliveries.census(clock()));
  const onFault = (what: string, error: unknown) => {
    metrics.faulted();
    log.error(what, { error });
  };
  const script: Script = {
    words,
    calendar,
    flows,
    welcome: welcomeFlow,
    officePhone: config.officePhone,
    ...(config.zaloOa && { forms: templateNames.filter((name) => config.zaloOa?.templates[name]) }),
    onRefusal: (what) => log.warn('somebody tried what is not theirs to do', what),
    perSecond: (channel) => channels.find(({ name }) => name === channel)?.can.perSecond ?? 1,
  };

  const files = createFiles(config.dataDir);
  await files.forgetDrafts();
  const web = createWebChannel(files.read);
  const telegram =
    config.telegram &&
    createTelegramChannel(config.telegram, {
      log: (level, text) => log[level](text),
      now: clock,
      commands: flows
        .filter((flow) => may(['delegate'], flow.action))
        .map((flow) => ({ name: flow.command, description: words(`menu-${flow.name}`) })),
    });
  const zaloBot =
    config.zaloBot &&
    createZaloBotChannel(config.zaloBot, {
      log: (level, text) => log[level](text),
      now: clock,
      onMessage: () => {
        const month = calendar.dayOf(clock()).slice(0, 7);
        const counting = database.transaction((store) => store.channelUse.add('zalo-bot', month, 1));
        counting.catch((error) => onFault('a message could not be counted', error));
      },
    });
  const account =
    config.zaloOa &&
    openOfficialAccount(config.zaloOa, {
      installation,
      words,
      files,
      log,
      onOwed: () => dispatcher.wake(),
      onFault,
    });
  const bots = [telegram, zaloBot, account?.channel].filter((bot) => bot !== null && bot !== undefined);
  const channels: Channel[] = [web, createByHandChannel(), ...bots];

  const { publicUrl } = config;
  const enclosures = createEnclosures({ store: database.read, files, passes, calendar, clock, publicUrl });
  const dispatcher: Dispatcher = createDispatcher({
    database,
    channels,
    complete: enclosures.complete,
    ...(account && { ways: account.ways }),
    clock,
    monotonicMs,
    onSettled: ({ to, lane }, result, tookMs) => {
      metrics.delivered(to.channel, lane, result.kind, tookMs);
      if (result.kind === 'retry' && result.pause) metrics.flooded(to.channel);
    },
    onFault,
  });
  const receiver = createReceiver({
    turnstile: createTurnstile(usualPace),
    database,
    script,
    passes,
    clock,
    ignoresStamps: config.rehearsal !== null,
    onTurn: (tookMs) => {
      metrics.turned(tookMs);
      dispatcher.wake();
    },
    onFault,
  });

  const fetcher = createFetcher({
    database,
    channels,
    files,
    readers: {
      'import-plan': takePlanFile,
      'import-delegates': readRoster,
      papers: draftReader,
      review: draftReader,
      announce: takeAttachment,
      'manage-documents': takeAttachment,
    },
    clock,
    onFetched: receiver.takeUp,
    onFault,
  });

  const lists = createListTaker({ database, words, clock, onProgress: dispatcher.wake });

  const isLive = Boolean(config.telegram ?? config.zaloBot ?? config.zaloOa);
  const demo = !isLive && isLoopback(config.host) ? await openDemo(installation, words) : null;
  const pages = createWebServer({
    receive: receiver.receive,
    settled,
    web,
    transcript: async (of) => Promise.all((await database.read.transcripts.of(of, shownLines)).map(enclosures.show)),
    download: enclosures.download,
    guest: (token) => findGuest(script, database.read, passes, token, clock()),
    health: () => ({
      telegram: telegram?.health() ?? 'off',
      'zalo-bot': zaloBot?.health() ?? 'off',
      'zalo-oa': account?.channel.health() ?? 'off',
      web: web.health(),
    }),
    metrics: metrics.render,
    webhooks: bots.map((bot) => ({ path: `/webhooks/${bot.name}`, accept: bot.accept })),
    demo,
    uploads: createUploadDesk({
      database,
      files,
      read: (path, name) => readDraft({ path }, name),
      takeUp: receiver.takeUp,
      settled: receiver.settled,
      clock,
      calendar,
    }),
    publicUrl,
    timeZone: config.timeZone,
    officePhone: config.officePhone,
    clock,
    reportFailure: (error, place) => onFault(place, error),
    keepFile: async (file) => {
      const kept = await files.keep(file.stream(), mostFileBytes);
      if (!kept.ok) throw new Error(kept.refusal);
      return { fileId: kept.value.sha256, bytes: kept.value.bytes };
    },
  });
  const server = await listen(pages, { host: config.host, port: config.port });
  if (!server.ok) {
    await database.close();
    throw new StartError(server.refusal);
  }

  let paying = false;
  const announcer = createAnnouncer({
    database,
    script: announcementWords,
    words,
    calendar,
    forms: script.forms ?? [],
    clock,
    onOwed: () => {
      if (paying) dispatcher.wake();
    },
  });
  // Before anything is paid: what was left half-sent for hours is stopped, and an organizer asked.
  await announcer.run().catch((error: unknown) => onFault('announcements could not be looked after', error));
  paying = true;
  await dispatcher.start();
  await receiver.resume();
  for (const channel of channels) await channel.start(receiver.receive);
  // What was owed found them down a moment ago.
  dispatcher.wake();
  await demo?.begin(receiver.receive);
  const nudger = createNudger({
    database,
    sources: nudgeSources,
    words,
    calendar,
    officePhone: config.officePhone,
    forms: script.forms ?? [],
    clock,
    onOwed: dispatcher.wake,
  });
  const cards = createCardRewriter({
    database,
    invitation: writeInvitation,
    words,
    calendar,
    clock,
    onOwed: dispatcher.wake,
  });
  const retention = createRetention({ database, files, words, calendar, clock, onOwed: dispatcher.wake });
  const backUp = async () => {
    const now = realClock();
    const made = await backUpNightly(config, calendar.dayOf(now), now);
    if (made) log.info('the backup of the night was made', { files: made.files });
  };
  const rate = config.rehearsal?.rate ?? 1;
  const jobs = startJobs({
    rate,
    retention,
    database,
    clock,
    fetcher,
    lists,
    nudger,
    announcer,
    cards,
    backUp,
    onFault,
  });

  return {
    url: `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${server.value.port}`,
    demo,
    receive: receiver.receive,
    async stop() {
      jobs.stop();
      await nudger.stop();
      await lists.stop();
      await Promise.all(channels.map((channel) => channel.stop()));
      await server.value.close();
      await receiver.stop();
      await dispatcher.stop();
      await database.close();
      lock.value.release();
    },
  };

  /** Waits until a chat has been answered, so that a page can show the answer with the question. */
  async function settled(from: Address): Promise<void> {
    await receiver.settled(from);
    for (const startedMs = monotonicMs(); monotonicMs() - startedMs < longestWaitMs; ) {
      if ((await database.read.deliveries.unsettled(from)) === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
