import { join } from 'node:path';
import { respond } from '../dialogs/respond.js';
import type { PartnerCenterFlows } from '../services/partner-center/port.js';
import { createNews } from '../services/news.js';
import { tellHandovers } from '../services/tell-handovers.js';
import { addBotFramework } from './bot-framework/routes.js';
import { Closing } from './closing.js';
import type { Config } from './config.js';
import { openDoor } from './control/door.js';
import type { Restored } from './control/operations.js';
import { shownClock } from './desk-clock.js';
import { addDirectLine } from './direct-line/routes.js';
import { createStream } from './direct-line/stream.js';
import { Tokens } from './direct-line/tokens.js';
import { Unlogged } from './direct-line/unlogged.js';
import { createEngine } from './engine.js';
import { finishWork } from './finish-work.js';
import { openGround } from './ground.js';
import { addHealth } from './http/health.js';
import { addPage } from './http/page.js';
import { randomIds } from './ids.js';
import { createHousekeeping } from './housekeeping.js';
import { lazily } from './lazily.js';
import { createLogger, type Logger } from './logger.js';
import { addGauges, createMetrics } from './metrics.js';
import { createAnswerPaused } from './paused.js';
import { partsOf } from './desk-parts.js';
import { PARTNER_CENTER_PATH } from './partner-center-mount.js';
import { projectRoot } from './project-root.js';
import { readinessOf } from './readiness.js';
import type { Respond } from './turn.js';
import { webChatFile, webChatFolder } from './web-chat-file.js';
import { startWorkers } from './workers.js';

/** A desk that serves. */
export interface App {
  /** Where the page is, as a person on this machine opens it. */
  readonly url: string;
  readonly port: number;
  /** Resolves with the folder of a backup once somebody asks for its data: close, put them in place, and make another app. */
  readonly restoreWanted: Promise<string>;
  /** Takes nothing new, finishes the turns that run, and closes everything. */
  readonly close: () => Promise<void>;
}

/** For tests: what is put in the place of the real thing. */
export interface Overrides {
  readonly respond?: Respond;
  readonly partnerCenter?: PartnerCenterFlows;
  readonly logger?: Logger;
  readonly now?: () => number;
  /** What became of the restore that this app follows. */
  readonly restored?: Restored;
}

/**
 * Puts a desk together and serves it. Whatever is wrong with its surroundings (lock held, port in use, damaged file) is an `AppError` or a
 * `KnowledgeError` whose message says what to do; everything opened until then is closed again.
 */
export async function createApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const closing = new Closing();
  try {
    return await assemble(config, overrides, closing);
  } catch (error) {
    await closing.run();
    throw error;
  }
}

async function assemble(config: Config, overrides: Overrides, closing: Closing): Promise<App> {
  const logger = overrides.logger ?? createLogger(config.logLevel);
  const now = overrides.now ?? Date.now;

  const metrics = createMetrics();
  const ground = await openGround(config, now, { logger, metrics }, closing);
  const { store, server, clock } = ground;
  const partnerCenter = overrides.partnerCenter ?? ground.partnerCenter;
  const oldestSubmission = async (): Promise<number> => {
    const since = await store.outbox.oldestOpenAt();
    return since === null ? 0 : (now() - since) / 1_000;
  };

  addGauges(metrics, {
    desk_open_sockets: { help: 'Open web chat sockets.', read: () => stream.open() },
    desk_open_questions: { help: 'Questions that wait for support staff.', read: () => store.questions.countOpen() },
    desk_outbox_oldest_open_seconds: { help: 'Age of the oldest submission under way; 0 without one.', read: oldestSubmission },
  });
  const engine = createEngine(ground, { config, respond: overrides.respond ?? respond, partnerCenter, metrics, logger });
  const { runner, feed, notices, owner } = engine;
  const tokens = new Tokens(ground.secrets.directLine, now);
  const unlogged = new Unlogged();
  const answerPaused = createAnswerPaused({ store, knowledge: ground.knowledge, clock, timeZone: config.timeZone });
  const stream = createStream({ tokens, log: store.log, feed, unlogged, clock: shownClock(clock, config.timeZone), now, logger });
  const runTurn = (conversationId: string, activityId: string): Promise<void> => runner.run(conversationId, activityId);
  const botFramework = lazily(async () => {
    const { createBotFramework } = await import('./bot-framework/adapter.js');
    return createBotFramework({ config, store, now, owner, runTurn, answerPaused, logger });
  });

  addHealth(server, { registry: metrics.registry, ready: () => readinessOf(partsOf({ ...ground, oldestSubmission })) });
  addPage(server, { folder: join(projectRoot(), 'bot', 'web'), webChatFile: () => webChatFile(webChatFolder(config)) });
  addDirectLine(server, {
    ...{ config, store, tokens, feed, now, unlogged, answerPaused },
    alone: ground.alone,
    runTurn: (...activity) => runner.start(...activity),
  });
  addBotFramework(server, { config, botFramework });
  server.onUpgrade(stream.upgrade);

  // The end goes backwards from here: nobody new, then the turns that run, with the Partner Center still there for them.
  closing.add(() => stream.close());
  server.open();
  const { timeZone, portal, quietHours } = config;
  const news = createNews({
    ...{ store, partnerCenter, clock, ids: randomIds, timeZone, calendar: ground.calendar, quietHours },
    ...{ composeChange: notices.change, composeReminder: notices.reminder },
  });
  const tell = () => tellHandovers({ store, partnerCenter, clock, ids: randomIds, compose: notices.handover });
  const keepHouse = createHousekeeping({ config, store, clock, keys: ground.secrets.audit, notices, said: engine.said, metrics, logger });
  const beside = { news, tellHandovers: tell, keepHouse, botFramework };
  const workers = startWorkers({
    ...engine,
    ...beside,
    store,
    alone: ground.alone,
    freeClaimsOfTheGone: ground.freeClaimsOfTheGone,
    now,
    metrics,
    logger,
  });
  closing.add(() => finishWork({ workers, runner, outbox: engine.outbox, logger }));
  closing.add(() => server.turnAway(PARTNER_CENTER_PATH));
  const { base: url, socketPath } = ground;
  let restore: (folder: string) => void = () => {};
  const restoreWanted = new Promise<string>((resolve) => {
    restore = resolve;
  });
  const restoring = { run: owner, restored: overrides.restored ?? null, restore: ground.alone ? restore : null };
  const door = await openDoor(socketPath, {
    ...ground,
    ...engine,
    ...restoring,
    timeZone,
    portal,
    look: workers.look,
    runTurn,
    url,
    logger,
  });
  closing.add(() => door.close());

  // The first question loads word lists for a quarter of a second: better now than while a person waits.
  setImmediate(() => ground.knowledge.ask('机会点'));
  logger.debug({ port: ground.port }, 'desk is open');
  return { url: `${url}/`, port: ground.port, restoreWanted, close: () => closing.run() };
}
